import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import type { Feature } from '../../../lib/feature.js';
import { shellRoute } from '../../../portal/shell.route.js';

const answersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'begin/answers',
  validateSearch: (search: Record<string, unknown>) =>
    typeof search['for'] === 'string' ? { for: search['for'] } : {},
  component: lazyRouteComponent(() => import('./answers-page.js'), 'AnswersPage'),
});

/** What somebody wrote before he had an account. */
export const beginningFeature: Feature = { routes: [answersRoute as unknown as AnyRoute] };
