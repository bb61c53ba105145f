import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { shellRoute } from '../../../desk/shell.route.js';
import type { Feature } from '../../../lib/feature.js';

const viewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'organiser-view/$eventId',
  component: lazyRouteComponent(() => import('./organiser-view-page.js'), 'OrganiserViewPage'),
});

/** A dossier as the portal shows it to its organiser. */
export const organiserViewFeature: Feature = { routes: [viewRoute as AnyRoute] };
