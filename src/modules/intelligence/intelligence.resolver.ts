import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import { IntelligenceGrant } from './intelligence-access.entity.js';
import { IntelligenceGrantService } from './intelligence-grant.service.js';
import { IntelligenceNote } from './intelligence-note.entity.js';
import { IntelligenceReadingService } from './intelligence-reading.service.js';
import {
  CLASSIFICATIONS,
  CLASSIFICATION_SOURCE,
  CREDIBILITIES,
  JUDGEMENT_SOURCE,
  KEEPING,
  KEEPING_SOURCE,
  PURPOSES,
  PURPOSE_SOURCE,
  RELIABILITIES,
  SOURCE_KINDS,
} from './intelligence.data.js';
import {
  AddIntelligenceNoteInput,
  EraseIntelligenceNoteInput,
  GrantIntelligenceInput,
  ReadIntelligenceNoteInput,
  ReviseIntelligenceNoteInput,
  RevokeIntelligenceInput,
  SummariseIntelligenceInput,
} from './intelligence.inputs.js';
import { IntelligenceService } from './intelligence.service.js';
import {
  IntelligenceGrantee,
  IntelligenceReference,
  OpenedIntelligence,
} from './intelligence.types.js';

/** Notes on a need-to-know footing. */
@Resolver()
export class IntelligenceResolver {
  constructor(
    private readonly notes: IntelligenceService,
    private readonly readings: IntelligenceReadingService,
    private readonly grants: IntelligenceGrantService,
  ) {}

  @Allow('intelligence.open')
  @Query(() => IntelligenceReference, { description: 'Codes of notes, with their sources.' })
  intelligenceReference(): IntelligenceReference {
    return {
      sourceKinds: [...SOURCE_KINDS],
      reliabilities: [...RELIABILITIES],
      credibilities: [...CREDIBILITIES],
      judgementSource: JUDGEMENT_SOURCE,
      classifications: [...CLASSIFICATIONS],
      classificationSource: CLASSIFICATION_SOURCE,
      purposes: [...PURPOSES],
      purposeSource: PURPOSE_SOURCE,
      proposedDays: KEEPING.proposedDays,
      personalDays: KEEPING.personalDays,
      otherDays: KEEPING.otherDays,
      grantDays: KEEPING.grantDays,
      keepingSource: KEEPING_SOURCE,
    };
  }

  @Allow('intelligence.write')
  @Query(() => [IntelligenceGrantee], { description: 'Who may be told.' })
  intelligenceGrantees(@CurrentActor() actor: Actor): Promise<IntelligenceGrantee[]> {
    return this.grants.grantees(actor);
  }

  @Allow('intelligence.open')
  @Mutation(() => OpenedIntelligence, {
    description: 'Opens the words of a note; who reads, and what for, is written down with it.',
  })
  readIntelligenceNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReadIntelligenceNoteInput,
  ): Promise<OpenedIntelligence> {
    return this.readings.open(actor, input);
  }

  @Allow('intelligence.write')
  @Mutation(() => IntelligenceNote)
  addIntelligenceNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddIntelligenceNoteInput,
  ): Promise<IntelligenceNote> {
    return this.notes.add(actor, input);
  }

  @Allow('intelligence.write')
  @Mutation(() => IntelligenceNote)
  reviseIntelligenceNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReviseIntelligenceNoteInput,
  ): Promise<IntelligenceNote> {
    return this.notes.revise(actor, input);
  }

  @Allow('intelligence.write')
  @Mutation(() => IntelligenceNote, { description: 'Writes what the authority may know of it.' })
  summariseIntelligence(
    @CurrentActor() actor: Actor,
    @Args('input') input: SummariseIntelligenceInput,
  ): Promise<IntelligenceNote> {
    return this.notes.summarise(actor, input);
  }

  @Allow('intelligence.write')
  @Mutation(() => IntelligenceNote, { description: 'Erases every word of a note at once.' })
  eraseIntelligenceNote(
    @CurrentActor() actor: Actor,
    @Args('input') input: EraseIntelligenceNoteInput,
  ): Promise<IntelligenceNote> {
    return this.notes.erase(actor, input);
  }

  @Allow('intelligence.write')
  @Mutation(() => IntelligenceGrant, { description: 'Lets somebody know, until a moment.' })
  grantIntelligence(
    @CurrentActor() actor: Actor,
    @Args('input') input: GrantIntelligenceInput,
  ): Promise<IntelligenceGrant> {
    return this.grants.grant(actor, input);
  }

  @Allow('intelligence.write')
  @Mutation(() => IntelligenceGrant)
  revokeIntelligence(
    @CurrentActor() actor: Actor,
    @Args('input') input: RevokeIntelligenceInput,
  ): Promise<IntelligenceGrant> {
    return this.grants.revoke(actor, input);
  }
}
