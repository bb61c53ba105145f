import type { Actor } from '../../core/access/actor.js';
import { heldPosition } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import type { OrderFacts } from './operation-order.workflow.js';
import type { OrderForm } from './order-content.types.js';

/** The positions that sign; the codes are those of the zone's positions. */
export const SUBMITTING_POSITION = 'silver';
export const APPROVING_POSITION = 'gold';

/** What the workflow must know besides the actor and the version. */
export type OrderSituation = Pick<
  OrderFacts,
  'settled' | 'stale' | 'conditionsOutdated' | 'planReady' | 'riskValidated'
>;

/** The facts of one actor before one version. Four eyes go by the person, not by the role. */
export function orderFactsOf(
  actor: Actor,
  version: {
    readonly form: OrderForm;
    readonly draftedBy: string;
    readonly preparedBy: readonly string[];
    readonly submittedBy: string | null;
  },
  situation: OrderSituation,
): OrderFacts {
  const preparers = [version.draftedBy, version.submittedBy, ...version.preparedBy];
  return {
    ...situation,
    minimal: version.form === 'minimal',
    maySubmit: may(actor, 'orders.submit'),
    mayApprove: may(actor, 'orders.approve'),
    holdsSilver: heldPosition(actor, SUBMITTING_POSITION) !== null,
    holdsGold: heldPosition(actor, APPROVING_POSITION) !== null,
    isPreparer: preparers.includes(actor.personId),
  };
}
