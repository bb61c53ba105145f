import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { brusselsClock, useDossier } from '../../events/desk/index.js';
import { useFormProblems, useKeptDraft } from '../../negotiations/desk/parts.js';
import classes from './dialogue.module.css';
import type { Meeting } from './meeting-types.js';
import { ChangeMeetingDocument, PlanMeetingDocument } from './meetings.desk.graphql.js';
import { POLICE_FUNCTIONS, linesOf } from './minutes-values.js';

const KINDS = [
  'firstContact',
  'coordination',
  'multidisciplinary',
  'siteVisit',
  'finalBriefing',
  'debrief',
] as const;
const NEEDED = ['startsAt', 'endsAt', 'chair', 'agenda'] as const;
const FORM = 'meeting';

interface Values {
  readonly kind: string;
  readonly withOrganiser: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly onlineAddress: string;
  readonly chair: string;
  readonly chairFunction: string;
  readonly agenda: string;
}

function firstValues(meeting: Meeting | null): Values {
  return {
    kind: meeting?.kind ?? 'coordination',
    withOrganiser: meeting?.withOrganiser ?? true,
    startsAt: brusselsClock(meeting?.startsAt),
    endsAt: brusselsClock(meeting?.endsAt),
    place: meeting?.place ?? '',
    onlineAddress: meeting?.onlineAddress ?? '',
    chair: meeting?.chair ?? '',
    chairFunction: meeting?.chairFunction ?? 'eventCell',
    agenda: meeting?.agenda.join('\n') ?? '',
  };
}

export interface MeetingFormProps {
  /** The meeting that is changed; null for a new one. */
  readonly meeting: Meeting | null;
  /** Told the id of what was planned or changed. */
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}

function useMeetingForm({ meeting, onDone }: MeetingFormProps) {
  const { t } = useTranslation('dialogue-desk');
  const { id: eventId } = useDossier();
  const name = meeting ? `meeting.${meeting.id}.${meeting.version}` : `meeting.${eventId}`;
  const draft = useKeptDraft<Values>(name, firstValues(meeting));
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const plan = useIdempotentMutation(PlanMeetingDocument);
  const change = useIdempotentMutation(ChangeMeetingDocument);
  const fields = Object.keys(draft.value);
  const problems = useFormProblems(
    {
      form: FORM,
      place: (path) => path.find((part) => fields.includes(part)) ?? null,
      label: (field) => t(`meeting.field.${field}`),
    },
    found,
    plan.error ?? change.error,
  );
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { kind, withOrganiser, place, onlineAddress, agenda, ...rest } = draft.value;
    const empty = NEEDED.filter((field) => !draft.value[field].trim());
    setFound(Object.fromEntries(empty.map((field) => [field, t('contact.needed')])));
    setAttempt(attempt + 1);
    if (empty.length > 0) return;
    const facts = {
      ...rest,
      place: place.trim() || null,
      onlineAddress: onlineAddress.trim() || null,
      agenda: linesOf(agenda),
    };
    const step = meeting && { meetingId: meeting.id, expectedVersion: meeting.version };
    const outcome = step
      ? await change.submit({ input: { ...step, ...facts } })
      : await plan.submit({ input: { eventId, kind, withOrganiser, ...facts } });
    if (!outcome.ok) return;
    draft.clear();
    onDone('planMeeting' in outcome.data ? outcome.data.planMeeting.id : (meeting?.id ?? ''));
  };
  const busy = plan.status === 'running' || change.status === 'running';
  return { draft, problems, attempt, submit, busy, stale: change.status === 'stale' };
}

/** When, where, who leads it and what it is about. */
export function MeetingForm(props: MeetingFormProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const words = useTranslation('dialogue');
  const ui = useTranslation('desk');
  const { meeting, onClose } = props;
  const { draft, problems, attempt, submit, busy, stale } = useMeetingForm(props);
  const { value, change } = draft;
  const field = (name: Exclude<keyof Values, 'withOrganiser'>) => ({
    id: `${FORM}-${name}`,
    label: t(`meeting.field.${name}`),
    error: problems.by[name],
    value: value[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ ...value, [name]: event.currentTarget.value }),
  });
  const moment = (name: 'startsAt' | 'endsAt') => (
    <DateTimeField
      id={`${FORM}-${name}`}
      label={t(`meeting.field.${name}`)}
      error={problems.by[name]}
      value={value[name]}
      onChange={(next) => change({ ...value, [name]: next })}
    />
  );
  const save = value.withOrganiser ? 'meeting.save' : 'meeting.saveInside';
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      {stale && (
        <Notice tone="warn" role="alert" title={ui.t('stepDialog.stale')}>
          {ui.t('stepDialog.staleText')}
        </Notice>
      )}
      {!meeting && (
        <>
          <NativeSelect
            {...field('kind')}
            data={KINDS.map((one) => ({ value: one, label: words.t(`meeting.kind.${one}`) }))}
          />
          <Checkbox
            label={t('meeting.field.withOrganiser')}
            checked={value.withOrganiser}
            onChange={(event) => change({ ...value, withOrganiser: event.currentTarget.checked })}
          />
        </>
      )}
      {moment('startsAt')}
      {moment('endsAt')}
      <TextInput maxLength={300} {...field('place')} />
      <TextInput maxLength={500} type="url" {...field('onlineAddress')} />
      <TextInput maxLength={200} {...field('chair')} />
      <NativeSelect
        {...field('chairFunction')}
        data={POLICE_FUNCTIONS.map((one) => ({
          value: one,
          label: words.t(`meeting.function.${one}`),
        }))}
      />
      <Textarea autosize minRows={3} {...field('agenda')} />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {t(meeting ? 'meeting.changeSave' : save)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('meeting.never')}
        </Button>
      </div>
    </form>
  );
}
