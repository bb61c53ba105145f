import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { EndReferenceInput } from '../../core/reference/reference.inputs.js';
import { CourtLessonService } from './court-lesson.service.js';
import { AuthoritySignatory, CourtLesson, DecisionTextBlock } from './decision-reference.entity.js';
import {
  AddCourtLessonInput,
  AddSignatoryInput,
  AddTextBlockInput,
  ReviseCourtLessonInput,
  ReviseSignatoryInput,
  ReviseTextBlockInput,
} from './decision-reference.inputs.js';
import { SignatoryService } from './signatory.service.js';
import { TextBlockService } from './text-block.service.js';

/** What decisions draw on, as an administrator keeps it. */
@Resolver()
export class DecisionReferenceResolver {
  constructor(
    private readonly blocks: TextBlockService,
    private readonly signatories: SignatoryService,
    private readonly lessons: CourtLessonService,
  ) {}

  @Allow('reference.manage')
  @Query(() => [DecisionTextBlock], {
    description: 'Every edition of sentences for acts, by code, the earliest first.',
  })
  textBlockEditions(@CurrentActor() actor: Actor): Promise<DecisionTextBlock[]> {
    return this.blocks.all(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => DecisionTextBlock)
  addTextBlock(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddTextBlockInput,
  ): Promise<DecisionTextBlock> {
    return this.blocks.add(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => DecisionTextBlock, {
    description: 'A new edition from its first day on; the earlier stays.',
  })
  reviseTextBlock(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseTextBlockInput,
  ): Promise<DecisionTextBlock> {
    return this.blocks.revise(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => DecisionTextBlock, { description: 'Gives the newest edition a last day.' })
  endTextBlock(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndReferenceInput,
  ): Promise<DecisionTextBlock> {
    return this.blocks.end(actor, input);
  }

  @Allow('reference.manage')
  @Query(() => [AuthoritySignatory], {
    description: 'Every edition of positions that sign, by code, the earliest first.',
  })
  signatoryEditions(@CurrentActor() actor: Actor): Promise<AuthoritySignatory[]> {
    return this.signatories.all(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => AuthoritySignatory)
  addSignatory(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddSignatoryInput,
  ): Promise<AuthoritySignatory> {
    return this.signatories.add(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => AuthoritySignatory, {
    description: 'A new edition from its first day on; the earlier stays.',
  })
  reviseSignatory(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseSignatoryInput,
  ): Promise<AuthoritySignatory> {
    return this.signatories.revise(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => AuthoritySignatory, { description: 'Gives the newest edition a last day.' })
  endSignatory(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndReferenceInput,
  ): Promise<AuthoritySignatory> {
    return this.signatories.end(actor, input);
  }

  @Allow('reference.manage')
  @Query(() => [CourtLesson], {
    description: 'Every edition of judgments, by code, the earliest first.',
  })
  courtLessonEditions(@CurrentActor() actor: Actor): Promise<CourtLesson[]> {
    return this.lessons.all(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => CourtLesson)
  addCourtLesson(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddCourtLessonInput,
  ): Promise<CourtLesson> {
    return this.lessons.add(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => CourtLesson, {
    description: 'A new edition from its first day on; the earlier stays.',
  })
  reviseCourtLesson(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseCourtLessonInput,
  ): Promise<CourtLesson> {
    return this.lessons.revise(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => CourtLesson, { description: 'Gives the newest edition a last day.' })
  endCourtLesson(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndReferenceInput,
  ): Promise<CourtLesson> {
    return this.lessons.end(actor, input);
  }
}
