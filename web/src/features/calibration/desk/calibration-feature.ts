import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import type { Cache } from '@urql/exchange-graphcache';
import { shellRoute } from '../../../desk/shell.route.js';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';

const calibrationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: 'calibration',
  component: lazyRouteComponent(() => import('./calibration-page.js'), 'CalibrationPage'),
});

const modelChanged = (_result: unknown, _args: unknown, cache: Cache): void =>
  invalidate(cache, 'classModels', 'classModelProposals', 'classModelEffect', 'event');
const outcomeChanged = (_result: unknown, _args: unknown, cache: Cache): void =>
  invalidate(cache, 'calibration', 'classModelEffect', 'event');

/** How well was foretold, in the rail. */
export const calibrationFeature: Feature = {
  routes: [calibrationRoute as AnyRoute],
  updates: {
    Mutation: {
      recordOutcome: outcomeChanged,
      proposeClassModel: modelChanged,
      acceptClassModel: modelChanged,
      rejectClassModel: modelChanged,
    },
  },
};
