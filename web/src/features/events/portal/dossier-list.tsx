import { Button } from '@mantine/core';
import { IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import type { MyDossiersQuery } from '../../../gql/portal/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { DossierHeadFragment, MyDossiersDocument } from './events.portal.graphql.js';
import classes from './parts.module.css';
import { StateBadge } from './state-badge.js';
import { usePortalReading } from './use-portal-reading.js';

const MOST = 100;
/** As many as one connection may follow; the others are right when the page is opened. */
const FOLLOWED = 10;

type Row = MyDossiersQuery['myDossiers']['items'][number];

function Asked({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation('portal-events');
  const format = useFormat();
  const { nextStep } = readFragment(DossierHeadFragment, row);
  const mine = nextStep.waitingFor === 'organiser';
  const due = nextStep.dueOn ? t('home.until', { day: format.day(nextStep.dueOn) }) : null;
  if (mine) {
    return (
      <p className={classes.asked}>
        <strong>{t('home.asked', { what: nextStep.text })}</strong>
        {due}
      </p>
    );
  }
  return (
    <p className={classes.text}>
      <strong>{nextStep.text}</strong>
      {nextStep.waitingFor !== 'nobody' && (
        <span className={classes.line}>
          {t('home.holder', { who: t(`holder.${nextStep.waitingFor}`) })}
        </span>
      )}
    </p>
  );
}

function DossierCard({ row }: { readonly row: Row }): ReactNode {
  const { t } = useTranslation('portal-events');
  const text = useLocalized();
  const format = useFormat();
  const dossier = readFragment(DossierHeadFragment, row);
  const open = row.conditions.filter(({ openSide }) => openSide === 'police').length;
  const unread = row.unreadMessages;
  const asks = dossier.nextStep.waitingFor === 'organiser' || unread > 0;
  const to =
    dossier.state === 'draft' ? `/dossiers/${dossier.id}/application` : `/dossiers/${dossier.id}`;
  return (
    <li className={classes.card} data-asks={asks || undefined}>
      <div className={classes.head}>
        <h3 className={classes.name}>
          <Link to={to}>{text(dossier.title) ?? t('untitled')}</Link>
        </h3>
        <StateBadge state={dossier.state} />
      </div>
      <p className={classes.meta}>
        {[
          t(`kind.${dossier.kind}`),
          dossier.startAt ? format.date(dossier.startAt) : t('home.noDay'),
          t('home.reference', { reference: dossier.reference }),
        ].join(' · ')}
      </p>
      <Asked row={row} />
      {unread > 0 && (
        <p className={classes.text} role="status">
          <Link to={`/dossiers/${dossier.id}/messages`}>{t('home.unread', { count: unread })}</Link>
        </p>
      )}
      {open > 0 && <p className={classes.meta}>{t('home.openConditions', { count: open })}</p>}
    </li>
  );
}

function StartButton(): ReactNode {
  const { t } = useTranslation('portal-events');
  return (
    <div className={classes.actions}>
      <Button
        leftSection={<IconPlus size={20} aria-hidden />}
        renderRoot={(props) => <Link to="/start" {...props} />}
      >
        {t('home.start')}
      </Button>
      <Link to="/reserve">{t('home.reserve')}</Link>
    </div>
  );
}

export interface DossierListProps {
  /** Follows a dossier while the list is open, and calls `again` when something of it changed. */
  readonly follow: ComponentType<{ readonly id: string; readonly again: () => void }>;
}

/** The own dossiers: what is asked of the reader first, then what others have. */
export function DossierList({ follow: Follow }: DossierListProps): ReactNode {
  const { t } = useTranslation('portal-events');
  const { t: calendar } = useTranslation('portal-calendar');
  const { data, error, loading, again } = usePortalReading(MyDossiersDocument, { limit: MOST });
  if (loading) return <Loading />;
  if (error && !data) return <ErrorNotice error={error} onRetry={again} />;
  const rows = data?.myDossiers.items ?? [];
  if (rows.length === 0) {
    return (
      <EmptyState title={t('home.empty')} icon={IconFolderOpen} action={<StartButton />}>
        {t('home.emptyText')}
      </EmptyState>
    );
  }
  const asks = (row: Row): boolean =>
    readFragment(DossierHeadFragment, row).nextStep.waitingFor === 'organiser';
  const ordered = [...rows.filter(asks), ...rows.filter((row) => !asks(row))];
  const ids = ordered.map((row) => readFragment(DossierHeadFragment, row).id);
  return (
    <>
      {ids.slice(0, FOLLOWED).map((id) => (
        <Follow key={id} id={id} again={again} />
      ))}
      <div>
        <StartButton />
      </div>
      <h2 style={{ margin: 0 }}>{t('home.mine', { count: rows.length })}</h2>
      <ul className={classes.cards}>
        {ordered.map((row) => (
          <DossierCard key={readFragment(DossierHeadFragment, row).id} row={row} />
        ))}
      </ul>
      <p className={classes.meta}>
        <Link to="/calendar">{calendar('link')}</Link>
      </p>
    </>
  );
}
