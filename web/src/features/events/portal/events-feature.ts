import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AnyRoute } from '@tanstack/react-router';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';
import { shellRoute } from '../../../portal/shell.route.js';

const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'start',
  component: lazyRouteComponent(() => import('./start-page.js'), 'StartPage'),
});

const feedsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'calendar',
  component: lazyRouteComponent(() => import('./feeds-page.js'), 'FeedsPage'),
});

/** Opening an application, and the own calendar. */
export const eventsFeature: Feature = {
  routes: [startRoute as AnyRoute, feedsRoute as AnyRoute],
  updates: {
    Mutation: { startApplication: (_result, _args, cache) => invalidate(cache, 'myDossiers') },
  },
};
