import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { RiskBadgeQuery } from '../../../gql/desk/graphql.js';
import type { PartState } from '../../../ui/dossier/dossier-spine.js';
import { dossierTab, inboxSource, type Say } from '../../events/desk/index.js';
import { RISK_PAGES, RISK_PARTS } from './risk-parts.js';
import { readRiskSearch } from './risk-search.js';
import { RiskBadgeDocument, RiskInboxDocument } from './risk.desk.graphql.js';

/** Steps that are a signature: they wait for the one who may take them. */
const SIGNATURES: readonly string[] = ['check', 'validate'];

const NOTE_SIGNATURES: readonly string[] = ['check', 'agree', 'approve'];

/** How far the assessment is, with the score of the event where there is one. */
export function readRiskBadge({ event }: RiskBadgeQuery, say: Say): PartState {
  const { riskAssessment: risk, policyNotes: notes } = event;
  const toSign = notes.some(({ availableTransitions }) =>
    availableTransitions.some(({ name, enabled }) => enabled && NOTE_SIGNATURES.includes(name)),
  );
  if (toSign) return { status: 'needsYou', label: say('badge.policy'), open: 1 };
  if (!risk) {
    return notes.length > 0
      ? { status: 'inProgress', label: say('badge.policyBegun') }
      : { status: 'notStarted' };
  }
  const { residualMax, residualBand } = risk.score ?? {};
  const band = residualBand ? `${residualMax} ${say(`band.${residualBand}`)}` : null;
  const label = [say(`state.${risk.state}`), band].filter(Boolean).join(' · ');
  if (risk.stale) return { status: 'stale', label: say('badge.stale') };
  const mine = risk.availableTransitions.some(
    ({ name, enabled }) => enabled && SIGNATURES.includes(name),
  );
  if (mine) return { status: 'needsYou', label, open: 1 };
  if (risk.state === 'validated') return { status: 'done', label };
  return { status: risk.state === 'draft' ? 'inProgress' : 'waiting', label };
}

function pageRoute(part: AnyRoute, path: string, page: () => Promise<ComponentType>): AnyRoute {
  const component = lazyRouteComponent(() => page().then((Page) => ({ default: Page })));
  return createRoute({ getParentRoute: () => part, path, component });
}

export const riskTab = dossierTab({
  part: 'risk',
  // The authority's people read its policy note here, and not the assessment.
  permission: 'policies.read',
  page: () => import('./risk-page.js').then((file) => file.RiskPage),
  frame: () => import('./risk-frame.js').then((file) => file.RiskFrame),
  children: (part) =>
    [...RISK_PARTS, ...RISK_PAGES].flatMap(({ path, page }) =>
      page ? [pageRoute(part, path, page)] : [],
    ),
  validateSearch: (search) => ({ ...readRiskSearch(search) }),
  state: { document: RiskBadgeDocument, namespace: 'risk-desk', read: readRiskBadge },
});

/** States of a dossier whose assessment may be signed. */
const LIVING = [
  'signal',
  'submitted',
  'incomplete',
  'underReview',
  'negotiation',
  'proposalToAuthority',
  'decided',
  'notified',
  'operationalPrep',
  'toleratedUnauthorised',
];

/** Assessments that wait for the reader's signature. */
export const riskInbox = inboxSource({
  key: 'risk',
  namespace: 'risk-desk',
  permission: 'risk.return',
  document: RiskInboxDocument,
  variables: { filter: { states: LIVING }, limit: 100 },
  items: ({ events }, say) =>
    events.items.flatMap(({ id, reference, title, startAt, riskAssessment: risk }) => {
      const step = risk?.availableTransitions.find(({ name }) => SIGNATURES.includes(name));
      if (!risk || !step) return [];
      return [
        {
          id: risk.id,
          reference,
          title,
          ask: say(`inbox.ask.${step.name}`),
          to: `/events/${id}/risk`,
          startAt,
          since: risk.submittedAt ?? risk.updatedAt,
          warning: risk.stale ? say('badge.stale') : null,
        },
      ];
    }),
});
