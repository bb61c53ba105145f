import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.route.js';

/** Where the mailed link leads: `/portal/link#<token>`. */
export const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'link',
  component: lazyRouteComponent(() => import('./link-page.js'), 'LinkPage'),
});
