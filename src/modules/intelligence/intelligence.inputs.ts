import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import type { IntelligencePart } from './intelligence-note.entity.js';
import {
  CLASSIFICATIONS,
  CREDIBILITIES,
  type Classification,
  PURPOSES,
  type Purpose,
  RELIABILITIES,
  type Reliability,
  SOURCE_KINDS,
  type SourceKind,
} from './intelligence.data.js';

@InputType()
export class IntelligenceNoteInput {
  @Field(() => String, { description: 'openSource, partner, policeObservation or threatBody.' })
  @IsIn(SOURCE_KINDS)
  sourceKind!: SourceKind;

  @Field(() => String, { description: 'A (completely reliable) to F (cannot be judged).' })
  @IsIn(RELIABILITIES)
  reliability!: Reliability;

  @Field(() => Int, { description: '1 (confirmed) to 6 (cannot be judged).' })
  @IsIn(CREDIBILITIES)
  credibility!: number;

  @Field(() => LocalDateScalar)
  @IsString()
  informationOn!: string;

  @Field(() => LocalDateScalar, { description: 'Last day its words are kept.' })
  @IsString()
  keepUntil!: string;

  @Field(() => Boolean)
  @IsBoolean()
  personalData!: boolean;

  @Field(() => String, { nullable: true, description: 'Refused for classified material.' })
  @IsOptional()
  @IsString()
  @Length(3, 8_000)
  @Matches(/\S/)
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Level of classified material.' })
  @IsOptional()
  @IsIn(CLASSIFICATIONS)
  classification?: Classification | null;

  @Field(() => String, { nullable: true, description: 'Where the classified paper is found.' })
  @IsOptional()
  @IsString()
  @Length(3, 200)
  @Matches(/\S/)
  classificationReference?: string | null;
}

@InputType()
export class AddIntelligenceNoteInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => IntelligenceNoteInput)
  @ValidateNested()
  @Type(() => IntelligenceNoteInput)
  note!: IntelligenceNoteInput;
}

/** Names a note as its reader saw it. */
@InputType({ isAbstract: true })
export abstract class IntelligenceNoteStep {
  @Field(() => ID)
  @IsUUID()
  noteId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class ReviseIntelligenceNoteInput extends IntelligenceNoteStep {
  @Field(() => IntelligenceNoteInput)
  @ValidateNested()
  @Type(() => IntelligenceNoteInput)
  note!: IntelligenceNoteInput;
}

@InputType()
export class SummariseIntelligenceInput extends IntelligenceNoteStep {
  @Field(() => String, { description: 'What the authority may know of it.' })
  @IsString()
  @Length(3, 4_000)
  @Matches(/\S/)
  summary!: string;
}

@InputType()
export class EraseIntelligenceNoteInput extends IntelligenceNoteStep {
  @Field(() => String)
  @IsString()
  @Length(3, 1_000)
  @Matches(/\S/)
  reason!: string;
}

/** What somebody needs to know it for. */
@InputType({ isAbstract: true })
export abstract class NeedToKnow {
  @Field(() => String, { description: 'A code of intelligenceReference.purposes.' })
  @IsIn(PURPOSES)
  purposeCode!: Purpose;

  @Field(() => String)
  @IsString()
  @Length(3, 500)
  @Matches(/\S/)
  purpose!: string;
}

@InputType()
export class GrantIntelligenceInput extends NeedToKnow {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => ID, { nullable: true, description: 'Left out: every note, later ones too.' })
  @IsOptional()
  @IsUUID()
  noteId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Either this or a position.' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  positionId?: string | null;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  validUntil!: string;
}

@InputType()
export class RevokeIntelligenceInput {
  @Field(() => ID)
  @IsUUID()
  grantId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @Length(3, 1_000)
  @Matches(/\S/)
  reason!: string;
}

@InputType()
export class ReadIntelligenceNoteInput extends NeedToKnow {
  @Field(() => ID)
  @IsUUID()
  noteId!: string;

  @Field(() => String, { description: 'text or summary.' })
  @IsIn(['text', 'summary'])
  part!: IntelligencePart;
}
