import { createRoute, redirect } from '@tanstack/react-router';
import { ParleyError } from '../lib/errors.js';
import { adoptLanguage } from '../lib/i18n.js';
import { BareFault } from '../ui/feedback/page-fault.js';
import { Loading } from '../ui/feedback/loading.js';
import { rootRoute } from './root.route.js';
import { Shell } from './shell.js';

/** The parent of every page behind the sign-in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const { status, session } = await context.keeper.ensure();
    if (status === 'unreachable') throw new ParleyError('NETWORK');
    if (!session) {
      const search = location.href === '/' ? {} : { next: location.href };
      throw redirect({ to: '/sign-in', search });
    }
    await adoptLanguage(session.person.language);
  },
  component: Shell,
  pendingComponent: () => <Loading />,
  errorComponent: BareFault,
});
