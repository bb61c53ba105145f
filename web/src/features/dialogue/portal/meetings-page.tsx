import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalMeetingsQuery } from '../../../gql/portal/graphql.js';
import { DOORS } from '../../../lib/door.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { parts, usePortalReading } from '../../events/portal/index.js';
import { CommentForm } from './comment-form.js';
import { FinishOwnActionDocument, PortalMeetingsDocument } from './meetings.portal.graphql.js';
import { MinutesReading, type PortalMeeting } from './minutes-reading.js';
import { useLiveDossier } from './use-live-dossier.js';

type Action = PortalMeetingsQuery['dossier']['meetingActions'][number];

function OwnActions(props: { readonly actions: readonly Action[]; readonly again: () => void }) {
  const { t } = useTranslation('portal-dialogue');
  const format = useFormat();
  const finish = useIdempotentMutation(FinishOwnActionDocument);
  const done = async ({ id, version }: Action): Promise<void> => {
    await finish.submit({ input: { actionId: id, expectedVersion: version } });
    props.again();
  };
  if (props.actions.length === 0) return null;
  return (
    <PageSection title={t('actions.title')}>
      {finish.error && <ErrorNotice error={finish.error} />}
      <ul className={parts['cards']}>
        {props.actions.map((action) => (
          <li
            key={action.id}
            className={parts['card']}
            data-asks={action.state === 'open' || undefined}
          >
            <p className={parts['text']}>
              {action.text}, {t('actions.due', { day: format.day(action.dueOn) })}
              {action.state === 'done' && <strong> ({t('actions.isDone')})</strong>}
            </p>
            {action.state === 'open' && (
              <div data-print="hide">
                <Button
                  variant="default"
                  aria-label={t('actions.doneOne', { what: action.text })}
                  loading={finish.status === 'running'}
                  onClick={() => void done(action)}
                >
                  {t('actions.done')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

function Minutes({
  meeting,
  again,
}: {
  readonly meeting: PortalMeeting;
  readonly again: () => void;
}) {
  const { t } = useTranslation('portal-dialogue');
  const words = useTranslation('dialogue');
  const [latest, ...older] = [...meeting.minutes].reverse();
  if (!latest) return null;
  const named = ({ number, state }: typeof latest) => ({
    number,
    state: words.t(`meeting.state.${state}`),
  });
  return (
    <>
      <h3 className={parts['name']}>{t('minutes.title', named(latest))}</h3>
      <MinutesReading minutes={latest} />
      {latest.open && <CommentForm key={latest.id} minutes={latest} again={again} />}
      {older.map((minutes) => (
        <details key={minutes.id} className={parts['details']}>
          <summary>{t('minutes.older', named(minutes))}</summary>
          <MinutesReading minutes={minutes} />
        </details>
      ))}
    </>
  );
}

function Meeting({
  meeting,
  again,
}: {
  readonly meeting: PortalMeeting;
  readonly again: () => void;
}) {
  const { t } = useTranslation('portal-dialogue');
  const words = useTranslation('dialogue');
  const format = useFormat();
  const { id, number, kind, startsAt, endsAt, place, onlineAddress, chair, agenda } = meeting;
  const asks = meeting.minutes.some(({ open }) => open);
  return (
    <PageSection title={t('minutes.item', { number, title: words.t(`meeting.kind.${kind}`) })}>
      <div className={parts['card']} data-asks={asks || undefined} data-print="keep">
        {meeting.cancelReason && (
          <Notice tone="warn" title={t('meetings.cancelled', { reason: meeting.cancelReason })} />
        )}
        <p className={parts['text']}>
          <strong>{format.range(startsAt, endsAt)}</strong>
        </p>
        <p className={parts['text']}>
          {place}
          {onlineAddress && <a href={onlineAddress}>{onlineAddress}</a>}
        </p>
        <p className={parts['meta']}>{t('meetings.chair', { chair })}</p>
        <p className={parts['meta']}>{t('meetings.agenda')}</p>
        <ol className={parts['list']}>
          {agenda.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ol>
        <p className={parts['text']} data-print="hide">
          <a href={`${DOORS.portal.base}/files/meetings/${id}/invitation.ics`} download>
            {t('meetings.calendar')}
          </a>
        </p>
        <Minutes meeting={meeting} again={again} />
      </div>
    </PageSection>
  );
}

/** The meetings an organiser is invited to, their minutes, and what he promised there. */
export function MeetingsPage(): ReactNode {
  const { t } = useTranslation('portal-dialogue');
  const text = useLocalized();
  const id = useParams({ strict: false })['dossierId'] ?? '';
  const { data, error, loading, again } = usePortalReading(PortalMeetingsDocument, { id });
  useLiveDossier(id, again);
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  const meetings = [...(data?.dossier.meetings ?? [])].reverse();
  return (
    <Page
      title={t('meetings.title')}
      lead={text(data?.dossier.title)}
      back={{ to: `/dossiers/${id}`, label: t('back') }}
      failed={!data}
      width="reading"
    >
      <p>{t('meetings.lead')}</p>
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && meetings.length === 0 && (
        <EmptyState title={t('meetings.none')}>{t('meetings.noneText')}</EmptyState>
      )}
      {data && <OwnActions actions={data.dossier.meetingActions} again={again} />}
      {meetings.map((meeting) => (
        <Meeting key={meeting.id} meeting={meeting} again={again} />
      ))}
    </Page>
  );
}
