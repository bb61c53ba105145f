import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type AnyRoute,
} from '@tanstack/react-router';
import type { SessionKeeper } from '../lib/session.js';
import { Loading } from '../ui/feedback/loading.js';
import { NotFoundPage, PageFault } from '../ui/feedback/page-fault.js';
import { watchArrivals } from '../ui/frame/arrival.js';
import { features } from './features.js';
import { rootRoute } from './root.route.js';
import { placesOf } from './places.js';
import { emptyPlaces } from './routes/empty-places.route.js';
import { setUpRoute } from './routes/setup.route.js';
import { signInRoute } from './routes/sign-in.route.js';
import { shellRoute } from './shell.route.js';

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { session } = await context.keeper.ensure();
    const [first] = placesOf((permission) => session?.permissions.includes(permission) ?? false);
    throw redirect({ to: first?.to ?? '/events', replace: true });
  },
});

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

function pathOf(route: AnyRoute): string {
  return ((route.options as { path?: string }).path ?? '').replace(/^\/|\/$/g, '');
}

/** The desk's addresses: its own, and what the features bring. */
export function createDeskRouter(keeper: SessionKeeper) {
  const brought = features.flatMap((feature) => feature.routes ?? []);
  const companions = features.flatMap((feature) => feature.companions ?? []);
  const empty = emptyPlaces(new Set(brought.map(pathOf)));
  const inside = [homeRoute, ...empty, ...brought, ...galleryRoutes(), elsewhereRoute];
  const shell = shellRoute.addChildren(inside as AnyRoute[]);
  const router = createRouter({
    routeTree: rootRoute.addChildren([signInRoute, setUpRoute, shell]),
    context: { keeper, companions },
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
