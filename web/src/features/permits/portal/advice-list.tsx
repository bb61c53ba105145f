import { IconMailOpened } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/portal/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { parts, usePortalReading } from '../../events/portal/index.js';
import { AdviceRequestFragment, AdviceRequestsDocument } from './advice.portal.graphql.js';

type Masked = FragmentType<typeof AdviceRequestFragment>;

/** Whether a request is answered, waits, or waits too long. */
export function AdviceState(props: {
  readonly state: string;
  readonly overdue: boolean;
}): ReactNode {
  const { t } = useTranslation('portal-permits');
  const more = useTranslation('portal-advice');
  if (props.state === 'withdrawn') {
    return <StatusBadge tone="neutral" label={more.t('state.withdrawn')} />;
  }
  if (props.state === 'answered') return <StatusBadge tone="good" label={t('advice.answered')} />;
  return props.overdue ? (
    <StatusBadge tone="bad" label={t('advice.overdue')} />
  ) : (
    <StatusBadge tone="warn" label={t('advice.asked')} />
  );
}

function RequestCard({ masked }: { readonly masked: Masked }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const events = useTranslation('portal-events');
  const ui = useTranslation('ui');
  const text = useLocalized();
  const format = useFormat();
  const request = readFragment(AdviceRequestFragment, masked);
  const { dossier, dueAt, state, overdue, answeredAt } = request;
  const due = t('advice.due', { at: `${format.date(dueAt)}, ${format.time(dueAt)}` });
  const done = answeredAt ? t('advice.answeredAt', { at: format.dateTime(answeredAt) }) : due;
  return (
    <li className={parts['card']} data-asks={state === 'asked' || undefined}>
      <div className={parts['head']}>
        <h3 className={parts['name']}>
          <Link to={`/advice/${request.id}`}>{text(dossier?.title) ?? events.t('untitled')}</Link>
        </h3>
        <AdviceState state={state} overdue={overdue} />
        {request.unreadMessages > 0 && (
          <StatusBadge
            tone="warn"
            label={ui.t('exchange.unread', { count: request.unreadMessages })}
          />
        )}
      </div>
      <p className={parts['meta']}>
        {[
          dossier ? events.t(`kind.${dossier.kind}`) : null,
          dossier?.startAt ? format.date(dossier.startAt) : null,
          dossier?.reference,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={state === 'asked' ? parts['asked'] : parts['text']}>
        <strong>{done}</strong>
        {state === 'asked' ? request.question : null}
      </p>
    </li>
  );
}

/** Requests to the own service, unanswered ones first. */
export function AdviceList(): ReactNode {
  const { t } = useTranslation('portal-permits');
  const { data, error, loading, again } = usePortalReading(AdviceRequestsDocument, {});
  if (loading) return <Loading />;
  if (error && !data) return <ErrorNotice error={error} onRetry={again} />;
  const requests = data?.adviceRequests ?? [];
  const key = (masked: Masked): string => readFragment(AdviceRequestFragment, masked).id;
  const waits = (masked: Masked): boolean =>
    readFragment(AdviceRequestFragment, masked).state === 'asked';
  const open = requests.filter(waits);
  const done = requests.filter((one) => !waits(one));
  if (requests.length === 0) {
    return (
      <EmptyState title={t('advice.none')} icon={IconMailOpened}>
        {t('advice.noneText')}
      </EmptyState>
    );
  }
  return [
    { title: t('advice.open', { count: open.length }), rows: open },
    { title: t('advice.done', { count: done.length }), rows: done },
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <section key={title} className={parts['stack']} aria-label={title}>
        <h2 style={{ margin: 0 }}>{title}</h2>
        <ul className={parts['cards']}>
          {rows.map((masked) => (
            <RequestCard key={key(masked)} masked={masked} />
          ))}
        </ul>
      </section>
    ));
}
