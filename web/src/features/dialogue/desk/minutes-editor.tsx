import { Button, Textarea } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { brusselsClock } from '../../events/desk/index.js';
import { useKeptDraft } from '../../negotiations/desk/parts.js';
import classes from './dialogue.module.css';
import type { Meeting, MeetingCondition } from './meeting-types.js';
import { SaveMinutesDocument } from './meetings.desk.graphql.js';
import { ActionFields, AttendanceFields, ItemFields } from './minutes-fields.js';
import { inputOf, valuesOf, type MinutesValues } from './minutes-values.js';

export interface MinutesEditorProps {
  readonly meeting: Meeting;
  readonly conditions: readonly MeetingCondition[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Writes the draft of minutes; what is typed is kept in this browser until it is saved. */
export function MinutesEditor(props: MinutesEditorProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const { meeting, conditions, onSaved, onClose } = props;
  const draft = meeting.minutes.find(({ state }) => state === 'draft') ?? null;
  const latest = draft ?? meeting.minutes.at(-1) ?? null;
  const first = valuesOf(meeting, latest, brusselsClock);
  const kept = useKeptDraft<MinutesValues>(`minutes.${meeting.id}`, first);
  const save = useIdempotentMutation(SaveMinutesDocument);
  const { value, change } = kept;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const step = { meetingId: meeting.id, expectedVersion: draft?.version ?? 0 };
    if (!(await save.submit({ input: { ...step, ...inputOf(value) } })).ok) return;
    kept.clear();
    onSaved();
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <p className={classes.soft}>{t('minutes.kept')}</p>
      <AttendanceFields
        rows={value.attendance}
        onChange={(attendance) => change({ ...value, attendance })}
      />
      <ItemFields
        rows={value.items}
        conditions={conditions}
        onChange={(items) => change({ ...value, items })}
      />
      <ActionFields rows={value.actions} onChange={(actions) => change({ ...value, actions })} />
      <DateTimeField
        id="minutes-nextAt"
        label={t('minutes.nextAt')}
        value={value.nextAt}
        onChange={(nextAt) => change({ ...value, nextAt })}
      />
      <Textarea
        label={t('minutes.distribution')}
        autosize
        minRows={2}
        value={value.distribution}
        onChange={(event) => change({ ...value, distribution: event.currentTarget.value })}
      />
      {save.status === 'stale' && (
        <Notice
          tone="warn"
          role="alert"
          title={t('minutes.stale')}
          actions={
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                kept.clear();
                onSaved();
              }}
            >
              {t('minutes.takeTheirs')}
            </Button>
          }
        >
          {t('minutes.staleText')}
        </Notice>
      )}
      {save.error && save.status !== 'stale' && <ErrorNotice error={save.error} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={save.status === 'running'}>
          {t('minutes.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('minutes.stop')}
        </Button>
      </div>
    </form>
  );
}
