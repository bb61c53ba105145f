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

/** Opening an application. */
export const eventsFeature: Feature = {
  routes: [startRoute as AnyRoute],
  updates: {
    Mutation: { startApplication: (_result, _args, cache) => invalidate(cache, 'myDossiers') },
  },
};
