import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { EventLoader } from '../events/index.js';
import { AnswerClockType } from './answer-clock.type.js';
import { ConditionKind } from './condition-kind.entity.js';
import { conditionLabel } from './condition-standing.rules.js';
import { ConditionVersion } from './condition-version.entity.js';
import { Condition } from './condition.entity.js';
import { ConditionLoader } from './condition.loader.js';
import { ConditionService } from './condition.service.js';
import { OutdatedFactType } from './outdated-fact.type.js';

@Resolver(() => Condition)
export class ConditionFieldsResolver {
  constructor(
    private readonly conditions: ConditionService,
    private readonly loader: ConditionLoader,
    private readonly events: EventLoader,
  ) {}

  @ResolveField(() => String, { description: 'Name within the dossier, such as C04.' })
  number(condition: Condition): string {
    return conditionLabel(condition.number);
  }

  @ResolveField(() => ConditionKind, { description: 'The kind it was proposed under.' })
  catalogueKind(condition: Condition, _args: unknown, context: GraphqlContext) {
    return this.loader.kind(context, condition.kindId);
  }

  @ResolveField(() => [ConditionVersion], { description: 'Every version, the first one first.' })
  versions(condition: Condition, _args: unknown, context: GraphqlContext) {
    return this.loader.versions(context, condition.id);
  }

  @ResolveField(() => ConditionVersion, { description: 'The latest version.' })
  current(condition: Condition, _args: unknown, context: GraphqlContext) {
    return this.loader.version(context, condition.id, condition.currentVersion);
  }

  @ResolveField(() => ConditionVersion, {
    nullable: true,
    description: 'The version both sides stand by, also while a change is discussed.',
  })
  agreed(condition: Condition, _args: unknown, context: GraphqlContext) {
    return this.loader.version(context, condition.id, condition.agreedVersion);
  }

  @ResolveField(() => [OutdatedFactType], {
    description: 'What changed under the words that hold; both sides are asked again.',
  })
  outdated(condition: Condition, _args: unknown, context: GraphqlContext) {
    return this.loader.outdated(context, condition);
  }

  @ResolveField(() => AnswerClockType, {
    nullable: true,
    description: 'Until when an answer is expected; null while nothing waits.',
  })
  answerClock(condition: Condition, _args: unknown, context: GraphqlContext) {
    return this.loader.clock(context, condition);
  }

  @ResolveField(() => [AvailableTransitionType], {
    description: 'What the reader may answer now, by the names answerCondition takes, and drop.',
  })
  async availableTransitions(
    condition: Condition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AvailableTransition[]> {
    const actor = actorOf(context);
    if (!may(actor, 'conditions.negotiate')) return [];
    const event = await this.events.event(context, condition.eventId);
    return event ? this.conditions.answersOf(actor, condition, event) : [];
  }
}
