import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { StepDialog, useKeptDraft } from '../../negotiations/desk/parts.js';
import classes from './dialogue.module.css';
import type { Meeting } from './meeting-types.js';
import { AddPolicePartDocument, FinishMeetingActionDocument } from './meetings.desk.graphql.js';

export interface AsideProps {
  readonly meeting: Meeting;
  readonly again: () => void;
}

const NOTHING = { text: '', item: '' };

/** What only police may know of a meeting. */
export function PoliceParts({ meeting, again }: AsideProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const format = useFormat();
  const may = useMay()('dialogue.write');
  const draft = useKeptDraft(`police.${meeting.id}`, NOTHING);
  const add = useIdempotentMutation(AddPolicePartDocument);
  const { value, change } = draft;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const item = Number(value.item) || null;
    const input = { meetingId: meeting.id, item, text: value.text.trim() };
    if (!(await add.submit({ input })).ok) return;
    draft.clear();
    again();
  };
  return (
    <PageSection title={t('police.title')}>
      <p className={classes.soft}>{t('police.lead')}</p>
      <ul className={classes.cards}>
        {meeting.policeParts.map(({ id, item, text, byName: name, at }) => (
          <li key={id} className={classes.card} data-police>
            <p className={classes.text}>{text}</p>
            <p className={classes.soft}>
              {item && `${t('minutes.onItem', { item })} `}
              {t('police.by', { name, at: format.dateTime(at) })}
            </p>
          </li>
        ))}
      </ul>
      {may && (
        <form className={classes.form} data-print="hide" onSubmit={(event) => void submit(event)}>
          <Textarea
            label={t('police.text')}
            autosize
            minRows={2}
            required
            minLength={2}
            maxLength={4000}
            value={value.text}
            onChange={(event) => change({ ...value, text: event.currentTarget.value })}
          />
          <TextInput
            label={t('police.item')}
            inputMode="numeric"
            value={value.item}
            onChange={(event) => change({ ...value, item: event.currentTarget.value })}
          />
          {add.error && <ErrorNotice error={add.error} />}
          <Button type="submit" variant="default" loading={add.status === 'running'}>
            {t('police.add')}
          </Button>
        </form>
      )}
    </PageSection>
  );
}

/** What was promised at the meeting, with its owner and its day. */
export function MeetingActions({ meeting, again }: AsideProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const words = useTranslation('dialogue');
  const format = useFormat();
  const may = useMay()('dialogue.write');
  const [done, setDone] = useState<Meeting['actions'][number] | null>(null);
  if (meeting.actions.length === 0) return null;
  return (
    <PageSection title={t('actions.title')}>
      <ul className={classes.cards}>
        {meeting.actions.map((action) => {
          const { id, text, owner, ownerName, dueOn, state, doneNote } = action;
          return (
            <li key={id} className={classes.card}>
              <p className={classes.head}>
                <span>{text}</span>
                <StatusBadge
                  tone={state === 'done' ? 'good' : state === 'open' ? 'warn' : 'neutral'}
                  size="sm"
                  label={t(`actions.state.${state}`)}
                />
              </p>
              <p className={classes.soft}>
                {t('actions.due', {
                  owner: ownerName ?? words.t(`meeting.owner.${owner}`),
                  day: format.day(dueOn),
                })}
              </p>
              {doneNote && <p className={classes.text}>{doneNote}</p>}
              {may && state === 'open' && (
                <div data-print="hide">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('actions.doneOne', { what: text })}
                    onClick={() => setDone(action)}
                  >
                    {t('actions.done')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {done && (
        <StepDialog
          title={t('actions.finishTitle')}
          text={done.text}
          confirm={t('actions.done')}
          fields={[{ name: 'note', kind: 'text', label: t('actions.note') }]}
          document={FinishMeetingActionDocument}
          input={({ note }) => ({
            actionId: done.id,
            expectedVersion: done.version,
            note: note || null,
          })}
          onDone={() => {
            setDone(null);
            again();
          }}
          onClose={() => setDone(null)}
        />
      )}
    </PageSection>
  );
}
