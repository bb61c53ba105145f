import { Button, CloseButton } from '@mantine/core';
import { IconPrinter, IconRefresh } from '@tabler/icons-react';
import { Outlet, useLocation, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/desk/index.js';
import { ParleyError } from '../../../lib/errors.js';
import { useLiveConnections } from '../../../lib/live.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import {
  DOSSIER_PARTS,
  DossierSpine,
  type DossierPart,
} from '../../../ui/dossier/dossier-spine.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page } from '../../../ui/frame/page.js';
import { DossierProvider, type Dossier, type DossierEvent } from './dossier-context.js';
import { DossierSteps } from './dossier-steps.js';
import classes from './dossier.module.css';
import { EventStateBadge } from './event-state-badge.js';
import { DossierHeadDocument, EventRowFragment } from './events.desk.graphql.js';
import { useJournalSentence } from './journal-sentence.js';
import { useDossierTabs } from './registry.js';
import { useLiveChanges, type LiveChange } from './use-live-changes.js';
import { usePartStates } from './use-part-states.js';

/** Whose reading needs no permission of its own. */
const OWN_PARTS: readonly DossierPart[] = ['overview'];

function partOf(path: string, base: string): DossierPart {
  const word = path.slice(base.length + 1).split('/')[0];
  return DOSSIER_PARTS.find((part) => part === word) ?? 'overview';
}

function useVisibleParts(): readonly DossierPart[] {
  const may = useMay();
  const tabs = useDossierTabs();
  return [
    ...OWN_PARTS,
    ...tabs.filter((tab) => may(tab.permission)).map((tab) => tab.part),
    ...(may('journal.read') ? (['history'] as const) : []),
  ];
}

function Lead({ event }: { readonly event: DossierEvent }): ReactNode {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { startAt, endAt, organiser, reference, state, kind } = event;
  const when = startAt && (endAt ? format.range(startAt, endAt) : format.dateTime(startAt));
  return (
    <span className={classes.lead}>
      <EventStateBadge state={state} />
      <span>{t(`kind.${kind}`)}</span>
      <span>{when ?? t('list.noDate')}</span>
      <span>{organiser?.name ?? t('list.noOrganiser')}</span>
      <span className={classes.reference}>{reference}</span>
    </span>
  );
}

interface ChangedProps {
  readonly change: LiveChange;
  readonly onDismiss: () => void;
}

function Changed({ change, onDismiss }: ChangedProps): ReactNode {
  const { t } = useTranslation('events');
  const format = useFormat();
  const sentence = useJournalSentence();
  const { actorName, at } = change;
  const what = sentence(change);
  const who = actorName ?? t('live.somebody');
  return (
    <p className={classes.changed} data-print="hide">
      <IconRefresh size={16} aria-hidden />
      <span role="status">{t('live.changed', { who, what, time: format.time(at) })}</span>
      <CloseButton size="sm" aria-label={t('live.dismiss')} onClick={onDismiss} />
    </p>
  );
}

interface FrameProps {
  readonly dossier: Dossier;
  readonly latest: LiveChange | null;
  readonly onDismiss: () => void;
}

function DossierFrame({ dossier, latest, onDismiss }: FrameProps): ReactNode {
  const { t } = useTranslation('events');
  const { id, base, event, changes } = dossier;
  const say = useLocalized();
  const path = useLocation({ select: (location) => location.pathname });
  const visible = useVisibleParts();
  const may = useMay();
  const tabs = useDossierTabs();
  const shown = useMemo(() => tabs.filter((tab) => may(tab.permission)), [tabs, may]);
  const states = usePartStates(shown, id, changes);
  const current = partOf(path, base);
  const allowed = visible.includes(current);
  const hidden = DOSSIER_PARTS.filter((part) => !visible.includes(part));
  const title = say(event.title) ?? t('list.noTitle');
  return (
    <Page
      title={`${title} · ${event.reference}`}
      heading={title}
      lead={<Lead event={event} />}
      back={{ to: '/events', label: t('dossier.back') }}
      actions={
        <Button
          variant="subtle"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
          data-print="hide"
        >
          {t('dossier.print')}
        </Button>
      }
    >
      <DossierSteps />
      {latest && <Changed change={latest} onDismiss={onDismiss} />}
      <DossierSpine base={base} current={current} states={states} hidden={hidden} />
      {allowed ? <Outlet /> : <ErrorNotice error={new ParleyError('FORBIDDEN')} />}
    </Page>
  );
}

/**
 * Closes the gap before the live connection stood: the head is read once more after the first, and
 * everything after a later one.
 */
function useCatchUp(first: () => void, later: () => void): void {
  const connections = useLiveConnections();
  const known = useRef(connections);
  const made = useRef(0);
  useEffect(() => {
    if (known.current === connections) return;
    known.current = connections;
    made.current += 1;
    if (made.current === 1) first();
    else later();
  }, [connections, first, later]);
}

/** A dossier: head and spine, and the part the address names below them. */
export function DossierPage(): ReactNode {
  const { t } = useTranslation('events');
  const { eventId } = useParams({ strict: false }) as { readonly eventId: string };
  const live = useLiveChanges(eventId);
  const [asked, setAsked] = useState(0);
  const changes = live.changes + asked;
  const head = useReading(DossierHeadDocument, { id: eventId }, { change: changes, fresh: true });
  const refresh = useCallback(() => setAsked((before) => before + 1), []);
  useCatchUp(head.again, refresh);
  const found = head.data?.event;
  const dossier = useMemo<Dossier | null>(
    () =>
      found
        ? {
            id: eventId,
            base: `/events/${eventId}`,
            event: { ...readFragment(EventRowFragment, found), ...found },
            changes,
            refresh,
          }
        : null,
    [found, eventId, changes, refresh],
  );
  if (dossier) {
    return (
      <DossierProvider value={dossier}>
        <DossierFrame
          key={eventId}
          dossier={dossier}
          latest={live.latest}
          onDismiss={live.dismiss}
        />
      </DossierProvider>
    );
  }
  return (
    <Page title={t('dossier.title')} back={{ to: '/events', label: t('dossier.back') }}>
      {head.error ? (
        <ErrorNotice error={head.error} onRetry={head.again} />
      ) : (
        <Loading lines={12} label={t('dossier.loading')} />
      )}
    </Page>
  );
}
