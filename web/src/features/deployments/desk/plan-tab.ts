import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { shellRoute } from '../../../desk/shell.route.js';
import type { Feature } from '../../../lib/feature.js';
import { dossierTab } from '../../events/desk/index.js';
import { planPartState } from './plan-part-state.js';
import { readPlanSearch } from './plan-search.js';
import { planUpdates } from './plan-updates.js';
import { PlanStateDocument } from './plans.desk.graphql.js';

/** The deployment plan in the dossier. */
export const planTab = dossierTab({
  part: 'plan',
  permission: 'deployment.read',
  page: () => import('./plan-page.js').then((file) => file.PlanPage),
  state: { document: PlanStateDocument, namespace: 'deployments-desk', read: planPartState },
  validateSearch: (search) => ({ ...readPlanSearch(search) }),
  children: (part: AnyRoute) => {
    const getParentRoute = (): AnyRoute => part;
    return [
      createRoute({
        getParentRoute,
        path: 'sectors',
        component: lazyRouteComponent(() => import('./sectors-page.js'), 'SectorsPage'),
      }),
      createRoute({
        getParentRoute,
        path: 'post',
        validateSearch: readPlanSearch,
        component: lazyRouteComponent(() => import('./post-page.js'), 'PostPage'),
      }),
      createRoute({
        getParentRoute,
        path: 'move',
        component: lazyRouteComponent(() => import('./move-page.js'), 'MovePage'),
      }),
      createRoute({
        getParentRoute,
        path: 'revalidate',
        component: lazyRouteComponent(() => import('./revalidate-page.js'), 'RevalidatePage'),
      }),
    ];
  },
});

/** The pool of units in the rail. */
export const unitsFeature: Feature = {
  routes: [
    createRoute({
      getParentRoute: () => shellRoute,
      path: 'units',
      component: lazyRouteComponent(() => import('./units-page.js'), 'UnitsPage'),
    }),
  ],
  updates: planUpdates,
};
