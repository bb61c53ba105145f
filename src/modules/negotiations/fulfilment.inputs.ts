import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { FulfilmentAction, ObservationOutcome } from './fulfilment.enums.js';

/** Guards of this installation, not rules of law. */
export const MOST_EVIDENCE_FILES = 10;
export const MAX_EVIDENCE_TEXT = 4_000;
const MAX_WORDS = 2_000;
const MAX_INT = 2_147_483_647;

@InputType()
export class GiveEvidenceInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Text or a file is needed.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_EVIDENCE_TEXT)
  text?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Files of the dossier.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_EVIDENCE_FILES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  attachmentIds?: string[] | null;
}

@InputType()
export class FulfilmentStepInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  expectedVersion!: number;

  @Field(() => FulfilmentAction, { description: 'Anything but giveEvidence.' })
  @IsEnum(FulfilmentAction)
  step!: FulfilmentAction;

  @Field(() => String, {
    nullable: true,
    description: 'What the organiser is told; needed with notMet and reopen.',
  })
  @IsOptional()
  @IsString()
  @Length(3, MAX_WORDS)
  message?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Read by police only; needed as reason with waive and escalate.',
  })
  @IsOptional()
  @IsString()
  @Length(3, MAX_WORDS)
  note?: string | null;
}

@InputType()
export class SetEvidenceDueInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  expectedVersion!: number;

  @Field(() => LocalDateScalar, { description: 'The last day, to its end in Brussels.' })
  @IsString()
  dueOn!: string;

  @Field(() => String, { description: 'The organiser reads it.' })
  @IsString()
  @Length(3, MAX_WORDS)
  reason!: string;
}

@InputType()
export class SettleFulfilmentTaskInput {
  @Field(() => ID)
  @IsUUID()
  taskId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  expectedVersion!: number;

  @Field(() => String, { description: 'What was done: called, met, left to the authority.' })
  @IsString()
  @Length(3, 4_000)
  outcome!: string;
}

@InputType()
export class ObservationPointInput {
  @Field(() => Float)
  @IsLongitude()
  lon!: number;

  @Field(() => Float)
  @IsLatitude()
  lat!: number;
}

/** What was seen, when and where. */
@InputType({ isAbstract: true })
class SeenInput {
  @Field(() => ObservationOutcome)
  @IsEnum(ObservationOutcome)
  outcome!: ObservationOutcome;

  @Field(() => DateTimeScalar)
  @IsString()
  at!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  place?: string | null;

  @Field(() => ObservationPointInput, { nullable: true, description: 'WGS 84.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ObservationPointInput)
  point?: ObservationPointInput | null;

  @Field(() => String, { nullable: true, description: 'Needed unless it was respected.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_WORDS)
  note?: string | null;
}

@InputType()
export class RecordObservationInput extends SeenInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int, { description: 'Of the words that were looked at; STALE when others hold.' })
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  number!: number;
}

@InputType()
export class CorrectObservationInput extends SeenInput {
  @Field(() => ID)
  @IsUUID()
  observationId!: string;

  @Field(() => String, { description: 'Why; what was recorded stays beside it.' })
  @IsString()
  @Length(3, MAX_WORDS)
  correction!: string;
}
