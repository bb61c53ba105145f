import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { shellRoute } from '../../../desk/shell.route.js';
import type { Feature } from '../../../lib/feature.js';
import { dossierTab } from '../../events/desk/index.js';
import { readThreadSearch } from './thread-search.js';
import { OrderStateDocument } from './order-states.desk.graphql.js';
import { orderUpdates } from './order-updates.js';
import { orderPartState } from './order-part-state.js';

/** The order in the dossier: its text, the texts behind it, the board, the golden thread. */
export const orderTab = dossierTab({
  part: 'order',
  permission: 'orders.read',
  page: () => import('./order-page.js').then((file) => file.OrderPage),
  state: { document: OrderStateDocument, namespace: 'orders-desk', read: orderPartState },
  children: (part: AnyRoute) => {
    const getParentRoute = (): AnyRoute => part;
    return [
      createRoute({
        getParentRoute,
        path: 'write',
        component: lazyRouteComponent(() => import('./write-page.js'), 'WritePage'),
      }),
      createRoute({
        getParentRoute,
        path: 'minimal',
        component: lazyRouteComponent(() => import('./minimal-page.js'), 'MinimalPage'),
      }),
      createRoute({
        getParentRoute,
        path: 'board',
        component: lazyRouteComponent(() => import('./board-page.js'), 'BoardPage'),
      }),
      createRoute({
        getParentRoute,
        path: 'thread',
        validateSearch: readThreadSearch,
        component: lazyRouteComponent(() => import('./thread-page.js'), 'ThreadPage'),
      }),
    ];
  },
});

/**
 * The signing page stands outside the dossier's frame: on a phone its first screen is the order,
 * not the way through the dossier.
 */
export const ordersFeature: Feature = {
  routes: [
    createRoute({
      getParentRoute: () => shellRoute,
      path: 'events/$eventId/order/approve',
      component: lazyRouteComponent(() => import('./approval-page.js'), 'ApprovalPage'),
    }),
  ],
  updates: orderUpdates,
};
