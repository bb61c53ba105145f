import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { ConditionCatalogueService } from './condition-catalogue.service.js';
import { ConditionKind } from './condition-kind.entity.js';
import { Condition } from './condition.entity.js';
import {
  AnswerConditionInput,
  DropConditionInput,
  ProposeConditionsInput,
} from './condition.inputs.js';
import { ConditionService } from './condition.service.js';

@Resolver(() => Condition)
export class ConditionResolver {
  constructor(
    private readonly conditions: ConditionService,
    private readonly catalogue: ConditionCatalogueService,
  ) {}

  @Allow('conditions.read')
  @Query(() => Condition, { description: 'One condition.' })
  condition(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Condition> {
    return this.conditions.find(actor, id);
  }

  @Allow('reference.read')
  @Query(() => [ConditionKind], { description: 'Kinds of condition valid on a day, or today.' })
  conditionKinds(
    @CurrentActor() actor: Actor,
    @Args('on', { type: () => LocalDateScalar, nullable: true }) on?: string,
  ): Promise<ConditionKind[]> {
    return this.catalogue.kinds(actor, on ?? null);
  }

  @Allow('conditions.negotiate')
  @Mutation(() => [Condition], { description: 'Puts conditions on the table, all or none.' })
  proposeConditions(
    @CurrentActor() actor: Actor,
    @Args('input') input: ProposeConditionsInput,
  ): Promise<Condition[]> {
    return this.conditions.propose(actor, input);
  }

  @Allow('conditions.negotiate')
  @Mutation(() => Condition, { description: 'Answers a condition as it was seen.' })
  answerCondition(
    @CurrentActor() actor: Actor,
    @Args('input') input: AnswerConditionInput,
  ): Promise<Condition> {
    return this.conditions.answer(actor, input);
  }

  @Allow('conditions.negotiate')
  @Mutation(() => Condition, { description: 'Takes a condition that police raised off the table.' })
  dropCondition(
    @CurrentActor() actor: Actor,
    @Args('input') input: DropConditionInput,
  ): Promise<Condition> {
    return this.conditions.drop(actor, input);
  }
}
