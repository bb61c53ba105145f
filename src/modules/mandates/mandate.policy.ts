import type { Actor } from '../../core/access/actor.js';
import type { Mandate } from './mandate.entity.js';
import type { MandateFacts } from './mandate.workflow.js';

/** What the workflow has to know of an actor and a mandate. */
export function factsFor(actor: Actor, mandate: Mandate): MandateFacts {
  return {
    side: actor.door === 'police' ? 'police' : 'organiser',
    ownOrganisation:
      actor.organisationId !== null && actor.organisationId === mandate.organisationId,
    givenByPolice: mandate.givenSide === 'police',
  };
}

/** Whether the addresses of a mandate are for this reader of the portal: its own side of it. */
export function mayReadAddress(actor: Actor, mandate: Mandate): boolean {
  return factsFor(actor, mandate).ownOrganisation || mandate.personId === actor.personId;
}
