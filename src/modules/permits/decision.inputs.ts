import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { DecisionType } from './decision.entity.js';
import { POINT_COUNT } from './decision-reasons.rules.js';
import { RestrictionInput } from './decision-restriction.inputs.js';

/** Guards of this installation, not rules of law. */
const MAX_REASONING = 10_000;
const MAX_REASON = 2_000;
const MAX_GROUNDS = 30;
const MAX_IMPOSITIONS = 40;

@InputType()
export class ReasonInput {
  @Field(() => Int, { description: 'Point of the checklist, 1 to 12.' })
  @IsInt()
  @Min(1)
  @Max(POINT_COUNT)
  point!: number;

  @Field(() => String)
  @IsString()
  @Length(3, MAX_REASONING)
  text!: string;
}

@InputType()
export class ReasonGapInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(POINT_COUNT)
  point!: number;

  @Field(() => String, { description: 'Why the point stays empty; you are named with it.' })
  @IsString()
  @Length(3, MAX_REASON)
  reason!: string;
}

@InputType()
export class ImpositionInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'The reason of this condition alone.' })
  @IsString()
  @Length(3, MAX_REASON)
  reason!: string;

  @Field(() => String, { description: 'Code of the legal ground.' })
  @IsString()
  @MaxLength(60)
  legalGroundCode!: string;
}

/** What a draft says; left out is empty. */
@InputType({ isAbstract: true })
class DecisionDraftInput {
  @Field(() => DecisionType)
  @IsEnum(DecisionType)
  type!: DecisionType;

  @Field(() => String, { nullable: true, description: "nl or fr; else the organiser's language." })
  @IsOptional()
  @IsIn(['nl', 'fr'])
  language?: 'nl' | 'fr' | null;

  @Field(() => [ReasonInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(POINT_COUNT)
  @ArrayUnique((reason: ReasonInput) => reason.point)
  @ValidateNested({ each: true })
  @Type(() => ReasonInput)
  reasoning?: ReasonInput[] | null;

  @Field(() => [ReasonGapInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(POINT_COUNT)
  @ArrayUnique((gap: ReasonGapInput) => gap.point)
  @ValidateNested({ each: true })
  @Type(() => ReasonGapInput)
  gaps?: ReasonGapInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Beside those cited in every decision.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_GROUNDS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  legalGroundCodes?: string[] | null;

  @Field(() => [ImpositionInput], { nullable: true, description: 'Conditions to impose.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_IMPOSITIONS)
  @ArrayUnique((imposition: ImpositionInput) => imposition.conditionId)
  @ValidateNested({ each: true })
  @Type(() => ImpositionInput)
  impositions?: ImpositionInput[] | null;

  @Field(() => [RestrictionInput], { nullable: true, description: 'The reasons of each.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_IMPOSITIONS + 1)
  @ArrayUnique((restriction: RestrictionInput) => restriction.conditionId ?? null)
  @ValidateNested({ each: true })
  @Type(() => RestrictionInput)
  restrictions?: RestrictionInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The accepted change, for a postponement.' })
  @IsOptional()
  @IsUUID()
  agreementId?: string | null;
}

@InputType()
export class PrepareDecisionInput extends DecisionDraftInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => String, { description: 'Code of a deciding authority, such as mayor-brussels.' })
  @IsString()
  @MaxLength(60)
  authorityCode!: string;
}

@InputType()
export class ReviseDecisionInput extends DecisionDraftInput {
  @Field(() => ID)
  @IsUUID()
  decisionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class DecisionStepInput {
  @Field(() => ID)
  @IsUUID()
  decisionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class ReviewDecisionInput extends DecisionStepInput {
  @Field(() => String, { description: 'approved or remarks.' })
  @IsIn(['approved', 'remarks'])
  outcome!: 'approved' | 'remarks';

  @Field(() => String, { nullable: true, description: 'Required with remarks.' })
  @IsOptional()
  @IsString()
  @Length(3, MAX_REASON)
  remark?: string | null;
}

@InputType()
export class RecordDecisionInput extends DecisionStepInput {
  @Field(() => String, { description: 'Number the act itself bears.' })
  @IsString()
  @Length(1, 80)
  reference!: string;

  @Field(() => LocalDateScalar, { description: 'Day the act bears.' })
  @IsString()
  takenOn!: string;

  @Field(() => String, { description: 'Who signed it, with the function.' })
  @IsString()
  @Length(3, 120)
  signedBy!: string;
}
