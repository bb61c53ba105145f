import { Button } from '@mantine/core';
import { IconPencil, IconShieldPlus } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventRiskQuery } from '../../../gql/desk/graphql.js';
import { readFragment } from '../../../gql/desk/index.js';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StaleEdge } from '../../../ui/products/stale-edge.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { useStaleChanges } from '../../negotiations/desk/parts.js';
import { Approvals } from './approvals.js';
import { DifferenceSection } from './difference-section.js';
import { MarchSection } from './march-section.js';
import { RiskDocuments } from './risk-documents.js';
import { RegisterEditor } from './register-editor.js';
import { RegisterTable } from './register-table.js';
import { StartRiskDocument } from './risk-commands.desk.graphql.js';
import { RiskMatrix } from './risk-matrix.js';
import { RiskScore } from './risk-score.js';
import { readRiskSearch } from './risk-search.js';
import { RiskSteps } from './risk-steps.js';
import { EventRiskDocument, RiskNumberDocument, RiskSheetFragment } from './risk.desk.graphql.js';
import { STATE_TONES, type LinkableCondition, type RiskSheet } from './risk-words.js';
import classes from './risk.module.css';

type RiskEvent = EventRiskQuery['event'];

/** States of a condition a measure can no longer rest on. */
const GONE: readonly string[] = ['dropped', 'withdrawn'];

function useLinkable(event: RiskEvent): LinkableCondition[] {
  const { t } = useTranslation('risk-desk');
  const say = useLocalized();
  return event.conditions.map(({ id, number, kind, state, catalogueKind }) => {
    const name = `${number} ${say(catalogueKind.label) ?? kind}`;
    const label = GONE.includes(state) ? t('measure.gone', { name }) : name;
    return { id, number, label };
  });
}

function waypointNames({ waypoints }: RiskEvent): string[] {
  const list = (waypoints ?? []) as readonly { readonly name: string }[];
  return list.map(({ name }) => name);
}

interface SheetProps {
  readonly event: RiskEvent;
  readonly sheet: RiskSheet;
}

function Register({ event, sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  const may = useMay();
  const conditions = useLinkable(event);
  const [editing, setEditing] = useState(false);
  const editable = sheet.state === 'draft' && may('risk.prepare');
  const { hazards, thirdPartyImpact, informationGaps } = sheet;
  const edit = editable && !editing && (
    <Button
      variant="default"
      leftSection={<IconPencil size={18} aria-hidden />}
      onClick={() => setEditing(true)}
      data-print="hide"
    >
      {t('register.edit')}
    </Button>
  );
  if (editing && editable) {
    return (
      <PageSection title={t('register.title')}>
        <RegisterEditor
          key={sheet.id}
          sheet={sheet}
          conditions={conditions}
          onDone={() => setEditing(false)}
        />
      </PageSection>
    );
  }
  return (
    <PageSection title={t('register.title')} actions={edit || null}>
      {hazards.length > 0 ? (
        <RegisterTable hazards={hazards} />
      ) : (
        <EmptyState title={t('register.empty.title')}>{t('register.empty.text')}</EmptyState>
      )}
      <dl className={classes.remarks}>
        <div>
          <dt>{t('notes.thirdParty')}</dt>
          <dd>{thirdPartyImpact || t('notes.nothing')}</dd>
        </div>
        <div>
          <dt>{t('notes.gapsTitle')}</dt>
          <dd>
            {informationGaps.length === 0 ? (
              t('notes.nothing')
            ) : (
              <ul className={classes.bullets}>
                {informationGaps.map((gap) => (
                  <li key={gap}>{gap}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
    </PageSection>
  );
}

function Sheet({ event, sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  const may = useMay();
  const changes = useStaleChanges();
  const { number, state, returnReason, hazards } = sheet;
  const earlier = event.riskAssessments.find(
    (one) => one.state === 'superseded' && one.number === number - 1,
  );
  return (
    <StaleEdge stale={sheet.stale} product={t('product')} changes={changes(sheet.staleness)}>
      <div className={classes.sheet}>
        <div className={classes.head}>
          <div className={classes.status}>
            <StatusBadge tone={STATE_TONES[state] ?? 'neutral'} label={t(`state.${state}`)} />
            <span>{t('number', { number })}</span>
            {sheet.author && <span>{t('author', { name: sheet.author.name })}</span>}
          </div>
          <RiskScore sheet={sheet} />
          <RiskSteps sheet={sheet} />
        </div>
        {returnReason && (
          <Notice tone="warn" title={t('returned')}>
            {returnReason}
          </Notice>
        )}
        {earlier && state !== 'superseded' && (
          <DifferenceSection sheet={sheet} earlierId={earlier.id} />
        )}
        <Register event={event} sheet={sheet} />
        {hazards.length > 0 && <RiskMatrix hazards={hazards} />}
        <MarchSection
          sheet={sheet}
          editable={state === 'draft' && may('risk.prepare')}
          waypoints={waypointNames(event)}
        />
        <Approvals sheet={sheet} numbers={event.riskAssessments} />
        <RiskDocuments sheet={sheet} />
      </div>
    </StaleEdge>
  );
}

/** Begins the assessment of a dossier that has none. */
function Start(): ReactNode {
  const { t } = useTranslation('risk-desk');
  const { id, refresh } = useDossier();
  const may = useMay();
  const start = useIdempotentMutation(StartRiskDocument);
  const begin = async (): Promise<void> => {
    await start.submit({ input: { eventId: id } });
    refresh();
  };
  const action = may('risk.prepare') && (
    <Button
      leftSection={<IconShieldPlus size={18} aria-hidden />}
      loading={start.status === 'running'}
      onClick={() => void begin()}
    >
      {t('start.action')}
    </Button>
  );
  return (
    <>
      {start.error && <ErrorNotice error={start.error} />}
      <EmptyState title={t('start.title')} action={action || null}>
        {t('start.text')}
      </EmptyState>
    </>
  );
}

/** A number that a later one replaced, as it was signed. */
function EarlierSheet({
  event,
  id,
}: {
  readonly event: RiskEvent;
  readonly id: string;
}): ReactNode {
  const { t } = useTranslation('risk-desk');
  const { base } = useDossier();
  const { data, error, loading, again } = useReading(RiskNumberDocument, { id });
  return (
    <>
      <Notice tone="info" title={t('earlier.title')}>
        <Link className={classes.link} to={`${base}/risk`}>
          {t('earlier.back')}
        </Link>
      </Notice>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={10} label={t('loading')} />}
      {data && <Sheet event={event} sheet={readFragment(RiskSheetFragment, data.riskAssessment)} />}
    </>
  );
}

/** The risk assessment of a dossier: register, score, matrix, march, signatures. */
export function RiskPage(): ReactNode {
  const { t } = useTranslation('risk-desk');
  const raw: unknown = useSearch({ strict: false });
  const { number } = readRiskSearch(raw as Record<string, unknown>);
  const { data, error, loading, again } = useDossierReading(EventRiskDocument);
  const event = data?.event ?? null;
  const current = readFragment(RiskSheetFragment, event?.riskAssessment);
  const earlier = event?.riskAssessments.find(
    (one) => one.number === number && one.id !== current?.id,
  );
  return (
    <PageSection title={t('title')} arrives>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={12} label={t('loading')} />}
      {event && earlier && <EarlierSheet event={event} id={earlier.id} />}
      {event && !earlier && current && <Sheet event={event} sheet={current} />}
      {event && !current && <Start />}
    </PageSection>
  );
}
