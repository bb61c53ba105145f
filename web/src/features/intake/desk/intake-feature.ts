import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { shellRoute } from '../../../desk/shell.route.js';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';

const getParentRoute = (): typeof shellRoute => shellRoute;

/** Reserved days and the questions organisers are asked. */
export const intakeFeature: Feature = {
  routes: [
    createRoute({
      getParentRoute,
      path: 'intake',
      component: lazyRouteComponent(() => import('./intake-page.js'), 'IntakePage'),
    }),
    createRoute({
      getParentRoute,
      path: 'intake/$code',
      component: lazyRouteComponent(() => import('./question-set-page.js'), 'QuestionSetPage'),
    }),
  ] as AnyRoute[],
  updates: {
    Mutation: {
      draftQuestionSet: (_result, _args, cache) => invalidate(cache, 'questionSets'),
      saveQuestionSet: (_result, _args, cache) => invalidate(cache, 'questionSets'),
      publishQuestionSet: (_result, _args, cache) => invalidate(cache, 'questionSets'),
    },
  },
};
