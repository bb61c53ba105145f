import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.route.js';

/** The printed one-time link of an empty installation: `/setup#<token>`. */
export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'setup',
  component: lazyRouteComponent(() => import('./setup-page.js'), 'SetUpPage'),
});
