import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { QuestionSet } from './question-set.entity.js';
import {
  DraftQuestionSetInput,
  QuestionSetStepInput,
  SaveQuestionSetInput,
} from './question-set.inputs.js';
import { QuestionSetService } from './question-set.service.js';

@Resolver(() => QuestionSet)
export class QuestionSetResolver {
  constructor(private readonly sets: QuestionSetService) {}

  @Allow('intake.manage')
  @Query(() => [QuestionSet], { description: 'Every edition, by code, the newest first.' })
  questionSets(@CurrentActor() actor: Actor): Promise<QuestionSet[]> {
    return this.sets.all(actor);
  }

  @Allow('intake.manage')
  @Mutation(() => QuestionSet, { description: 'Starts the next edition of a set as a copy.' })
  draftQuestionSet(
    @CurrentActor() actor: Actor,
    @Args('input') input: DraftQuestionSetInput,
  ): Promise<QuestionSet> {
    return this.sets.draft(actor, input.code);
  }

  @Allow('intake.manage')
  @Mutation(() => QuestionSet, { description: 'Saves the draft of a set as a whole.' })
  saveQuestionSet(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveQuestionSetInput,
  ): Promise<QuestionSet> {
    return this.sets.save(actor, input);
  }

  @Allow('intake.manage')
  @Mutation(() => QuestionSet, {
    description: 'New dossiers begin with this edition from now on; others keep theirs.',
  })
  publishQuestionSet(
    @CurrentActor() actor: Actor,
    @Args('input') input: QuestionSetStepInput,
  ): Promise<QuestionSet> {
    return this.sets.publish(actor, input);
  }
}
