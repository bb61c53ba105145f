import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsEnum,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { ImpactDomain, MeasureKind, ParticipantsSource } from './risk.enums.js';
import { MARCH_BOUNDS } from '../../core/crowd/march-input.rules.js';

const HAZARD_CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/;
const MEASURE_CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,29}$/;
const MAX_HAZARDS = 60;
const MAX_MEASURES = 30;
const MAX_GAPS = 50;
const MAX_GAP = 1_000;
const MAX_NOTE = 4_000;
const MAX_NAME = 200;
const MAX_WAYPOINTS = 100;

/** A place on the 5 × 5 matrix. */
@InputType()
export class RiskPairInput {
  @Field(() => Int, { description: '1 rare … 5 almost certain.' })
  @IsInt()
  @Min(1)
  @Max(5)
  likelihood!: number;

  @Field(() => Int, { description: '1 negligible … 5 catastrophic.' })
  @IsInt()
  @Min(1)
  @Max(5)
  impact!: number;
}

@InputType()
export class ControlMeasureInput {
  @Field(() => ID, { nullable: true, description: 'Of the stored measure; absent for a new one.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Absent: called after its hazard, R1-M1.' })
  @IsOptional()
  @Matches(MEASURE_CODE)
  code?: string | null;

  @Field(() => MeasureKind)
  @IsEnum(MeasureKind)
  kind!: MeasureKind;

  @Field(() => ID, { nullable: true, description: 'A condition of this dossier, for that kind.' })
  @IsOptional()
  @IsUUID()
  conditionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Who, for a measure of a partner.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  partner?: string | null;

  @Field(() => String, { nullable: true, description: 'Who does it, by function or name.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NAME)
  owner?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day by which it stands.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  dueOn?: string | null;

  @Field(() => LocalizedTextInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text!: LocalizedTextInput;
}

@InputType()
export class HazardInput {
  @Field(() => ID, { nullable: true, description: 'Of the stored hazard; absent for a new one.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => String, { description: 'Unique in the register, such as R1.' })
  @Matches(HAZARD_CODE)
  code!: string;

  @Field(() => LocalizedTextInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;

  @Field(() => ImpactDomain)
  @IsEnum(ImpactDomain)
  impactDomain!: ImpactDomain;

  @Field(() => RiskPairInput, { description: 'Without measures.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => RiskPairInput)
  before!: RiskPairInput;

  @Field(() => RiskPairInput, { nullable: true, description: 'With measures; null until rated.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RiskPairInput)
  after?: RiskPairInput | null;

  @Field(() => [ControlMeasureInput], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(MAX_MEASURES)
  @ValidateNested({ each: true })
  @Type(() => ControlMeasureInput)
  measures!: ControlMeasureInput[];
}

@InputType()
export class StartRiskAssessmentInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;
}

/** Where a change of an assessment belongs. */
@InputType({ isAbstract: true })
class RiskStepFields {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class RiskStepInput extends RiskStepFields {}

@InputType()
export class ReturnRiskAssessmentInput extends RiskStepFields {
  @Field(() => String, { description: 'What has to be reworked.' })
  @IsString()
  @Length(3, 1000)
  reason!: string;
}

/** The whole register; hazards and measures left out are removed. */
@InputType()
export class SaveHazardsInput extends RiskStepFields {
  @Field(() => [HazardInput])
  @IsArray()
  @ArrayMaxSize(MAX_HAZARDS)
  @ValidateNested({ each: true })
  @Type(() => HazardInput)
  hazards!: HazardInput[];

  @Field(() => String, { nullable: true, description: 'Absent: unchanged.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NOTE)
  thirdPartyImpact?: string | null;

  @Field(() => [String], { nullable: true, description: 'Absent: unchanged.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_GAPS)
  @IsString({ each: true })
  @Length(1, MAX_GAP, { each: true })
  informationGaps?: string[] | null;
}

@InputType()
export class MarchParametersInput {
  @Field(() => Float, { description: 'Usable width at the narrowest point, metres.' })
  @IsNumber()
  @Min(MARCH_BOUNDS.widthM.min)
  @Max(MARCH_BOUNDS.widthM.max)
  widthM!: number;

  @Field(() => Float, { description: 'Persons per square metre.' })
  @IsNumber()
  @Min(MARCH_BOUNDS.densityPerM2.min)
  @Max(MARCH_BOUNDS.densityPerM2.max)
  densityPerM2!: number;

  @Field(() => Float, { description: 'Metres a second.' })
  @IsNumber()
  @Min(MARCH_BOUNDS.speedMps.min)
  @Max(MARCH_BOUNDS.speedMps.max)
  speedMps!: number;

  @Field(() => Float, { nullable: true, description: 'Minutes before and after; 15 by default.' })
  @IsOptional()
  @IsNumber()
  @Min(MARCH_BOUNDS.bufferMin.min)
  @Max(MARCH_BOUNDS.bufferMin.max)
  bufferMin?: number | null;

  @Field(() => ParticipantsSource)
  @IsEnum(ParticipantsSource)
  participantsSource!: ParticipantsSource;

  @Field(() => Int, { nullable: true, description: 'Exactly when the source is own.' })
  @IsOptional()
  @IsInt()
  @Min(MARCH_BOUNDS.participants.min)
  @Max(MARCH_BOUNDS.participants.max)
  ownParticipants?: number | null;

  @Field(() => Float, { nullable: true, description: 'Measured length, metres, where known.' })
  @IsOptional()
  @IsNumber()
  @Min(1)
  @Max(MARCH_BOUNDS.routeM.max)
  lengthOverrideM?: number | null;

  @Field(() => [Float], {
    nullable: true,
    description: 'Measured metres from the start, one a waypoint; instead of the whole length.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_WAYPOINTS)
  @IsNumber({}, { each: true })
  @Min(MARCH_BOUNDS.routeM.min, { each: true })
  @Max(MARCH_BOUNDS.routeM.max, { each: true })
  waypointMetres?: number[] | null;
}

@InputType()
export class SaveMarchParametersInput extends RiskStepFields {
  @Field(() => MarchParametersInput, { nullable: true, description: 'Null removes them.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MarchParametersInput)
  march!: MarchParametersInput | null;
}
