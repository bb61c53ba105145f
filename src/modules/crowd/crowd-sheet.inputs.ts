import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MEDICAL_KINDS, type MedicalKind } from './medical-cover.data.js';
import {
  EVACUATION_RISKS,
  type EvacuationRisk,
  FLOW_SCHEMES,
  type FlowScheme,
  NUMBER_BASES,
  type NumberBasis,
  SHEET_MOMENTS,
  type SheetMoment,
} from './sheet-content.types.js';
import { SHEET_LIMITS } from './sheet.data.js';

const MAX_NAME = 200;
const MAX_REASON = 500;
const { areaM2, widthM, turnstiles, entryHours, share, planningDensity, minutes, persons } =
  SHEET_LIMITS;

@InputType()
export class CrowdPlaceInput {
  @Field(() => String, { nullable: true, description: 'The drawn area it is; none: not drawn.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME * 2)
  featureKey?: string | null;

  @Field(() => String)
  @IsString()
  @Length(1, MAX_NAME)
  name!: string;

  @Field(() => String, { description: 'gathering, event or end.' })
  @IsIn(SHEET_MOMENTS)
  moment!: SheetMoment;

  @Field(() => Float, { nullable: true, description: 'Where it is not what is drawn.' })
  @IsOptional()
  @IsNumber()
  @Min(areaM2.min)
  @Max(areaM2.max)
  areaM2?: number | null;

  @Field(() => String, { nullable: true, description: 'Why it is not what is drawn.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_REASON)
  reason?: string | null;
}

@InputType()
export class CrowdExitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The line drawn across it; none: not drawn.',
  })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NAME * 2)
  featureKey?: string | null;

  @Field(() => String)
  @IsString()
  @Length(1, MAX_NAME)
  name!: string;

  @Field(() => Float, { nullable: true, description: 'Where it is not what is drawn.' })
  @IsOptional()
  @IsNumber()
  @Min(widthM.min)
  @Max(widthM.max)
  widthM?: number | null;

  @Field(() => String, { nullable: true, description: 'Why it is not what is drawn.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_REASON)
  reason?: string | null;

  @Field(() => Boolean)
  @IsBoolean()
  emergencyOnly!: boolean;

  @Field(() => Boolean)
  @IsBoolean()
  stairs!: boolean;
}

@InputType()
export class CrowdEntryInput {
  @Field(() => String)
  @IsString()
  @Length(1, MAX_NAME)
  name!: string;

  @Field(() => Int)
  @IsInt()
  @Min(turnstiles.min)
  @Max(turnstiles.max)
  turnstiles!: number;
}

/** Persons expected at the same time; low ≤ likely ≤ high. */
@InputType()
export class CrowdNumbersInput {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(persons.min)
  @Max(persons.max)
  low!: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(persons.min)
  @Max(persons.max)
  likely!: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(persons.min)
  @Max(persons.max)
  high!: number | null;

  @Field(() => String, { description: 'organiser, police or history.' })
  @IsIn(NUMBER_BASES)
  basis!: NumberBasis;
}

/** A sheet as police enter it. */
@InputType()
export class CrowdSheetContentInput {
  @Field(() => [CrowdPlaceInput])
  @IsArray()
  @ArrayMaxSize(SHEET_LIMITS.places)
  @ValidateNested({ each: true })
  @Type(() => CrowdPlaceInput)
  places!: CrowdPlaceInput[];

  @Field(() => [CrowdExitInput])
  @IsArray()
  @ArrayMaxSize(SHEET_LIMITS.exits)
  @ValidateNested({ each: true })
  @Type(() => CrowdExitInput)
  exits!: CrowdExitInput[];

  @Field(() => [CrowdEntryInput])
  @IsArray()
  @ArrayMaxSize(SHEET_LIMITS.entries)
  @ValidateNested({ each: true })
  @Type(() => CrowdEntryInput)
  entries!: CrowdEntryInput[];

  @Field(() => Float, { description: 'Hours in which people come in.' })
  @IsNumber()
  @Min(entryHours.min)
  @Max(entryHours.max)
  entryHours!: number;

  @Field(() => CrowdNumbersInput)
  @ValidateNested()
  @Type(() => CrowdNumbersInput)
  numbers!: CrowdNumbersInput;

  @Field(() => Float, { description: 'P of the Green Guide, 0 to 1.' })
  @IsNumber()
  @Min(share.min)
  @Max(share.max)
  physicalCondition!: number;

  @Field(() => Float, { description: 'S of the Green Guide, 0 to 1.' })
  @IsNumber()
  @Min(share.min)
  @Max(share.max)
  safetyManagement!: number;

  @Field(() => Float, {
    description: 'Persons a square metre; 4.7 is the most of the Green Guide.',
  })
  @IsNumber()
  @Min(planningDensity.min)
  @Max(planningDensity.max)
  planningDensity!: number;

  @Field(() => String, { description: 'greenGuide, greenGuideAlcohol or openAir.' })
  @IsIn(FLOW_SCHEMES)
  flowScheme!: FlowScheme;

  @Field(() => String, { description: 'low, medium or high.' })
  @IsIn(EVACUATION_RISKS)
  evacuationRisk!: EvacuationRisk;

  @Field(() => Float, { nullable: true, description: 'Instead of those of the scheme.' })
  @IsOptional()
  @IsNumber()
  @Min(minutes.min)
  @Max(minutes.max)
  evacuationMinutes!: number | null;

  @Field(() => Boolean, { description: 'Whether the crowd walks.' })
  @IsBoolean()
  moving!: boolean;

  @Field(() => Float)
  @IsNumber()
  @Min(SHEET_LIMITS.personsPerSteward.min)
  @Max(SHEET_LIMITS.personsPerSteward.max)
  personsPerSteward!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of the medical scheme; none: no cover.',
  })
  @IsOptional()
  @IsIn(MEDICAL_KINDS)
  medicalKind!: MedicalKind | null;

  @Field(() => Boolean, { description: 'Police know of a risk of violence.' })
  @IsBoolean()
  violence!: boolean;
}

@InputType()
export class SaveCrowdSheetInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { description: 'The version that was seen; 0 when there was none.' })
  @IsInt()
  @Min(0)
  @Max(SHEET_LIMITS.versions)
  expectedVersion!: number;

  @Field(() => CrowdSheetContentInput)
  @ValidateNested()
  @Type(() => CrowdSheetContentInput)
  sheet!: CrowdSheetContentInput;

  @Field(() => String, { nullable: true, description: 'What this version is about.' })
  @IsOptional()
  @IsString()
  @Length(2, 1_000)
  note?: string | null;
}
