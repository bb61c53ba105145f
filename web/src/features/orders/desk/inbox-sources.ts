import type { OrdersWaitingQuery } from '../../../gql/desk/graphql.js';
import { inboxSource, type InboxItem } from '../../events/desk/index.js';
import { OrdersWaitingDocument } from './order-states.desk.graphql.js';

type Waiting = OrdersWaitingQuery['events']['items'][number];
type Order = NonNullable<Waiting['operationOrder']>;
type Latest = NonNullable<Order['latest']>;

const COMMON = {
  namespace: 'orders-desk',
  document: OrdersWaitingDocument,
  variables: { limit: 100 },
};

/** Dossiers whose latest version is in a state, each with that version. */
function inState({ events }: OrdersWaitingQuery, state: string): [Waiting, Latest][] {
  return events.items.flatMap((event): [Waiting, Latest][] => {
    const latest = event.operationOrder?.latest;
    return latest?.state === state ? [[event, latest]] : [];
  });
}

function dossierOf({ id, reference, title, startAt }: Waiting): Omit<InboxItem, 'ask' | 'to'> {
  return { id, reference, title, startAt };
}

/** Orders Silver has signed: Gold decides. */
export const submittedOrders = inboxSource({
  ...COMMON,
  key: 'orders.submitted',
  permission: 'orders.approve',
  items: (data, say) =>
    inState(data, 'submitted').map(([event, { number, submittedAt }]) => ({
      ...dossierOf(event),
      ask: say('inbox.approve', { number }),
      to: `/events/${event.id}/order/approve`,
      since: submittedAt ?? null,
    })),
});

/** Drafts that lie with Silver. */
export const draftedOrders = inboxSource({
  ...COMMON,
  key: 'orders.drafted',
  permission: 'orders.submit',
  items: (data, say) =>
    inState(data, 'draft').map(([event, { number, draftedAt, returnReason }]) => ({
      ...dossierOf(event),
      ask: say('inbox.submit', { number }),
      to: `/events/${event.id}/order`,
      since: draftedAt,
      warning: returnReason ? say('inbox.returned') : null,
    })),
});

/** Approved orders some unit has not answered yet. */
export const unansweredOrders = inboxSource({
  ...COMMON,
  key: 'orders.unanswered',
  permission: 'orders.acknowledge',
  items: ({ events }, say) =>
    events.items.flatMap((event) => {
      const approved = event.operationOrder?.approved;
      const open = approved?.board.outstanding ?? 0;
      if (!approved || open === 0) return [];
      return [
        {
          ...dossierOf(event),
          ask: say('inbox.acknowledge', { number: approved.number, count: open }),
          to: `/events/${event.id}/order/board`,
          since: approved.approvedAt ?? null,
        },
      ];
    }),
});
