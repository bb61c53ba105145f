import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedDocumentNode } from 'urql';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DayField } from '../../../ui/form/day-field.js';
import { useFormProblems } from './form-problems.js';
import classes from './step-dialog.module.css';

/** One thing a step asks for. */
export interface StepField {
  /** Name of the field of the input it fills, such as `reason`. */
  readonly name: string;
  readonly kind: 'text' | 'day' | 'line' | 'choice';
  readonly label: string;
  readonly hint?: string;
  readonly needed?: boolean;
  readonly value?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

export type StepValues = Readonly<Record<string, string>>;

export interface StepDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly confirm: string;
  readonly severe?: boolean;
  readonly fields: readonly StepField[];
  readonly document: TypedDocumentNode<unknown, never>;
  /** The input of the mutation from what was filled in, trimmed. */
  readonly input: (values: StepValues) => object;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const LONGEST = 2000;

interface FieldProps {
  readonly id: string;
  readonly field: StepField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function Field({ id, field, value, error, onChange }: FieldProps): ReactNode {
  const { label, hint, kind, choices = [] } = field;
  const common = { id, label, description: hint, error };
  if (kind === 'day') return <DayField {...common} value={value} onChange={onChange} />;
  if (kind === 'choice') {
    const change = (event: { currentTarget: HTMLSelectElement }) =>
      onChange(event.currentTarget.value);
    return <NativeSelect {...common} data={[...choices]} value={value} onChange={change} />;
  }
  if (kind === 'line') {
    const change = (event: { currentTarget: HTMLInputElement }) =>
      onChange(event.currentTarget.value);
    return <TextInput {...common} maxLength={200} value={value} onChange={change} />;
  }
  return (
    <Textarea
      {...common}
      autosize
      minRows={2}
      maxLength={LONGEST}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The field of this form a refused path belongs to: its last part the form knows. */
const placeAmong =
  (fields: readonly StepField[]) =>
  (path: readonly string[]): string | null =>
    [...path].reverse().find((part) => fields.some(({ name }) => name === part)) ?? null;

/** Asks for what a step needs, takes it, and says what was refused beside the field. */
export function StepDialog(props: StepDialogProps): ReactNode {
  const { title, text, confirm, fields, document: command, input, onDone, onClose } = props;
  const { t } = useTranslation('desk');
  const form = `step-${useId()}`;
  const first = Object.fromEntries(fields.map(({ name, value }) => [name, value ?? '']));
  const [values, setValues] = useState<StepValues>(first);
  const [found, setFound] = useState<StepValues>({});
  const step = useIdempotentMutation<unknown, never>(command);
  const label = (name: string) => fields.find((one) => one.name === name)?.label;
  const problems = useFormProblems({ form, place: placeAmong(fields), label }, found, step.error);
  const take = async (): Promise<void> => {
    const said = Object.fromEntries(Object.entries(values).map(([key, one]) => [key, one.trim()]));
    const empty = fields.filter(({ name, needed }) => needed && !said[name]);
    setFound(Object.fromEntries(empty.map(({ name }) => [name, t('stepDialog.needed')])));
    if (empty.length > 0) {
      document.getElementById(`${form}-${empty[0]?.name ?? ''}`)?.focus();
      return;
    }
    const outcome = await step.submit({ input: input(said) } as never);
    if (outcome.ok) onDone();
  };
  return (
    <ConfirmDialog
      opened
      title={title}
      confirmLabel={confirm}
      severe={props.severe ?? false}
      busy={step.status === 'running'}
      error={problems.other}
      onConfirm={() => void take()}
      onClose={onClose}
    >
      <div className={classes.fields}>
        {text && <p className={classes.lead}>{text}</p>}
        {step.status === 'stale' && (
          <Notice tone="warn" role="alert" title={t('stepDialog.stale')}>
            {t('stepDialog.staleText')}
          </Notice>
        )}
        {fields.map((field) => (
          <Field
            key={field.name}
            id={`${form}-${field.name}`}
            field={field}
            value={values[field.name] ?? ''}
            error={problems.by[field.name]}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
      </div>
    </ConfirmDialog>
  );
}
