import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  AssessmentActors,
  AssessmentContext,
  AssessmentGround,
} from './assessment-step-content.inputs.js';
import {
  AssessmentContribution,
  AssessmentResidual,
  AssessmentScenarios,
  AssessmentThreat,
  DimIceGrid,
} from './assessment-step-outlook.inputs.js';
import {
  AssessmentAgency,
  AssessmentStepKey,
  AssessmentStepMark,
  StepReviewVerdict,
} from './assessment-step.enums.js';

const ALL_STEPS = 10;
const MOST_CONTRIBUTIONS = 40;
const LONGEST_REASON = 1_000;

/** A step as its author leaves it; content and contributions left out stay as they are. */
@InputType()
export class AssessmentStepInput {
  @Field(() => AssessmentStepKey)
  @IsEnum(AssessmentStepKey)
  key!: AssessmentStepKey;

  @Field(() => Int, { description: 'Of the step; 0 while nobody wrote in it.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => AssessmentStepMark)
  @IsEnum(AssessmentStepMark)
  state!: AssessmentStepMark;

  @Field(() => String, { nullable: true, description: 'Exactly when the step is set aside.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REASON)
  setAsideReason?: string | null;

  @Field(() => ID, { nullable: true, description: 'A person of the zone.' })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Field(() => AssessmentAgency)
  @IsEnum(AssessmentAgency)
  agency!: AssessmentAgency;

  @Field(() => String, { nullable: true, description: 'Police function, service or side by name.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  agencyName?: string | null;

  @Field(() => [AssessmentContribution], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CONTRIBUTIONS)
  @ValidateNested({ each: true })
  @Type(() => AssessmentContribution)
  contributions?: AssessmentContribution[] | null;

  @Field(() => AssessmentContext, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessmentContext)
  context?: AssessmentContext | null;

  @Field(() => AssessmentActors, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessmentActors)
  actors?: AssessmentActors | null;

  @Field(() => AssessmentGround, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessmentGround)
  ground?: AssessmentGround | null;

  @Field(() => DimIceGrid, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => DimIceGrid)
  grid?: DimIceGrid | null;

  @Field(() => AssessmentThreat, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessmentThreat)
  threat?: AssessmentThreat | null;

  @Field(() => AssessmentScenarios, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessmentScenarios)
  scenarios?: AssessmentScenarios | null;

  @Field(() => AssessmentResidual, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessmentResidual)
  residual?: AssessmentResidual | null;
}

/** Several steps in one go; each with its own version, so that two people can work side by side. */
@InputType()
export class SaveRiskStepsInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => [AssessmentStepInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ALL_STEPS)
  @ValidateNested({ each: true })
  @Type(() => AssessmentStepInput)
  steps!: AssessmentStepInput[];
}

/** That somebody looked at a step again, before or during the event. */
@InputType()
export class ReviewRiskStepInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => AssessmentStepKey)
  @IsEnum(AssessmentStepKey)
  key!: AssessmentStepKey;

  @Field(() => Int, { description: 'Of the step; 0 while nobody wrote in it.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => StepReviewVerdict)
  @IsEnum(StepReviewVerdict)
  verdict!: StepReviewVerdict;

  @Field(() => String, { nullable: true, description: 'Needed when something changed.' })
  @IsOptional()
  @IsString()
  @Length(3, LONGEST_REASON)
  note?: string | null;
}
