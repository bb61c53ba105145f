import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { AgreedValuesLoader } from './agreed-values.loader.js';
import type { DayCheck } from './day-check.rules.js';
import { DayCheckType } from './day-check.type.js';

/** Adds the checklist of the day to a dossier. */
@Resolver(() => PublicEvent)
export class DayCheckResolver {
  constructor(private readonly loader: AgreedValuesLoader) {}

  @ResolveField(() => [DayCheckType], {
    description: 'What to look at on the day, from the conditions in force; by hour.',
  })
  dayChecklist(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<DayCheck[]> | DayCheck[] {
    return may(actorOf(context), 'conditions.read') ? this.loader.checks(context, event) : [];
  }
}
