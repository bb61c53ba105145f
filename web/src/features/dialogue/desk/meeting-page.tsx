import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { StepDialog } from '../../negotiations/desk/parts.js';
import classes from './dialogue.module.css';
import { MeetingActions, PoliceParts } from './meeting-asides.js';
import { MeetingForm } from './meeting-form.js';
import type { Meeting } from './meeting-types.js';
import { CancelMeetingDocument, MeetingsDocument } from './meetings.desk.graphql.js';
import { MinutesPart } from './minutes-part.js';

function BackLink(): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const { base } = useDossier();
  return (
    <p className={classes.soft} data-print="hide">
      <Link to={`${base}/dialogue`}>{t('meeting.back')}</Link>
    </p>
  );
}

function Facts({ meeting }: { readonly meeting: Meeting }): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const format = useFormat();
  const { startsAt, endsAt, place, onlineAddress, withOrganiser } = meeting;
  const words = useTranslation('dialogue');
  const chair = `${meeting.chair} (${words.t(`meeting.function.${meeting.chairFunction}`)})`;
  const facts = [
    [t('meeting.field.startsAt'), format.range(startsAt, endsAt)],
    [t('meeting.field.place'), [place, onlineAddress].filter(Boolean).join(', ')],
    [t('meeting.field.chairs'), chair],
    [t('meeting.field.with'), t(withOrganiser ? 'meetings.withOrganiser' : 'meetings.inside')],
  ] as const;
  return (
    <div className={classes.card}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.soft}>{t('meeting.agenda')}</p>
      <ol className={classes.list}>
        {meeting.agenda.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
    </div>
  );
}

interface StepsProps {
  readonly meeting: Meeting;
  readonly onChange: () => void;
  readonly again: () => void;
}

function Steps({ meeting, onChange, again }: StepsProps): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const held = meeting.minutes.some(({ sentAt }) => sentAt);
  const may = useMay()('dialogue.write') && meeting.state === 'planned' && !held;
  const [cancelling, setCancelling] = useState(false);
  const { id: meetingId, version: expectedVersion } = meeting;
  return (
    <div className={classes.buttons} data-print="hide">
      <Button
        variant="default"
        component="a"
        href={`/files/meetings/${meetingId}/invitation.ics`}
        download
        leftSection={<IconCalendarDown size={18} aria-hidden />}
      >
        {t('meeting.invitation')}
      </Button>
      {may && (
        <>
          <Button variant="default" onClick={onChange}>
            {t('meeting.change')}
          </Button>
          <Button variant="subtle" color="red" onClick={() => setCancelling(true)}>
            {t('meeting.cancel')}
          </Button>
        </>
      )}
      {cancelling && (
        <StepDialog
          title={t('meeting.cancelTitle')}
          confirm={t('meeting.cancel')}
          severe
          fields={[
            { name: 'reason', kind: 'text', label: t('meeting.cancelReason'), needed: true },
          ]}
          document={CancelMeetingDocument}
          input={({ reason }) => ({ meetingId, expectedVersion, reason })}
          onDone={() => {
            setCancelling(false);
            again();
          }}
          onClose={() => setCancelling(false)}
        />
      )}
    </div>
  );
}

/** One meeting: when and where, its minutes, what was promised, what only police may know. */
export function MeetingPage(): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const words = useTranslation('dialogue');
  const { meetingId = '' } = useParams({ strict: false }) as { readonly meetingId?: string };
  const { refresh } = useDossier();
  const [changing, setChanging] = useState(false);
  const { data, error, loading, again } = useDossierReading(MeetingsDocument);
  if (loading) return <Loading lines={8} label={t('loading')} />;
  if (error && !data) return <ErrorNotice error={error} onRetry={again} />;
  const meeting = data?.event.meetings.find(({ id }) => id === meetingId);
  if (!data || !meeting) return <NotFoundPage />;
  const { number, kind, cancelReason } = meeting;
  const after = (): void => {
    setChanging(false);
    again();
    refresh();
  };
  return (
    <div className={classes.stack}>
      <BackLink />
      <PageSection
        arrives
        title={t('meeting.name', { number, kind: words.t(`meeting.kind.${kind}`) })}
      >
        {cancelReason && (
          <Notice tone="warn" title={t('meeting.cancelled', { reason: cancelReason })} />
        )}
        {changing ? (
          <MeetingForm meeting={meeting} onDone={after} onClose={() => setChanging(false)} />
        ) : (
          <>
            <Facts meeting={meeting} />
            <Steps meeting={meeting} onChange={() => setChanging(true)} again={after} />
          </>
        )}
      </PageSection>
      <div className={classes.columns}>
        <MinutesPart meeting={meeting} conditions={data.event.conditions} again={after} />
        <div className={classes.stack}>
          <MeetingActions meeting={meeting} again={after} />
          <PoliceParts meeting={meeting} again={after} />
        </div>
      </div>
    </div>
  );
}

/** Plans a meeting and leads on to it. */
export function PlanPage(): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const navigate = useNavigate();
  const { base, refresh } = useDossier();
  return (
    <div className={classes.stack}>
      <BackLink />
      <PageSection arrives title={t('meeting.planTitle')}>
        <p className={classes.soft}>{t('meeting.planLead')}</p>
        <MeetingForm
          meeting={null}
          onDone={(id) => {
            refresh();
            void navigate({ to: `${base}/dialogue/meetings/${id}` });
          }}
          onClose={() => void navigate({ to: `${base}/dialogue` })}
        />
      </PageSection>
    </div>
  );
}
