import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { Expectation } from '../agreements/index.js';
import { PolicyExtractService } from './policy-extract.service.js';
import { acceptedContent } from './policy-input.rules.js';
import { PolicyNote } from './policy-note.entity.js';
import {
  DraftPolicyExpectationsInput,
  PolicyStepInput,
  ReopenPolicyNoteInput,
  ReturnPolicyNoteInput,
  SavePolicyNoteInput,
  SignPolicyNoteInput,
  StartPolicyNoteInput,
} from './policy-note.inputs.js';
import { PolicySigningService } from './policy-signing.service.js';
import { PolicyTerm } from './policy-term.entity.js';
import { PolicyService } from './policy.service.js';

@Resolver(() => PolicyNote)
export class PolicyResolver {
  constructor(
    private readonly policies: PolicyService,
    private readonly signing: PolicySigningService,
    private readonly extract: PolicyExtractService,
  ) {}

  @Allow('policies.read')
  @Query(() => PolicyNote, { description: 'One policy note, also a superseded one.' })
  policyNote(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PolicyNote> {
    return this.policies.find(actor, id);
  }

  @Allow('policies.read')
  @Query(() => [PolicyTerm], { description: 'The words policy notes are written with today.' })
  policyTerms(@CurrentActor() actor: Actor): Promise<PolicyTerm[]> {
    return this.policies.terms(actor);
  }

  @Allow('policies.prepare')
  @Mutation(() => PolicyNote, { description: 'Begins the policy note of one authority.' })
  startPolicyNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: StartPolicyNoteInput,
  ): Promise<PolicyNote> {
    return this.policies.start(actor, input);
  }

  @Allow('policies.prepare')
  @Mutation(() => PolicyNote, { description: 'Makes the content exactly this.' })
  savePolicyNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: SavePolicyNoteInput,
  ): Promise<PolicyNote> {
    return this.policies.save(actor, { ...input, content: acceptedContent(input.content) });
  }

  @Allow('policies.prepare')
  @Mutation(() => PolicyNote, { description: 'Hands the note in for the legal check.' })
  submitPolicyNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: PolicyStepInput,
  ): Promise<PolicyNote> {
    return this.signing.submit(actor, input);
  }

  @Allow('policies.check')
  @Mutation(() => PolicyNote, { description: 'The legal check; never of own work.' })
  checkPolicyNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: SignPolicyNoteInput,
  ): Promise<PolicyNote> {
    return this.signing.check(actor, input);
  }

  @Allow('policies.agree')
  @Mutation(() => PolicyNote, { description: 'Gold’s agreement to another tolerance.' })
  agreePolicyNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: SignPolicyNoteInput,
  ): Promise<PolicyNote> {
    return this.signing.agree(actor, input);
  }

  @Allow('policies.approve')
  @Mutation(() => PolicyNote, { description: 'The signature of the authority.' })
  approvePolicyNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: SignPolicyNoteInput,
  ): Promise<PolicyNote> {
    return this.signing.approve(actor, input);
  }

  @Allow('policies.return')
  @Mutation(() => PolicyNote, { description: 'Sends it back to its writers, with a reason.' })
  returnPolicyNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReturnPolicyNoteInput,
  ): Promise<PolicyNote> {
    return this.signing.returnForRework(actor, input);
  }

  @Allow('policies.prepare')
  @Mutation(() => PolicyNote, {
    description: 'Opens it for work again; an approved one gets the next number, for a reason.',
  })
  reopenPolicyNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReopenPolicyNoteInput,
  ): Promise<PolicyNote> {
    return this.signing.reopen(actor, input);
  }

  @Allow('expectations.draft')
  @Mutation(() => Expectation, {
    description:
      'Puts what the notes in force let the organiser know into the draft he is to read.',
  })
  draftPolicyExpectations(
    @CurrentActor() actor: Actor,
    @Args('input') input: DraftPolicyExpectationsInput,
  ): Promise<Expectation> {
    return this.extract.draft(actor, input);
  }
}
