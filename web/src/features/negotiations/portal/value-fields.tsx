import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { TimeField } from '../../../ui/form/time-field.js';
import { parts } from '../../events/portal/index.js';
import { shownValues } from './answer-draft.js';
import type { AnswerPartProps } from './answer-part.js';
import classes from './answer.module.css';
import type { Value } from './condition-facts.js';
import { useValueWords } from './condition-words.js';

interface FieldProps {
  readonly kind: Value;
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

/** What a value may be, in words: its unit and its range. */
function useRange(): (kind: Value) => string | null {
  const { t } = useTranslation('portal-negotiations');
  const format = useFormat();
  const { unitWord } = useValueWords();
  return ({ min, max, unit, decimals }) => {
    const word = unit ? unitWord(unit) : '';
    if (min === null || max === null) return word || null;
    const range = { min: format.number(min, decimals), max: format.number(max, decimals) };
    return [t('range', range), word].filter(Boolean).join(' ');
  };
}

function ValueField({ kind, label, value, error, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const range = useRange();
  const id = `value-${kind.name}`;
  if (kind.type === 'boolean') {
    const data = [
      { value: '', label: '–' },
      { value: 'yes', label: t('yes') },
      { value: 'no', label: t('no') },
    ];
    return (
      <NativeSelect
        {...{ id, label, error, value, data }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (kind.type === 'time') {
    return <TimeField {...{ id, label, error, value, onChange }} className={classes.shortField} />;
  }
  const isText = kind.type === 'text';
  return (
    <TextInput
      {...{ id, label, error, value }}
      description={isText ? null : range(kind)}
      {...(isText ? {} : { classNames: { wrapper: classes.short ?? '' } })}
      {...(isText ? {} : { inputMode: kind.decimals > 0 ? 'decimal' : 'numeric' })}
      maxLength={kind.maxLength ?? 300}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The values of a condition as fields: those in use, the others on request. */
export function ValueFields({ condition, draft, change, errorOf }: AnswerPartProps): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const words = useValueWords();
  const [all, setAll] = useState(false);
  const shown = shownValues(condition, all);
  if (condition.values.length === 0) return null;
  return (
    <fieldset className={parts['group']}>
      <legend>{t('answer.values')}</legend>
      {shown.map((kind) => (
        <ValueField
          key={kind.name}
          kind={kind}
          label={words.label(condition.values, kind.name)}
          value={draft.values[kind.name] ?? ''}
          error={errorOf(`value-${kind.name}`)}
          onChange={(value) => change({ values: { ...draft.values, [kind.name]: value } })}
        />
      ))}
      {!all && shown.length < condition.values.length && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('answer.moreValues')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
