import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { ConditionLoader } from './condition.loader.js';
import { ObservationOutcome } from './fulfilment.enums.js';
import { FulfilmentLoader } from './fulfilment.loader.js';
import { standingObservations } from './fulfilment.rules.js';
import { FulfilmentCounts } from './fulfilment.types.js';

/** Adds to a dossier what has to be done before the event, in numbers. */
@Resolver(() => PublicEvent)
export class EventFulfilmentFieldsResolver {
  constructor(
    private readonly conditions: ConditionLoader,
    private readonly loader: FulfilmentLoader,
  ) {}

  @ResolveField(() => FulfilmentCounts, {
    nullable: true,
    description: 'Conditions in force by how far they are; null for who may not read them.',
  })
  async fulfilmentCounts(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<FulfilmentCounts | null> {
    const actor = actorOf(context);
    if (!may(actor, 'conditions.read')) return null;
    const conditions = await this.conditions.ofEvent(context, event.id);
    const loaded = await this.loader.standings(context, conditions);
    const standings = loaded.flatMap((standing) => standing ?? []);
    const count = (test: (standing: (typeof standings)[number]) => boolean) =>
      standings.filter(test).length;
    const police = may(actor, 'conditions.readPolice');
    return {
      total: standings.length,
      done: count(({ done }) => done),
      waiting: count(({ waiting }) => waiting),
      open: count(({ done, waiting, onTheDay }) => !done && !waiting && !onTheDay),
      overdue: count(({ overdue }) => overdue),
      onTheDay: count(({ onTheDay }) => onTheDay),
      breached: police
        ? await this.breached(
            context,
            conditions.map(({ id }) => id),
          )
        : null,
    };
  }

  /** How many conditions were seen breached and not corrected. */
  private async breached(context: GraphqlContext, ids: readonly string[]): Promise<number> {
    const seen = await this.loader.observationsOf(context, ids);
    const breaches = seen.filter((each) =>
      standingObservations(each).some(({ outcome }) => outcome === ObservationOutcome.breached),
    );
    return breaches.length;
  }
}
