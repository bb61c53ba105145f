import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParleyError } from '../../../lib/errors.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DayField } from '../../../ui/form/day-field.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import classes from './medical.module.css';

/** A field of a record: a count of things or persons, a line, a day or a remark. */
export interface RecordField {
  readonly name: string;
  readonly kind: 'count' | 'line' | 'day' | 'note';
  readonly label: string;
}

export type RecordValues = Readonly<Record<string, string>>;

export interface RecordFormProps {
  readonly form: string;
  readonly fields: readonly RecordField[];
  readonly first: RecordValues;
  readonly saveLabel: string;
  readonly error: ParleyError | null;
  readonly busy: boolean;
  /** Counts come as numbers, an empty remark as null. */
  readonly onSave: (values: Readonly<Record<string, string | number | null>>) => void;
  readonly onClose: () => void;
}

const COUNT = /^\d{1,5}$/;

function useFindings(fields: readonly RecordField[]) {
  const { t } = useTranslation('medical-desk');
  return (values: RecordValues): Record<string, string> => {
    const wrong = fields.flatMap(({ name, kind }) => {
      const value = values[name]?.trim() ?? '';
      if (kind === 'note') return [];
      if (kind === 'count') return COUNT.test(value) ? [] : [[name, t('wholeNumber')] as const];
      return value ? [] : [[name, t('needed')] as const];
    });
    return Object.fromEntries(wrong);
  };
}

function written(field: RecordField, value: string): string | number | null {
  const text = value.trim();
  if (field.kind === 'count') return Number(text);
  return field.kind === 'note' ? text || null : text;
}

/** Writes one entry of a list that is never changed: what is wrong is said before it is sent. */
export function RecordForm(props: RecordFormProps): ReactNode {
  const { form, fields, first, saveLabel, error, busy, onSave, onClose } = props;
  const { t } = useTranslation('medical-desk');
  const [values, setValues] = useState<RecordValues>(first);
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const findings = useFindings(fields);
  const label = (name: string) => fields.find((field) => field.name === name)?.label;
  const place = (path: readonly string[]) => path.find((part) => label(part)) ?? null;
  const problems = useFormProblems({ form, place, label }, found, error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = findings(values);
    setFound(wrong);
    setAttempt(attempt + 1);
    if (Object.keys(wrong).length > 0) return;
    const all = fields.map((field) => [field.name, written(field, values[field.name] ?? '')]);
    onSave(Object.fromEntries(all) as Record<string, string | number | null>);
  };
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {error?.code === 'STALE' && (
        <Notice tone="warn" title={t('stale.title')}>
          {t('stale.text')}
        </Notice>
      )}
      {problems.other && <ErrorNotice error={problems.other} />}
      <div className={classes.fields}>
        {fields.map((field) => (
          <Entry
            key={field.name}
            field={field}
            id={`${form}-${field.name}`}
            error={problems.by[field.name]}
            value={values[field.name] ?? ''}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {saveLabel}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface EntryProps {
  readonly field: RecordField;
  readonly id: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Entry({ field, id, error, value, onChange }: EntryProps): ReactNode {
  const common = { id, label: field.label, error, value };
  if (field.kind === 'day') return <DayField {...common} onChange={onChange} />;
  if (field.kind === 'note') {
    return (
      <Textarea
        {...common}
        className={classes.wide}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const numbers = field.kind === 'count' ? ({ inputMode: 'numeric', maxLength: 5 } as const) : {};
  return (
    <TextInput
      {...common}
      maxLength={200}
      {...numbers}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
