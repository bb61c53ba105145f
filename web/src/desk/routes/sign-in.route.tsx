import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readNext } from '../../lib/next-address.js';
import { rootRoute } from '../root.route.js';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  validateSearch: readNext,
  beforeLoad: async ({ context, search }) => {
    const { session } = await context.keeper.ensure();
    if (session) throw redirect({ href: search.next ?? '/' });
  },
  component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
});
