import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/form/day-field.js';
import type { StepContents, ContentKey } from './step-values.js';
import type { StepEditing } from './use-step.js';

const LONGEST = 4000;
const LONGEST_LINE = 200;

/** What the form of one step works on. */
export interface StepFormProps<Key extends ContentKey> {
  readonly content: StepContents[Key];
  readonly editing: StepEditing;
  readonly onChange: (content: StepContents[Key]) => void;
}

interface FieldProps {
  readonly editing: StepEditing;
  /** Where the field stands in the step, such as `groups-1-aims`. */
  readonly path: string;
  readonly hint?: string | undefined;
  readonly lines?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const nameOf = (path: string): string => path.split('-').at(-1) ?? path;

/** A longer text of a step. */
export function LongText({ editing, path, hint, lines = 2, value, onChange }: FieldProps) {
  const { t } = useTranslation('risk-steps-desk');
  return (
    <Textarea
      id={`${editing.form}-${path}`}
      label={t(`field.${nameOf(path)}`)}
      description={hint}
      autosize
      minRows={lines}
      maxLength={LONGEST}
      value={value}
      error={editing.errorOf(path)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A text of one line. */
export function ShortText({ editing, path, hint, value, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  return (
    <TextInput
      id={`${editing.form}-${path}`}
      label={t(`field.${nameOf(path)}`)}
      description={hint}
      maxLength={LONGEST_LINE}
      value={value}
      error={editing.errorOf(path)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A day of a step. */
export function Day({ editing, path, value, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  return (
    <DayField
      id={`${editing.form}-${path}`}
      label={t(`field.${nameOf(path)}`)}
      error={editing.errorOf(path)}
      value={value}
      onChange={onChange}
    />
  );
}

/** A number of persons; empty while nobody knows. */
export function Persons({
  editing,
  path,
  value,
  onChange,
}: Pick<FieldProps, 'editing' | 'path'> & {
  readonly value: number | null | undefined;
  readonly onChange: (value: number | null) => void;
}): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  return (
    <NumberInput
      id={`${editing.form}-${path}`}
      label={t(`field.${nameOf(path)}`)}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={value ?? ''}
      error={editing.errorOf(path)}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  );
}

/** A choice of a step; its words stand in the catalogue under `words`. */
export function Choice<Value extends string>({
  editing,
  path,
  words,
  values,
  empty,
  value,
  onChange,
}: {
  readonly editing: StepEditing;
  readonly path: string;
  readonly words: string;
  readonly values: readonly Value[];
  /** Word for nothing chosen, where that may be. */
  readonly empty?: string;
  readonly value: Value | '';
  readonly onChange: (value: Value | '') => void;
}): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const named = values.map((each) => ({ value: each as string, label: t(`${words}.${each}`) }));
  return (
    <NativeSelect
      id={`${editing.form}-${path}`}
      label={t(`field.${nameOf(path)}`)}
      data={empty === undefined ? named : [{ value: '', label: empty }, ...named]}
      value={value}
      error={editing.errorOf(path)}
      onChange={(event) => onChange(event.currentTarget.value as Value | '')}
    />
  );
}
