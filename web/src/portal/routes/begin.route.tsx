import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../root.route.js';

const beginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'begin',
  beforeLoad: async ({ context }) => {
    const { session } = await context.keeper.ensure();
    if (session) throw redirect({ to: '/start' });
  },
  component: lazyRouteComponent(
    () => import('../../features/beginning/portal/begin-page.js'),
    'BeginPage',
  ),
});

const youRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'begin/you',
  component: lazyRouteComponent(
    () => import('../../features/beginning/portal/you-page.js'),
    'YouPage',
  ),
});

/** Where the mailed link leads: `/portal/begin/link#<sealed>`. */
const begunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'begin/link',
  component: lazyRouteComponent(
    () => import('../../features/beginning/portal/begun-page.js'),
    'BegunPage',
  ),
});

/** The way in without an account: what anybody may open. */
export const beginRoutes = [beginRoute, youRoute, begunRoute];
