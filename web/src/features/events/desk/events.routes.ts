import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { shellRoute } from '../../../desk/shell.route.js';
import { readCalendarSearch, readEventsSearch } from './events-search.js';
import type { EventsContext } from './registry.js';

const getParentRoute = (): typeof shellRoute => shellRoute;

/** List, calendar, new dossier and what waits for a decision. */
export function eventsRoutes(context: EventsContext): AnyRoute[] {
  return [
    createRoute({
      getParentRoute,
      path: 'events',
      validateSearch: readEventsSearch,
      component: lazyRouteComponent(() => import('./event-list-page.js'), 'EventListPage'),
    }),
    createRoute({
      getParentRoute,
      path: 'events/new',
      component: lazyRouteComponent(() => import('./open-dossier-page.js'), 'OpenDossierPage'),
    }),
    createRoute({
      getParentRoute,
      path: 'calendar',
      validateSearch: readCalendarSearch,
      component: lazyRouteComponent(() => import('./calendar-page.js'), 'CalendarPage'),
    }),
    createRoute({
      getParentRoute,
      path: 'calendar/feeds',
      component: lazyRouteComponent(() => import('./feeds-page.js'), 'FeedsPage'),
    }),
    createRoute({
      getParentRoute,
      path: 'inbox',
      context: () => context,
      component: lazyRouteComponent(() => import('./inbox-page.js'), 'InboxPage'),
    }),
  ] as AnyRoute[];
}
