import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { oneByKey } from '../../core/graphql/loaders.js';
import { PublicEvent } from '../events/index.js';
import { EventOutcome } from './event-outcome.entity.js';
import { OutcomeService } from './outcome.service.js';

const OUTCOME = {};

/** What an event turned out to be; for police eyes. */
@Resolver(() => PublicEvent)
export class EventOutcomeFieldsResolver {
  constructor(private readonly outcomes: OutcomeService) {}

  @ResolveField(() => EventOutcome, {
    nullable: true,
    description: 'Null until somebody recorded it; for police eyes.',
  })
  outcome(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<EventOutcome | null> | null {
    const actor = actorOf(context);
    if (!may(actor, 'calibration.read')) return null;
    return context.loaders
      .get(OUTCOME, async (ids) =>
        oneByKey(ids, await this.outcomes.outcomesOf(actor, ids), (row) => row.eventId),
      )
      .load(event.id);
  }
}
