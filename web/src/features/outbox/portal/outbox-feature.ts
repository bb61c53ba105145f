import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import type { Feature } from '../../../lib/feature.js';
import { shellRoute } from '../../../portal/shell.route.js';

const outboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'outbox',
  component: lazyRouteComponent(() => import('./outbox-page.js'), 'OutboxPage'),
});

/** What waits on this device to be sent. */
export const outboxFeature: Feature = { routes: [outboxRoute as AnyRoute] };
