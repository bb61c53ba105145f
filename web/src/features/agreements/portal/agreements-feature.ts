import type { AnyRoute } from '@tanstack/react-router';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '../../../lib/feature.js';
import { shellRoute } from '../../../portal/shell.route.js';

const agreementRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/agreement',
  component: lazyRouteComponent(() => import('./agreement-page.js'), 'AgreementPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/people',
  component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
});

/** The protocol and who may act, from the organiser's side. */
export const agreementsFeature: Feature = {
  routes: [agreementRoute, peopleRoute] as unknown as AnyRoute[],
};
