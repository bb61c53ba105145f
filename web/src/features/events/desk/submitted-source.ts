import { EventInboxDocument } from './events.desk.graphql.js';
import { inboxSource } from './inbox-source.js';

/** Applications nobody has taken up and signals nobody has opened: the planners' own work. */
export const submittedSource = inboxSource({
  key: 'submitted',
  namespace: 'events',
  permission: 'events.change',
  document: EventInboxDocument,
  variables: { limit: 100 },
  total: ({ events }) => events.total,
  items: ({ events }, say) =>
    events.items.map(({ id, reference, state, startAt, updatedAt, title }) => ({
      id,
      reference,
      title,
      ask: say(`inbox.ask.${state}`),
      to: `/events/${id}`,
      startAt,
      since: updatedAt,
    })),
});
