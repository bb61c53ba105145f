import type { PlanStateQuery } from '../../../gql/desk/graphql.js';
import type { PartState } from '../../../ui/dossier/dossier-spine.js';
import type { Say } from '../../events/desk/index.js';

/** How far the plan is, in the spine's words. */
export function planPartState({ event }: PlanStateQuery, say: Say): PartState {
  const plan = event.deploymentPlan;
  if (!plan) return { status: 'notStarted' };
  const { number, state, staleness, posts } = plan;
  if (staleness.length > 0) return { status: 'stale', label: say('part.stale', { number }) };
  const short = posts.filter(({ coverage }) => coverage.strengthShort).length;
  if (state === 'ready') return { status: 'done', label: say('part.ready', { number }) };
  return {
    status: 'inProgress',
    label:
      short > 0
        ? say('part.short', { count: short })
        : say('part.draft', { number, count: posts.length }),
  };
}
