import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../lib/languages.js';
import { localized } from '../../../lib/localized.js';
import { DayField } from '../../../ui/form/day-field.js';
import { said, type HazardDraft, type MeasureDraft } from './register-values.js';
import type { LinkableCondition } from './risk-words.js';
import classes from './risk.module.css';

const LONGEST = 1000;
const LONGEST_NAME = 200;
const OF_PARTNER = 'partner';

export interface RegisterMeasuresProps {
  /** Beginning of the ids of this hazard's fields. */
  readonly id: string;
  readonly hazard: HazardDraft;
  readonly conditions: readonly LinkableCondition[];
  readonly language: Language;
  /** Sentences by `m<place>-<field>`. */
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (hazard: HazardDraft) => void;
  readonly onAdd: () => void;
}

/** One select for all: police, a partner, or the condition the measure rests on. */
function Rest({
  measure,
  conditions,
  label,
  id,
  error,
  onChange,
}: {
  readonly measure: MeasureDraft;
  readonly conditions: readonly LinkableCondition[];
  readonly label: string;
  readonly id: string;
  readonly error: string | undefined;
  readonly onChange: (measure: MeasureDraft) => void;
}): ReactNode {
  const { t } = useTranslation('risk-desk');
  const choices = [
    { value: '', label: t('measure.police') },
    { value: OF_PARTNER, label: t('measure.partner') },
    ...conditions.map((condition) => ({ value: condition.id, label: condition.label })),
  ];
  return (
    <NativeSelect
      id={id}
      aria-label={label}
      data={choices}
      value={{ condition: measure.conditionId, partner: OF_PARTNER, police: '' }[measure.kind]}
      error={error}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value === OF_PARTNER) onChange({ ...measure, conditionId: '', kind: 'partner' });
        else onChange({ ...measure, conditionId: value, kind: value ? 'condition' : 'police' });
      }}
    />
  );
}

/** Who does a measure, and by when. */
function Doing({
  id,
  measure,
  place,
  errorOf,
  onChange,
}: {
  readonly id: string;
  readonly measure: MeasureDraft;
  readonly place: { readonly code: string; readonly number: number };
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (measure: MeasureDraft) => void;
}): ReactNode {
  const { t } = useTranslation('risk-desk');
  const text = (name: 'partner' | 'owner'): ReactNode => (
    <TextInput
      id={`${id}-${name}`}
      aria-label={t(`measure.${name}Of`, place)}
      placeholder={t(`measure.${name}Name`)}
      maxLength={LONGEST_NAME}
      value={measure[name]}
      error={errorOf(name)}
      onChange={(event) => onChange({ ...measure, [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.doing}>
      {measure.kind === 'partner' && text('partner')}
      {text('owner')}
      <DayField
        id={`${id}-dueOn`}
        aria-label={t('measure.dueOf', place)}
        value={measure.dueOn}
        error={errorOf('dueOn')}
        onChange={(dueOn) => onChange({ ...measure, dueOn })}
      />
    </div>
  );
}

/** The measures under a hazard: words, and who answers for each. */
export function RegisterMeasures(props: RegisterMeasuresProps): ReactNode {
  const { id, hazard, conditions, language, errorOf, onChange, onAdd } = props;
  const { t } = useTranslation('risk-desk');
  const change = (changed: MeasureDraft): void =>
    onChange({
      ...hazard,
      measures: hazard.measures.map((one) => (one.key === changed.key ? changed : one)),
    });
  const remove = (key: string): void =>
    onChange({ ...hazard, measures: hazard.measures.filter((one) => one.key !== key) });
  return (
    <div className={classes.measureEdits}>
      {hazard.measures.map((measure, index) => {
        const place = { code: hazard.code, number: index + 1 };
        return (
          <div key={measure.key} className={classes.measureEdit}>
            <Textarea
              id={`${id}-m${index}-text`}
              aria-label={t('measure.textOf', place)}
              lang={language}
              autosize
              minRows={1}
              maxLength={LONGEST}
              placeholder={localized(measure.text, language) ?? ''}
              value={measure.text[language] ?? ''}
              error={errorOf(`m${index}-text`)}
              onChange={(event) =>
                change({
                  ...measure,
                  text: said(measure.text, language, event.currentTarget.value),
                })
              }
            />
            <Rest
              id={`${id}-m${index}-conditionId`}
              measure={measure}
              conditions={conditions}
              label={t('measure.restOf', place)}
              error={errorOf(`m${index}-conditionId`)}
              onChange={change}
            />
            <Doing
              id={`${id}-m${index}`}
              measure={measure}
              place={place}
              errorOf={(name) => errorOf(`m${index}-${name}`)}
              onChange={change}
            />
            <ActionIcon
              aria-label={t('measure.remove', place)}
              color="brick"
              onClick={() => remove(measure.key)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={onAdd}
      >
        {t('measure.add')}
      </Button>
    </div>
  );
}
