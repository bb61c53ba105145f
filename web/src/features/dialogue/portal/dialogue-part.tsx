import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSection } from '../../../ui/frame/page.js';
import { parts, usePortalReading } from '../../events/portal/index.js';
import { DialogueStandDocument } from './stand.portal.graphql.js';
import { useLiveDossier } from './use-live-dossier.js';

/** How many messages are new, and the way to them. */
export function DialoguePart({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('portal-dialogue');
  const { data, again } = usePortalReading(DialogueStandDocument, { id });
  useLiveDossier(id, again);
  if (!data) return null;
  const { unreadMessages: unread, messages, meetings, meetingActions } = data.dossier;
  const waiting = meetings.filter(({ minutes }) =>
    minutes.some(({ open, comments }) => open && comments.length === 0),
  ).length;
  const actions = meetingActions.filter(({ state }) => state === 'open').length;
  return (
    <PageSection title={t('part.title')}>
      <div className={parts['card']} data-asks={unread + waiting + actions > 0 || undefined}>
        <p className={parts['text']} role="status">
          {unread > 0 ? (
            <strong>{t('part.unread', { count: unread })}</strong>
          ) : (
            t(messages.length > 0 ? 'part.read' : 'part.none')
          )}
        </p>
        <p className={parts['text']} data-print="hide">
          <Link to={`/dossiers/${id}/messages`}>{t('part.go')}</Link>
        </p>
        {waiting > 0 && (
          <p className={parts['text']}>
            <strong>{t('meetings.comment', { count: waiting })}</strong>
          </p>
        )}
        {actions > 0 && (
          <p className={parts['text']}>
            <strong>{t('meetings.actions', { count: actions })}</strong>
          </p>
        )}
        <p className={parts['text']} data-print="hide">
          <Link to={`/dossiers/${id}/meetings`}>{t('meetings.go')}</Link>
        </p>
      </div>
    </PageSection>
  );
}
