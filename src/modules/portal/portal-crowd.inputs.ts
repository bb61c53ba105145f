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
import { SHEET_LIMITS, SHEET_MOMENTS, type SheetMoment } from '../crowd/index.js';

const MAX_NAME = 200;
const MAX_REASON = 500;
const { areaM2, widthM, turnstiles, entryHours, persons } = SHEET_LIMITS;

@InputType()
export class PortalPlaceInput {
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
export class PortalExitInput {
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
export class PortalEntryInput {
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

/** Places, ways in and out, and how many are expected, as the organiser knows them. */
@InputType()
export class PortalSiteInput {
  @Field(() => [PortalPlaceInput])
  @IsArray()
  @ArrayMaxSize(SHEET_LIMITS.places)
  @ValidateNested({ each: true })
  @Type(() => PortalPlaceInput)
  places!: PortalPlaceInput[];

  @Field(() => [PortalExitInput])
  @IsArray()
  @ArrayMaxSize(SHEET_LIMITS.exits)
  @ValidateNested({ each: true })
  @Type(() => PortalExitInput)
  exits!: PortalExitInput[];

  @Field(() => [PortalEntryInput])
  @IsArray()
  @ArrayMaxSize(SHEET_LIMITS.entries)
  @ValidateNested({ each: true })
  @Type(() => PortalEntryInput)
  entries!: PortalEntryInput[];

  @Field(() => Float, { description: 'Hours in which people come in.' })
  @IsNumber()
  @Min(entryHours.min)
  @Max(entryHours.max)
  entryHours!: number;

  @Field(() => Int, { nullable: true, description: 'Persons at the same time, at least.' })
  @IsOptional()
  @IsInt()
  @Min(persons.min)
  @Max(persons.max)
  low?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most probably.' })
  @IsOptional()
  @IsInt()
  @Min(persons.min)
  @Max(persons.max)
  likely?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most.' })
  @IsOptional()
  @IsInt()
  @Min(persons.min)
  @Max(persons.max)
  high?: number | null;
}

@InputType()
export class PortalSiteSaveInput {
  @Field(() => ID)
  @IsUUID()
  dossierId!: string;

  @Field(() => Int, { description: 'The version that was seen; 0 when there was none.' })
  @IsInt()
  @Min(0)
  @Max(SHEET_LIMITS.versions)
  expectedVersion!: number;

  @Field(() => PortalSiteInput)
  @ValidateNested()
  @Type(() => PortalSiteInput)
  site!: PortalSiteInput;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(2, 1_000)
  note?: string | null;
}
