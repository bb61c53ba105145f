import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root.route.js';

/** Where the link of a service without account leads: `/portal/answer/<request>#<secret>`. */
export const answerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'answer/$requestId',
  component: lazyRouteComponent(
    () => import('../../features/permits/portal/linked-advice-page.js'),
    'LinkedAdvicePage',
  ),
});
