import type { AnyRoute } from '@tanstack/react-router';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../lib/feature.js';
import { shellRoute } from '../../../portal/shell.route.js';

const siteRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/site',
  component: lazyRouteComponent(() => import('./site-page.js'), 'SitePage'),
});

/** How many find room, from the organiser's side. */
export const crowdFeature: Feature = { routes: [siteRoute] as unknown as AnyRoute[] };
