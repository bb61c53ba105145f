import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { EndReferenceInput } from '../../core/reference/reference.inputs.js';
import {
  AddAgreementSectionInput,
  AddExpectationBlockInput,
  ReviseAgreementSectionInput,
  ReviseExpectationBlockInput,
} from './agreement-reference.inputs.js';
import { AgreementSectionService, ExpectationBlockService } from './agreement-reference.service.js';
import { AgreementSectionPlan } from './agreement.entity.js';
import { ExpectationBlock } from './expectation.entity.js';

/** The sections of protocols, as an administrator keeps them. */
@Resolver()
export class AgreementSectionReferenceResolver {
  constructor(private readonly sections: AgreementSectionService) {}

  @Allow('reference.manage')
  @Query(() => [AgreementSectionPlan], {
    description: 'Every edition of sections of protocols, by code, the earliest first.',
  })
  agreementSectionEditions(@CurrentActor() actor: Actor): Promise<AgreementSectionPlan[]> {
    return this.sections.all(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => AgreementSectionPlan)
  addAgreementSection(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddAgreementSectionInput,
  ): Promise<AgreementSectionPlan> {
    return this.sections.add(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => AgreementSectionPlan, {
    description: 'A new edition from its first day on; protocols keep the words they have.',
  })
  reviseAgreementSection(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseAgreementSectionInput,
  ): Promise<AgreementSectionPlan> {
    return this.sections.revise(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => AgreementSectionPlan, { description: 'Gives the newest edition a last day.' })
  endAgreementSection(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndReferenceInput,
  ): Promise<AgreementSectionPlan> {
    return this.sections.end(actor, input);
  }
}

/** The blocks of expectations, as an administrator keeps them. */
@Resolver()
export class ExpectationBlockReferenceResolver {
  constructor(private readonly blocks: ExpectationBlockService) {}

  @Allow('reference.manage')
  @Query(() => [ExpectationBlock], {
    description: 'Every edition of blocks of expectations, by code, the earliest first.',
  })
  expectationBlockEditions(@CurrentActor() actor: Actor): Promise<ExpectationBlock[]> {
    return this.blocks.all(actor);
  }

  @Allow('reference.manage')
  @Mutation(() => ExpectationBlock)
  addExpectationBlock(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddExpectationBlockInput,
  ): Promise<ExpectationBlock> {
    return this.blocks.add(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => ExpectationBlock, {
    description: 'A new edition from its first day on; what was told keeps its words.',
  })
  reviseExpectationBlock(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseExpectationBlockInput,
  ): Promise<ExpectationBlock> {
    return this.blocks.revise(actor, input);
  }

  @Allow('reference.manage')
  @Mutation(() => ExpectationBlock, { description: 'Gives the newest edition a last day.' })
  endExpectationBlock(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndReferenceInput,
  ): Promise<ExpectationBlock> {
    return this.blocks.end(actor, input);
  }
}
