import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { PublicEvent } from '../events/index.js';
import { DraftExpectationsInput, ReleaseExpectationsInput } from './agreement.inputs.js';
import { AgreementLoader } from './agreement.loader.js';
import { Expectation, ExpectationBlock, type ToldExpectation } from './expectation.entity.js';
import { ExpectationService } from './expectation.service.js';

/** What police tell an organiser beforehand: drafted by one, released by another. */
@Resolver(() => Expectation)
export class ExpectationResolver {
  constructor(private readonly expectations: ExpectationService) {}

  @Allow('expectations.draft')
  @Query(() => [ExpectationBlock], { description: 'Words to begin with.' })
  expectationBlocks(@CurrentActor() actor: Actor): Promise<ExpectationBlock[]> {
    return this.expectations.blocks(actor);
  }

  @Allow('expectations.draft')
  @Mutation(() => Expectation, { description: 'Begins or revises what the organiser is to read.' })
  draftExpectations(
    @CurrentActor() actor: Actor,
    @Args('input') input: DraftExpectationsInput,
  ): Promise<Expectation> {
    return this.expectations.draft(actor, input);
  }

  @Allow('expectations.release')
  @Mutation(() => Expectation, { description: 'Lets the organiser read it from now on.' })
  releaseExpectations(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReleaseExpectationsInput,
  ): Promise<Expectation> {
    return this.expectations.release(actor, input);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(
    expectation: Expectation,
    _args: unknown,
    context: GraphqlContext,
  ): AvailableTransition[] {
    return this.expectations.stepsOf(actorOf(context), expectation);
  }
}

/** Adds the expectations to a dossier. */
@Resolver(() => PublicEvent)
export class EventExpectationsFieldsResolver {
  constructor(private readonly loader: AgreementLoader) {}

  @ResolveField(() => [Expectation], { description: 'The newest first.' })
  expectations(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ToldExpectation[]> | ToldExpectation[] {
    return may(actorOf(context), 'agreements.read')
      ? this.loader.expectationsOf(context, event.id)
      : [];
  }
}
