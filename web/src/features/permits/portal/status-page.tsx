import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/portal/index.js';
import type {
  DossierHeadFragment as Head,
  DossierStatusQuery,
} from '../../../gql/portal/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { FootprintDownloads } from '../../../ui/map/footprint-downloads.js';
import { MapCanvas } from '../../../ui/map/map-canvas.js';
import type { Footprint, MapWaypoint, MapZone } from '../../../ui/map/map-types.js';
import {
  DossierHeadFragment,
  Facts,
  isEditable,
  NotAuthorised,
  parts,
  printAll,
  StateBadge,
  useEventFacts,
  usePortalReading,
} from '../../events/portal/index.js';
import { AgreementLinks } from '../../agreements/portal/index.js';
import { DialoguePart, useLiveDossier } from '../../dialogue/portal/index.js';
import { AttachmentsPart } from './attachments-part.js';
import { useDossierId } from './application-frame.js';
import { ChangePart } from './change-list.js';
import { DecisionPart } from './decision-part.js';
import { FilingDates } from './filing-dates.js';
import { Findings } from './findings.js';
import { FindingsFragment } from './permits.portal.graphql.js';
import { DossierStatusDocument } from './status.portal.graphql.js';
import { PreparationPart } from './preparation-part.js';
import { AskedOfMe, SpeakWith } from './summary-part.js';
import { WhereaboutsPart } from './whereabouts-part.js';
import {
  AdviceExtracts,
  ConditionsPart,
  NextStep,
  Progress,
  type StatusDossier,
} from './status-parts.js';

/** States in which a change is asked for instead of written into the form. */
const CHANGEABLE = [
  'submitted',
  'underReview',
  'negotiation',
  'proposalToAuthority',
  'decided',
  'notified',
  'operationalPrep',
];

function EventPart({ head, dossier }: { readonly head: Head; readonly dossier: StatusDossier }) {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const text = useLocalized();
  const eventFacts = useEventFacts();
  const [narrow] = useState(() => window.matchMedia('(max-width: 48em)').matches);
  const communes = dossier.communes.map(({ name, code }) => text(name) ?? code);
  const zones = readFragment(FindingsFragment, dossier).findings.map(({ zone }): MapZone => ({
    id: zone.code,
    name: text(zone.name) ?? zone.code,
    effect: zone.effect,
    geometry: zone.geometry as MapZone['geometry'],
  }));
  return (
    <PageSection title={t('status.event')}>
      <Facts
        facts={[...eventFacts(head), { name: t('status.communes'), value: format.list(communes) }]}
      />
      {dossier.footprint !== null && (
        <MapCanvas
          label={t('status.map')}
          list="below"
          footprint={dossier.footprint as Footprint}
          waypoints={(dossier.waypoints ?? []) as MapWaypoint[]}
          zones={zones}
          live={narrow ? 'ask' : 'yes'}
          height={narrow ? '18rem' : '26rem'}
        />
      )}
      {dossier.footprint !== null && (
        <FootprintDownloads at={`/portal/files/footprints/${head.id}`} />
      )}
    </PageSection>
  );
}

function Steps({ head, dossier }: { readonly head: Head; readonly dossier: StatusDossier }) {
  const { t } = useTranslation('portal-permits');
  const withdraw = dossier.availableSteps.find((step) => step.name === 'withdraw' && step.enabled);
  return (
    <div className={parts['actions']} data-print="hide">
      <Button
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden />}
        onClick={printAll}
      >
        {t('print')}
      </Button>
      {withdraw && (
        <Link className={parts['buttonLink']} to={`/dossiers/${head.id}/withdraw`}>
          {t('withdraw.link')}
        </Link>
      )}
    </div>
  );
}

function StatusBody({ data, head }: { readonly data: DossierStatusQuery; readonly head: Head }) {
  const { dossier } = data;
  const filed = !isEditable(head.state);
  const over = head.state === 'withdrawn';
  const decided = dossier.decisions.length > 0;
  return (
    <>
      <NotAuthorised state={head.state} />
      <Progress state={head.state} />
      <NextStep dossier={head} />
      {!over && <AskedOfMe data={data} head={head} />}
      <SpeakWith data={data} head={head} />
      <WhereaboutsPart id={head.id} />
      {filed && (!over || decided) && <DecisionPart decisions={dossier.decisions} />}
      {filed && <ConditionsPart dossier={dossier} id={head.id} />}
      {filed && <DialoguePart id={head.id} />}
      {filed && <AgreementLinks id={head.id} />}
      {!over && <Findings of={dossier} />}
      <AdviceExtracts advice={dossier.advice} />
      <ChangePart id={head.id} changes={dossier.changes} open={CHANGEABLE.includes(head.state)} />
      <EventPart head={head} dossier={dossier} />
      {!over && <PreparationPart head={head} dossier={dossier} />}
      <AttachmentsPart
        id={head.id}
        open={!over && CHANGEABLE.concat('draft', 'incomplete').includes(head.state)}
      />
      {dossier.application && (
        <FilingDates dates={dossier.deadlines} filing={dossier.application} explained />
      )}
      <Steps head={head} dossier={dossier} />
    </>
  );
}

/** Where a dossier is, what is asked of the organiser, until when, and whom he speaks with. */
export function StatusPage(): ReactNode {
  const events = useTranslation('portal-events');
  const text = useLocalized();
  const id = useDossierId();
  const { data, error, loading, again } = usePortalReading(DossierStatusDocument, { id });
  useLiveDossier(id, again);
  if (loading) return <Loading />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  const head = data ? readFragment(DossierHeadFragment, data.dossier) : null;
  return (
    <Page
      title={text(head?.title) ?? events.t('untitled')}
      lead={head ? events.t('home.reference', { reference: head.reference }) : null}
      actions={head && <StateBadge state={head.state} />}
      back={{ to: '/', label: events.t('back.home') }}
      failed={!data}
    >
      {!data && error && <ErrorNotice error={error} onRetry={again} />}
      {data && head && <StatusBody data={data} head={head} />}
    </Page>
  );
}
