import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../../desk/shell.route.js';
import type { Feature } from '../../../lib/feature.js';
import { readLedgerSearch } from './ledger-search.js';

/** The ledger of restrictions in the rail. */
export const ledgerFeature: Feature = {
  routes: [
    createRoute({
      getParentRoute: () => shellRoute,
      path: 'ledger',
      validateSearch: readLedgerSearch,
      component: lazyRouteComponent(() => import('./ledger-page.js'), 'LedgerPage'),
    }),
  ],
};
