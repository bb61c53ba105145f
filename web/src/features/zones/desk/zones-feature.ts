import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import type { Cache } from '@urql/exchange-graphcache';
import { shellRoute } from '../../../desk/shell.route.js';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';
import { readZonesSearch } from './zones-search.js';

const getParentRoute = (): typeof shellRoute => shellRoute;
const changed = (_result: unknown, _args: unknown, cache: Cache): void =>
  invalidate(cache, 'restrictionZoneList', 'restrictionZones', 'event');

/** The zones of the authority in the rail. */
export const zonesFeature: Feature = {
  routes: [
    createRoute({
      getParentRoute,
      path: 'zones',
      validateSearch: readZonesSearch,
      component: lazyRouteComponent(() => import('./zones-page.js'), 'ZonesPage'),
    }),
    createRoute({
      getParentRoute,
      path: 'zones/new',
      component: lazyRouteComponent(() => import('./zone-form-page.js'), 'NewZonePage'),
    }),
    createRoute({
      getParentRoute,
      path: 'zones/$code',
      component: lazyRouteComponent(() => import('./zone-form-page.js'), 'ChangeZonePage'),
    }),
  ] as unknown as AnyRoute[],
  updates: { Mutation: { openRestrictionZone: changed, changeRestrictionZone: changed } },
};
