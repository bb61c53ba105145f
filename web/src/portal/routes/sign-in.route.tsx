import { createRoute, redirect } from '@tanstack/react-router';
import { safeNext } from '../../lib/next-address.js';
import { rootRoute } from '../root.route.js';
import { SignInPage } from './sign-in-page.js';

export interface SignInSearch {
  readonly next?: string;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => {
    const next = safeNext(search['next']);
    return next === '/' ? {} : { next };
  },
  beforeLoad: async ({ context, search }) => {
    const { session } = await context.keeper.ensure();
    if (session) throw redirect({ href: search.next ?? '/' });
  },
  component: SignInRoute,
});

function SignInRoute() {
  const { next = '/' } = signInRoute.useSearch();
  return <SignInPage next={next} />;
}
