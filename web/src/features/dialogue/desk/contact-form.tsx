import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueQuery } from '../../../gql/desk/graphql.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { brusselsClock, useDossier } from '../../events/desk/index.js';
import { useFormProblems, useKeptDraft } from '../../negotiations/desk/parts.js';
import { CorrectContactDocument, RecordContactDocument } from './dialogue.desk.graphql.js';
import classes from './dialogue.module.css';

export type Contact = DialogueQuery['event']['contacts'][number];
export type ConditionChoice = DialogueQuery['event']['conditions'][number];

const KINDS = ['call', 'siteMeeting', 'liaison', 'dayContact', 'mail', 'other'] as const;
const DIRECTIONS = ['out', 'in', 'both'] as const;
const NEEDED = ['withWhom', 'occurredAt', 'said'] as const;
const FORM = 'contact';

interface Values {
  readonly kind: string;
  readonly direction: string;
  readonly withWhom: string;
  readonly occurredAt: string;
  readonly said: string;
  readonly promised: string;
  readonly conditionIds: readonly string[];
  readonly reason: string;
}

function firstValues(contact: Contact | null, now: string): Values {
  return {
    kind: contact?.kind ?? 'call',
    direction: contact?.direction ?? 'out',
    withWhom: contact?.withWhom ?? '',
    occurredAt: brusselsClock(contact?.occurredAt ?? now),
    said: contact?.said ?? '',
    promised: contact?.promised ?? '',
    conditionIds: contact?.conditions.map(({ id }) => id) ?? [],
    reason: '',
  };
}

export interface ContactFormProps {
  /** The entry that is corrected; null for a new one. */
  readonly contact: Contact | null;
  readonly conditions: readonly ConditionChoice[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function useContactForm({ contact, onDone }: ContactFormProps) {
  const { t } = useTranslation('dialogue-desk');
  const { id: eventId } = useDossier();
  const name = contact ? `contact.${contact.id}` : `contact.${eventId}`;
  const draft = useKeptDraft<Values>(name, firstValues(contact, new Date().toISOString()));
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const record = useIdempotentMutation(RecordContactDocument);
  const correct = useIdempotentMutation(CorrectContactDocument);
  const fields = Object.keys(draft.value);
  const problems = useFormProblems(
    {
      form: FORM,
      place: (path) => path.find((part) => fields.includes(part)) ?? null,
      label: (field) => t(`contact.field.${field}`),
    },
    found,
    record.error ?? correct.error,
  );
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { reason, promised, conditionIds, ...rest } = draft.value;
    const needed = contact ? ([...NEEDED, 'reason'] as const) : NEEDED;
    const empty = needed.filter((field) => !draft.value[field].trim());
    setFound(Object.fromEntries(empty.map((field) => [field, t('contact.needed')])));
    setAttempt(attempt + 1);
    if (empty.length > 0) return;
    const facts = { ...rest, promised: promised.trim() || null, conditionIds: [...conditionIds] };
    const outcome = contact
      ? await correct.submit({ input: { contactId: contact.id, reason, contact: facts } })
      : await record.submit({ input: { eventId, contact: facts } });
    if (!outcome.ok) return;
    draft.clear();
    onDone();
  };
  const busy = record.status === 'running' || correct.status === 'running';
  return { draft, problems, attempt, submit, busy };
}

/** Writes a contact down, or a right one in place of a wrong one. */
export function ContactForm(props: ContactFormProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const { contact, conditions, onClose } = props;
  const { draft, problems, attempt, submit, busy } = useContactForm(props);
  const { value, change } = draft;
  const field = (name: Exclude<keyof Values, 'conditionIds'>) => ({
    id: `${FORM}-${name}`,
    label: t(`contact.field.${name}`),
    error: problems.by[name],
    value: value[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ ...value, [name]: event.currentTarget.value }),
  });
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      <div className={classes.pair}>
        <NativeSelect
          {...field('kind')}
          data={KINDS.map((one) => ({ value: one, label: t(`contact.kind.${one}`) }))}
        />
        <NativeSelect
          {...field('direction')}
          data={DIRECTIONS.map((one) => ({ value: one, label: t(`contact.direction.${one}`) }))}
        />
      </div>
      <TextInput maxLength={300} {...field('withWhom')} />
      <DateTimeField
        id={`${FORM}-occurredAt`}
        label={t('contact.field.occurredAt')}
        error={problems.by['occurredAt']}
        value={value.occurredAt}
        onChange={(occurredAt) => change({ ...value, occurredAt })}
      />
      <Textarea autosize minRows={2} maxLength={4000} {...field('said')} />
      <Textarea autosize minRows={1} maxLength={2000} {...field('promised')} />
      {conditions.length > 0 && (
        <Checkbox.Group
          label={t('contact.field.conditionIds')}
          value={[...value.conditionIds]}
          onChange={(conditionIds) => change({ ...value, conditionIds })}
        >
          <div className={classes.buttons}>
            {conditions.map(({ id, number }) => (
              <Checkbox key={id} value={id} label={number} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {contact && <TextInput maxLength={1000} {...field('reason')} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {t('contact.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('contact.cancel')}
        </Button>
      </div>
    </form>
  );
}
