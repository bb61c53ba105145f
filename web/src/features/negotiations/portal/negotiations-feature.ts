import type { AnyRoute } from '@tanstack/react-router';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';
import { shellRoute } from '../../../portal/shell.route.js';

const conditionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/conditions',
  component: lazyRouteComponent(() => import('./conditions-page.js'), 'ConditionsPage'),
});

const conditionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/conditions/$conditionId',
  component: lazyRouteComponent(() => import('./condition-page.js'), 'ConditionPage'),
});

const promisesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/promises',
  component: lazyRouteComponent(() => import('./promises-page.js'), 'PromisesPage'),
});

/** Bargaining about conditions, from the organiser's side. */
export const negotiationsFeature: Feature = {
  routes: [conditionsRoute, conditionRoute, promisesRoute] as unknown as AnyRoute[],
  updates: {
    Mutation: { answerCondition: (_result, _args, cache) => invalidate(cache, 'myDossiers') },
  },
};
