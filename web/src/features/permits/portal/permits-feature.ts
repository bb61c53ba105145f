import type { AnyRoute } from '@tanstack/react-router';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';
import { shellRoute } from '../../../portal/shell.route.js';
import type { StepSearch } from './step-page.js';

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
});

const statusRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId',
  component: lazyRouteComponent(() => import('./status-page.js'), 'StatusPage'),
});

const reserveRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'reserve',
  component: lazyRouteComponent(() => import('./reserve-page.js'), 'ReservePage'),
});

const receiptRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/receipt',
  component: lazyRouteComponent(() => import('./receipt-page.js'), 'ReceiptPage'),
});

const changeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/change',
  component: lazyRouteComponent(() => import('./change-page.js'), 'ChangePage'),
});

const withdrawRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/withdraw',
  component: lazyRouteComponent(() => import('./withdraw-page.js'), 'WithdrawPage'),
});

const adviceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'advice/$requestId',
  component: lazyRouteComponent(() => import('./advice-page.js'), 'AdvicePage'),
});

const applicationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'dossiers/$dossierId/application',
  component: lazyRouteComponent(() => import('./application-frame.js'), 'ApplicationFrame'),
});

const tasksRoute = createRoute({
  getParentRoute: () => applicationRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./task-list-page.js'), 'TaskListPage'),
});

const checkRoute = createRoute({
  getParentRoute: () => applicationRoute,
  path: 'check',
  component: lazyRouteComponent(() => import('./check-page.js'), 'CheckPage'),
});

function readSearch({ q, from }: Record<string, unknown>): StepSearch {
  return {
    ...(typeof q === 'string' ? { q } : {}),
    ...(from === 'check' ? { from } : {}),
  };
}

const stepRoute = createRoute({
  getParentRoute: () => applicationRoute,
  path: '$step',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./step-page.js'), 'StepPage'),
});

/** Applications, what became of them, and the advice of partner services. */
export const permitsFeature: Feature = {
  routes: [
    homeRoute,
    statusRoute,
    reserveRoute,
    receiptRoute,
    changeRoute,
    withdrawRoute,
    adviceRoute,
    applicationRoute.addChildren([tasksRoute, checkRoute, stepRoute]),
  ] as unknown as AnyRoute[],
  updates: {
    Mutation: {
      proposeChange: (_result, _args, cache) => invalidate(cache, 'dossier', 'myDossiers'),
      copyDossier: (_result, _args, cache) => invalidate(cache, 'myDossiers'),
      reserveDate: (_result, _args, cache) => invalidate(cache, 'myDossiers'),
      withdrawChange: (_result, _args, cache) => invalidate(cache, 'dossier', 'myDossiers'),
      giveAdvice: (_result, _args, cache) => invalidate(cache, 'adviceRequests'),
    },
  },
};
