import type { DecisionsInboxQuery } from '../../../gql/desk/graphql.js';
import { inboxSource, type InboxItem, type Say } from '../../events/desk/index.js';
import { ChangesInboxDocument, DecisionsInboxDocument } from './permits.desk.graphql.js';

/** States of a dossier in which an organiser may ask for a change. */
const CHANGEABLE = [
  'submitted',
  'underReview',
  'negotiation',
  'proposalToAuthority',
  'decided',
  'notified',
  'operationalPrep',
];

/** States of a dossier in which a decision is drafted, reviewed or taken. */
const DECIDING = ['underReview', 'negotiation', 'proposalToAuthority'];

/** Changes the organiser asked for that nobody has answered. */
export const changesInbox = inboxSource({
  key: 'changes',
  namespace: 'permits-desk',
  permission: 'events.change',
  document: ChangesInboxDocument,
  variables: { filter: { states: CHANGEABLE }, limit: 100 },
  items: ({ events }, say) =>
    events.items.flatMap(({ id, reference, title, startAt, changeRequests }) =>
      changeRequests
        .filter(({ state }) => state === 'proposed')
        .map((change) => ({
          id: change.id,
          reference,
          title,
          ask: say('inbox.ask.change'),
          to: `/events/${id}/application`,
          startAt,
          since: change.proposedAt,
        })),
    ),
});

type Row = DecisionsInboxQuery['events']['items'][number];
type Decision = Row['decisions'][number];

function asked(
  data: DecisionsInboxQuery,
  say: Say,
  ask: string,
  waits: (decision: Decision) => boolean,
): InboxItem[] {
  return data.events.items.flatMap(({ id, reference, title, startAt, decisions }) =>
    decisions.filter(waits).map((decision) => ({
      id: decision.id,
      reference,
      title,
      ask: say(ask),
      to: `/events/${id}/application/decision/${decision.authority?.code ?? ''}`,
      startAt,
      since: decision.preparedAt,
    })),
  );
}

/** Decisions put before the reader's authority. */
export const decisionsInbox = inboxSource({
  key: 'decisions',
  namespace: 'permits-desk',
  permission: 'decisions.take',
  document: DecisionsInboxDocument,
  variables: { filter: { states: DECIDING }, limit: 100 },
  items: (data, say) =>
    asked(data, say, 'inbox.ask.take', ({ availableTransitions }) =>
      availableTransitions.some(({ name, enabled }) => name === 'take' && enabled),
    ),
});

/** Acts of authorities that sign outside of Parley, to be recorded by one who did not draft them. */
export const recordsInbox = inboxSource({
  key: 'records',
  namespace: 'permits-desk',
  permission: 'decisions.prepare',
  document: DecisionsInboxDocument,
  variables: { filter: { states: DECIDING }, limit: 100 },
  items: (data, say) =>
    asked(data, say, 'inbox.ask.record', ({ availableTransitions }) =>
      availableTransitions.some(({ name, enabled }) => name === 'record' && enabled),
    ),
});

/** Drafts whose present version legal review has not read. */
export const reviewsInbox = inboxSource({
  key: 'reviews',
  namespace: 'permits-desk',
  permission: 'decisions.review',
  document: DecisionsInboxDocument,
  variables: { filter: { states: DECIDING }, limit: 100 },
  items: (data, say) =>
    asked(
      data,
      say,
      'inbox.ask.review',
      ({ state, reviews }) =>
        state !== 'taken' && !reviews.some(({ kind, valid }) => kind === 'legal' && valid),
    ),
});
