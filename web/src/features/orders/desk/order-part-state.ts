import type { OrderStateQuery } from '../../../gql/desk/graphql.js';
import type { PartState } from '../../../ui/dossier/dossier-spine.js';
import type { Say } from '../../events/desk/index.js';

/** How far the order is, in the spine's words. */
export function orderPartState({ event }: OrderStateQuery, say: Say): PartState {
  const latest = event.operationOrder?.latest;
  if (!latest) return { status: 'notStarted' };
  const { number, state, staleness, board } = latest;
  if (staleness.length > 0) return { status: 'stale', label: say('part.stale', { number }) };
  if (state === 'draft') return { status: 'inProgress', label: say('part.draft', { number }) };
  if (state === 'submitted') return { status: 'waiting', label: say('part.submitted', { number }) };
  const { total, outstanding } = board;
  return outstanding > 0
    ? {
        status: 'waiting',
        label: say('part.answering', { number, done: total - outstanding, total }),
      }
    : { status: 'done', label: say('part.approved', { number }) };
}
