import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { shellRoute } from '../../../desk/shell.route.js';
import type { DossierTab } from './dossier-tab.js';
import { readMoveSearch } from './move-search.js';
import type { EventsContext } from './registry.js';

function lazily(load: DossierTab['page']): ReturnType<typeof lazyRouteComponent> {
  return lazyRouteComponent(() => load().then((Part) => ({ default: Part })));
}

function partRoute(parent: AnyRoute, tab: DossierTab): AnyRoute {
  const { part, page, children, frame: around, validateSearch } = tab;
  const search = validateSearch ? { validateSearch } : {};
  const component = lazily(page);
  const getParentRoute = (): AnyRoute => parent;
  if (!children) return createRoute({ getParentRoute, path: part, component, ...search });
  const drawn = around ? { component: lazily(around) } : {};
  const frame: AnyRoute = createRoute({ getParentRoute, path: part, ...drawn, ...search });
  const own: AnyRoute = createRoute({ getParentRoute: () => frame, path: '/', component });
  return frame.addChildren([own, ...children(frame)]);
}

/** `/events/<id>` with its own parts and those other modules bring. */
export function dossierRoute(context: EventsContext): AnyRoute {
  const dossier: AnyRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: 'events/$eventId',
    context: () => context,
    component: lazyRouteComponent(() => import('./dossier-page.js'), 'DossierPage'),
  });
  const getParentRoute = (): AnyRoute => dossier;
  const overview: AnyRoute = createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./overview-page.js'), 'OverviewPage'),
  });
  const change: AnyRoute = createRoute({
    getParentRoute,
    path: 'change',
    component: lazyRouteComponent(() => import('./change-page.js'), 'ChangePage'),
  });
  const place: AnyRoute = createRoute({
    getParentRoute,
    path: 'place',
    component: lazyRouteComponent(() => import('./place-page.js'), 'PlacePage'),
  });
  const move: AnyRoute = createRoute({
    getParentRoute,
    path: 'move',
    validateSearch: (search: Record<string, unknown>) => ({ ...readMoveSearch(search) }),
    component: lazyRouteComponent(() => import('./move-page.js'), 'MovePage'),
  });
  const history: AnyRoute = createRoute({
    getParentRoute,
    path: 'history',
    component: lazyRouteComponent(() => import('./history-page.js'), 'HistoryPage'),
  });
  const brought = (context.dossierTabs ?? []).map((tab) => partRoute(dossier, tab));
  return dossier.addChildren([overview, change, place, move, history, ...brought]);
}
