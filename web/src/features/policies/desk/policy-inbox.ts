import { inboxSource } from '../../events/desk/index.js';
import { PolicyInboxDocument } from './policies.desk.graphql.js';

/** Steps that are a signature: they wait for the one who may take them. */
const SIGNATURES: readonly string[] = ['check', 'agree', 'approve'];
/** States of a dossier whose notes may be signed. */
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

/** Policy notes that wait for the reader's signature. */
export const policyInbox = inboxSource({
  key: 'policies',
  namespace: 'policies-desk',
  permission: 'policies.return',
  document: PolicyInboxDocument,
  variables: { filter: { states: LIVING }, limit: 100 },
  items: ({ events }, say) =>
    events.items.flatMap(({ id, reference, title, startAt, policyNotes }) =>
      policyNotes.flatMap((note) => {
        // What somebody else has to do first is not yet for the reader.
        const step = note.availableTransitions.find(
          ({ name, enabled, reason }) =>
            SIGNATURES.includes(name) && (enabled || reason === 'staleBasis'),
        );
        if (!step) return [];
        return [
          {
            id: note.id,
            reference,
            title,
            ask: say(`inbox.ask.${step.name}`),
            to: `/events/${id}/risk/policy`,
            startAt,
            since: note.submittedAt ?? note.updatedAt,
            warning: note.stale ? say('badge.stale') : null,
          },
        ];
      }),
    ),
});
