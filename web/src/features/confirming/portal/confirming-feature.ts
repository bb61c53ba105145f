import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import type { Feature } from '../../../lib/feature.js';
import { shellRoute } from '../../../portal/shell.route.js';

const securityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'security',
  component: lazyRouteComponent(() => import('./security-page.js'), 'SecurityPage'),
});

/** What binding acts are confirmed with. */
export const confirmingFeature: Feature = { routes: [securityRoute as AnyRoute] };
