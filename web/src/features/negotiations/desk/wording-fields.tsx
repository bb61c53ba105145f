import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../../lib/languages.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { TimeField } from '../../../ui/form/time-field.js';
import { TEXT_LANGUAGES, type Blank } from './condition-text.js';
import classes from './conditions.module.css';
import {
  isNumeric,
  regenerated,
  withDetail,
  type WordingKind,
  type WordingValues,
} from './wording-values.js';

const LONGEST_TEXT = 4000;
/** What every condition is written in; German stands beside for whoever reads it. */
const DESK_LANGUAGES = ['nl', 'fr', 'en'] as const;

export interface WordingFieldsProps {
  /** Beginning of the fields' ids. */
  readonly form: string;
  readonly kind: WordingKind;
  readonly value: WordingValues;
  readonly onChange: (value: WordingValues) => void;
  /** Sentences by name of the detail, and `text` for the words. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The bounds of a number, for the reader. */
function useHint(): (blank: Blank) => string | undefined {
  const { t } = useTranslation('negotiations-desk');
  const format = useFormat();
  return (blank) => {
    if (!isNumeric(blank)) return undefined;
    const { min, max } = blank;
    const unit = blank.unit ? t(`unit.${blank.unit}`, { defaultValue: blank.unit }) : null;
    const known = min !== null && min !== undefined && max !== null && max !== undefined;
    if (!known) return unit ?? undefined;
    const bounds = { min: format.number(min, 1), max: format.number(max, 1) };
    return unit ? t('detail.boundsOf', { ...bounds, unit }) : t('detail.bounds', bounds);
  };
}

interface DetailProps extends Omit<WordingFieldsProps, 'errors'> {
  readonly blank: Blank;
  readonly error: string | undefined;
}

/** One blank of the catalogue's text, typed as the catalogue says. */
function Detail({ form, kind, value, onChange, blank, error }: DetailProps): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const say = useLocalized();
  const hint = useHint();
  const { name, type, required } = blank;
  const set = (text: string): void => onChange(withDetail(kind, value, name, text));
  const field = {
    id: `${form}-${name}`,
    label: say(blank.label) ?? name,
    value: value.details[name] ?? '',
    error,
    withAsterisk: required,
  };
  if (type === 'time') return <TimeField {...field} onChange={set} />;
  const common = {
    ...field,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set(event.currentTarget.value),
  };
  if (type === 'boolean') {
    const choices = ['', 'true', 'false'].map((choice) => ({
      value: choice,
      label: t(`detail.flag.${choice || 'open'}`),
    }));
    return <NativeSelect data={choices} {...common} />;
  }
  const numeric = isNumeric(blank);
  return (
    <TextInput
      description={hint(blank)}
      {...(numeric ? { inputMode: 'decimal' as const } : {})}
      {...(blank.maxLength ? { maxLength: blank.maxLength } : {})}
      {...common}
    />
  );
}

/** The details of a condition and the words they make, in the languages of the catalogue. */
export function WordingFields(props: WordingFieldsProps): ReactNode {
  const { form, kind, value, onChange, errors } = props;
  const { t } = useTranslation('negotiations-desk');
  const format = useFormat();
  const empty = DESK_LANGUAGES.filter((language) => value.texts[language].trim() === '');
  const lacking = empty.length < DESK_LANGUAGES.length ? empty : [];
  return (
    <>
      {kind.parameters.length > 0 && (
        <fieldset className={classes.fieldset}>
          <legend>{t('wording.details')}</legend>
          <div className={classes.details}>
            {kind.parameters.map((blank) => (
              <Detail key={blank.name} {...props} blank={blank} error={errors[blank.name]} />
            ))}
          </div>
        </fieldset>
      )}
      <fieldset className={classes.fieldset} id={`${form}-text`} tabIndex={-1}>
        <legend>{t('wording.text')}</legend>
        <p className={classes.hint}>{t(value.own ? 'wording.own' : 'wording.made')}</p>
        {errors['text'] && <p className={classes.wrong}>{errors['text']}</p>}
        <div className={classes.texts}>
          {TEXT_LANGUAGES.map((language) => (
            <Textarea
              key={language}
              label={LANGUAGE_NAMES[language]}
              lang={language}
              autosize
              minRows={3}
              maxLength={LONGEST_TEXT}
              value={value.texts[language]}
              onChange={(event) =>
                onChange({
                  ...value,
                  own: true,
                  texts: { ...value.texts, [language]: event.currentTarget.value },
                })
              }
            />
          ))}
        </div>
        {lacking.length > 0 && (
          <p className={classes.lacking}>
            {t('wording.lacking', {
              list: format.list(lacking.map((language) => LANGUAGE_NAMES[language])),
            })}
          </p>
        )}
        {value.own && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={() => onChange(regenerated(kind, value))}
          >
            {t('wording.remake')}
          </Button>
        )}
      </fieldset>
    </>
  );
}
