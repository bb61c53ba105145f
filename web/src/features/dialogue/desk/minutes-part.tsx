import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/use-may.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StepDialog } from '../../negotiations/desk/parts.js';
import classes from './dialogue.module.css';
import type { Meeting, MeetingCondition, Minutes } from './meeting-types.js';
import { ApproveMinutesDocument, SendMinutesDocument } from './meetings.desk.graphql.js';
import { MinutesEditor } from './minutes-editor.js';
import { MinutesReading } from './minutes-reading.js';

interface StepsProps {
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly again: () => void;
}

function Send({ meeting, minutes, again }: StepsProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const [open, setOpen] = useState(false);
  const { id: minutesId, version: expectedVersion } = minutes;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('minutes.send')}</Button>
      {open && (
        <StepDialog
          title={t('minutes.sendTitle')}
          text={t(meeting.withOrganiser ? 'minutes.sendText' : 'minutes.sendInside')}
          confirm={t('minutes.send')}
          fields={[]}
          document={SendMinutesDocument}
          input={() => ({ minutesId, expectedVersion })}
          onDone={() => {
            setOpen(false);
            again();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Approve({ minutes, again }: StepsProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const [open, setOpen] = useState(false);
  const { id: minutesId, version: expectedVersion } = minutes;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('minutes.approve')}
      </Button>
      {open && (
        <StepDialog
          title={t('minutes.approveTitle')}
          text={t('minutes.approveText')}
          confirm={t('minutes.approve')}
          fields={[{ name: 'remark', kind: 'text', label: t('minutes.remark') }]}
          document={ApproveMinutesDocument}
          input={({ remark }) => ({ minutesId, expectedVersion, remark: remark || null })}
          onDone={() => {
            setOpen(false);
            again();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

export interface MinutesPartProps {
  readonly meeting: Meeting;
  readonly conditions: readonly MeetingCondition[];
  readonly again: () => void;
}

/** Every version of the minutes, the latest open, and what may be done with it. */
export function MinutesPart({ meeting, conditions, again }: MinutesPartProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const words = useTranslation('dialogue');
  const may = useMay()('dialogue.write') && meeting.state === 'planned';
  const [writing, setWriting] = useState(false);
  const versions = [...meeting.minutes].reverse();
  const draft = versions.find(({ state }) => state === 'draft');
  const last = versions.find(({ state }) => state !== 'draft');
  const write = draft ? 'minutes.continue' : last ? 'minutes.amend' : 'minutes.write';
  const saved = (): void => {
    setWriting(false);
    again();
  };
  return (
    <PageSection title={t('minutes.title')}>
      {may && !writing && (
        <div className={classes.buttons} data-print="hide">
          <Button variant={draft ? 'default' : 'filled'} onClick={() => setWriting(true)}>
            {t(write)}
          </Button>
          {draft && <Send meeting={meeting} minutes={draft} again={again} />}
          {last && last.state !== 'approved' && !draft && (
            <Approve meeting={meeting} minutes={last} again={again} />
          )}
        </div>
      )}
      {writing && (
        <MinutesEditor
          meeting={meeting}
          conditions={conditions}
          onSaved={saved}
          onClose={() => setWriting(false)}
        />
      )}
      {versions.length === 0 && !writing && <p className={classes.soft}>{t('minutes.none')}</p>}
      {versions.map((minutes, index) => (
        <details key={minutes.id} className={classes.card} open={index === 0}>
          <summary>
            {t('minutes.version', {
              number: minutes.number,
              state: words.t(`meeting.state.${minutes.state}`),
            })}
          </summary>
          <MinutesReading minutes={minutes} />
        </details>
      ))}
    </PageSection>
  );
}
