import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { StreetKind, WidthSource } from './crowd.enums.js';
import { SIMULATION_LIMITS } from './march-simulation.data.js';
import { SimulatedExitInput } from './march-simulation.inputs.js';

const MAX_NOTE = 500;

@InputType()
export class MarchCourseStageInput {
  @Field(() => Float, { description: 'Usable width, metres.' })
  @IsNumber()
  widthM!: number;

  @Field(() => WidthSource)
  @IsEnum(WidthSource)
  widthSource!: WidthSource;

  @Field(() => StreetKind, { nullable: true, description: 'Level unless said.' })
  @IsOptional()
  @IsEnum(StreetKind)
  kind?: StreetKind | null;

  @Field(() => Float, { nullable: true, description: 'Share of the usual flow that passes.' })
  @IsOptional()
  @IsNumber()
  flowShare?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_NOTE)
  note?: string | null;
}

@InputType()
export class MarchCourseExitInput extends SimulatedExitInput {
  @Field(() => String)
  @IsString()
  @Length(1, 100)
  name!: string;
}

/** The whole course; what is left out is as if nobody had entered it. */
@InputType()
export class SaveMarchCourseInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { description: '0 while there is none.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => [MarchCourseStageInput], { description: 'One a stage between two waypoints.' })
  @IsArray()
  @ArrayMaxSize(SIMULATION_LIMITS.stages)
  @ValidateNested({ each: true })
  @Type(() => MarchCourseStageInput)
  stages!: MarchCourseStageInput[];

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  releaseMin?: number | null;

  @Field(() => Float, { nullable: true, description: 'Instead of the area of the dossier.' })
  @IsOptional()
  @IsNumber()
  squareM2?: number | null;

  @Field(() => [MarchCourseExitInput])
  @IsArray()
  @ArrayMaxSize(SIMULATION_LIMITS.exits)
  @ValidateNested({ each: true })
  @Type(() => MarchCourseExitInput)
  exits!: MarchCourseExitInput[];
}
