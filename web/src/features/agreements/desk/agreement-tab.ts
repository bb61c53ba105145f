import type { AgreementBadgeQuery } from '../../../gql/desk/graphql.js';
import type { PartState } from '../../../ui/dossier/dossier-spine.js';
import { dossierTab, type Say } from '../../events/desk/index.js';
import { AgreementBadgeDocument } from './agreements.desk.graphql.js';

/** How far the protocol is: the newest one counts. */
export function readAgreementBadge({ event }: AgreementBadgeQuery, say: Say): PartState {
  const [latest] = event.agreements.filter(({ state }) => state !== 'dropped');
  if (!latest) return { status: 'notStarted', label: say('badge.none') };
  if (latest.outdated.length > 0) return { status: 'stale', label: say('badge.outdated') };
  if (latest.state === 'signed') return { status: 'done', label: say('badge.signed') };
  const mine = latest.availableTransitions.some(
    ({ name, enabled }) => enabled && (name === 'sign' || name === 'conclude'),
  );
  const label = say('badge.open');
  return mine ? { status: 'needsYou', label, open: 1 } : { status: 'waiting', label };
}

export const agreementTab = dossierTab({
  part: 'agreement',
  permission: 'agreements.read',
  page: () => import('./agreement-page.js').then((file) => file.AgreementPage),
  state: {
    document: AgreementBadgeDocument,
    namespace: 'agreements-desk',
    read: readAgreementBadge,
  },
});
