import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
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
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import {
  COUNT_METHODS,
  COUNT_SOURCES,
  type CountMethod,
  type CountSource,
} from './crowd-count.entity.js';
import { SHEET_LIMITS } from './sheet.data.js';

const DENSITY = { min: 0.01, max: 10 };

/** A head count; by area and density its number is computed and must not be given. */
@InputType()
export class CrowdHeadsInput {
  @Field(() => String, { description: 'police, organiser, media or other.' })
  @IsIn(COUNT_SOURCES)
  source!: CountSource;

  @Field(() => String, { nullable: true, description: 'Needed of media and others.' })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  sourceName?: string | null;

  @Field(() => String, { description: 'areaDensity, flowCount, turnstile, camera or estimate.' })
  @IsIn(COUNT_METHODS)
  method!: CountMethod;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  place?: string | null;

  @Field(() => Float, { nullable: true, description: 'Of areaDensity only.' })
  @IsOptional()
  @IsNumber()
  @Min(SHEET_LIMITS.areaM2.min)
  @Max(SHEET_LIMITS.areaM2.max)
  areaM2?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of areaDensity only.' })
  @IsOptional()
  @IsNumber()
  @Min(DENSITY.min)
  @Max(DENSITY.max)
  densityPerM2?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of every other method.' })
  @IsOptional()
  @IsInt()
  @Min(SHEET_LIMITS.persons.min)
  @Max(SHEET_LIMITS.persons.max)
  persons?: number | null;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  countedAt!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(2, 1_000)
  note?: string | null;
}

@InputType()
export class RecordCrowdCountInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => CrowdHeadsInput)
  @ValidateNested()
  @Type(() => CrowdHeadsInput)
  count!: CrowdHeadsInput;
}

@InputType()
export class CorrectCrowdCountInput {
  @Field(() => ID, { description: 'The count that is replaced.' })
  @IsUUID()
  countId!: string;

  @Field(() => String)
  @IsString()
  @Length(3, 1_000)
  reason!: string;

  @Field(() => CrowdHeadsInput)
  @ValidateNested()
  @Type(() => CrowdHeadsInput)
  count!: CrowdHeadsInput;
}
