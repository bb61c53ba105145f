import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
} from '@tanstack/react-router';
import { DOORS } from '../lib/door.js';
import type { SessionKeeper } from '../lib/session.js';
import { Loading } from '../ui/feedback/loading.js';
import { NotFoundPage, PageFault } from '../ui/feedback/page-fault.js';
import { watchArrivals } from '../ui/frame/arrival.js';
import { features } from './features.js';
import { rootRoute } from './root.route.js';
import { answerRoute } from './routes/answer.route.js';
import { beginRoutes } from './routes/begin.route.js';
import { linkRoute } from './routes/link.route.js';
import { signInRoute } from './routes/sign-in.route.js';
import { shellRoute } from './shell.route.js';

/** Unknown addresses are answered inside the frame, to whoever is signed in. */
const elsewhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFoundPage,
});

/** The component gallery exists while developing and in the build that is only looked at. */
function galleryRoutes(): AnyRoute[] {
  if (import.meta.env.MODE === 'production') return [];
  const component = lazyRouteComponent(() => import('../gallery/gallery.js'), 'Gallery');
  return [createRoute({ getParentRoute: () => shellRoute, path: 'gallery', component })];
}

/** The portal's addresses, all below `/portal`: its own, and what the features bring. */
export function createPortalRouter(keeper: SessionKeeper) {
  const brought = features.flatMap((feature) => feature.routes ?? []);
  const inside = [...brought, ...galleryRoutes(), elsewhereRoute];
  const shell = shellRoute.addChildren(inside as AnyRoute[]);
  const router = createRouter({
    routeTree: rootRoute.addChildren([signInRoute, linkRoute, answerRoute, ...beginRoutes, shell]),
    basepath: DOORS.portal.base,
    context: { keeper },
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: PageFault,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
  watchArrivals(router);
  return router;
}
