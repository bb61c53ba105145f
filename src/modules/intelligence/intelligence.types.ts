import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalizedText, type Localized } from '../../core/graphql/localized.type.js';

/**
 * The words of a note as one reading opened them. What is kept of the answer under its key leaves
 * them out: whoever asks again reads again, and that is written down again.
 */
@ObjectType()
export class OpenedIntelligence {
  @Field(() => ID, { description: 'The reading that was written down.' })
  readingId!: string;

  @Field(() => ID)
  noteId!: string;

  @Field(() => DateTimeScalar)
  readAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null for a reference to classified material, and for a repeated request.',
  })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'A to F.' })
  reliability!: string | null;

  @Field(() => Int, { nullable: true, description: '1 (confirmed) to 6 (cannot be judged).' })
  credibility!: number | null;

  @Field(() => String, { nullable: true })
  authorName!: string | null;

  @Field(() => String, { nullable: true })
  classificationReference!: string | null;

  toJSON(): Pick<OpenedIntelligence, 'readingId' | 'noteId' | 'readAt'> {
    return { readingId: this.readingId, noteId: this.noteId, readAt: this.readAt };
  }
}

/** That there is a summary for the authority; its words are read as a note's are. */
@ObjectType()
export class IntelligenceSummary {
  @Field(() => ID)
  noteId!: string;

  @Field(() => DateTimeScalar)
  writtenAt!: string;
}

/** Somebody, or whoever holds a position, who may be told. */
@ObjectType()
export class IntelligenceGrantee {
  @Field(() => ID, { nullable: true })
  personId!: string | null;

  @Field(() => ID, { nullable: true })
  positionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a person.' })
  name!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Of a position.' })
  position!: Localized | null;
}

/** The codes a form offers, with the papers they come from. */
@ObjectType()
export class IntelligenceReference {
  @Field(() => [String])
  sourceKinds!: string[];

  @Field(() => [String])
  reliabilities!: string[];

  @Field(() => [Int])
  credibilities!: number[];

  @Field(() => LocalizedText)
  judgementSource!: Localized;

  @Field(() => [String])
  classifications!: string[];

  @Field(() => LocalizedText)
  classificationSource!: Localized;

  @Field(() => [String])
  purposes!: string[];

  @Field(() => LocalizedText)
  purposeSource!: Localized;

  @Field(() => Int, { description: 'Days a form proposes to keep a note.' })
  proposedDays!: number;

  @Field(() => Int, { description: 'Most days a note with personal data is kept.' })
  personalDays!: number;

  @Field(() => Int)
  otherDays!: number;

  @Field(() => Int, { description: 'Most days a grant holds.' })
  grantDays!: number;

  @Field(() => LocalizedText)
  keepingSource!: Localized;
}
