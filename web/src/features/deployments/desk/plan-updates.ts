import type { UpdatesConfig } from '@urql/exchange-graphcache';
import { invalidate } from '../../../lib/cache.js';

/** Who stands where is also in the pool, and the order rests on it. */
const changed: UpdatesConfig[string] = Object.fromEntries(
  [
    'startDeploymentPlan',
    'saveSectors',
    'savePost',
    'removePost',
    'saveShift',
    'removeShift',
    'assignUnit',
    'unassignUnit',
    'shiftPlan',
    'rebasePlan',
    'markPlanReady',
    'reopenPlan',
  ].map((field) => [
    field,
    (_result, _args, cache) => invalidate(cache, 'event', 'units', 'goldenThread'),
  ]),
);

export const planUpdates: UpdatesConfig = { Mutation: changed };
