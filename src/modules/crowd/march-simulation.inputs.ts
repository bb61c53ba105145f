import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEnum,
  IsNumber,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { StreetKind } from './crowd.enums.js';
import { SIMULATION_LIMITS } from './march-simulation.data.js';
import type {
  SimulatedExit,
  SimulatedStage,
  SimulationInput,
} from './march-simulation-input.rules.js';

/** Bounds of all figures are those of the calculation, which names the field it refuses. */
@InputType()
export class SimulatedStageInput implements SimulatedStage {
  @Field(() => Float)
  @IsNumber()
  lengthM!: number;

  @Field(() => Float, { description: 'Usable width, metres.' })
  @IsNumber()
  widthM!: number;

  @Field(() => StreetKind, { nullable: true, description: 'Level unless said.' })
  @IsOptional()
  @IsEnum(StreetKind)
  kind?: StreetKind | null;

  @Field(() => Float, { nullable: true, description: 'Share of the usual flow that passes.' })
  @IsOptional()
  @IsNumber()
  flowShare?: number | null;
}

/** A way off the end square: a width, persons a minute, or both. */
@InputType()
export class SimulatedExitInput implements SimulatedExit {
  @Field(() => Float, { description: 'Minutes after the departure of the head.' })
  @IsNumber()
  fromMin!: number;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  widthM?: number | null;

  @Field(() => Float, { nullable: true, description: 'Persons a minute at most.' })
  @IsOptional()
  @IsNumber()
  perMin?: number | null;

  @Field(() => Float, { nullable: true, description: 'Metres until people count as gone.' })
  @IsOptional()
  @IsNumber()
  lengthM?: number | null;
}

@InputType()
export class MarchSimulationInput implements SimulationInput {
  @Field(() => Int)
  @IsNumber()
  participants!: number;

  @Field(() => Float, { description: 'Persons a square metre the column sets out with.' })
  @IsNumber()
  densityPerM2!: number;

  @Field(() => Float)
  @IsNumber()
  speedMps!: number;

  @Field(() => [SimulatedStageInput], { description: 'The streets in the order of the march.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SIMULATION_LIMITS.stages)
  @ValidateNested({ each: true })
  @Type(() => SimulatedStageInput)
  stages!: SimulatedStageInput[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Minutes over which people set out; absent: as fast as the first street takes them.',
  })
  @IsOptional()
  @IsNumber()
  releaseMin?: number | null;

  @Field(() => Float, { nullable: true, description: 'Area of the end square.' })
  @IsOptional()
  @IsNumber()
  squareM2?: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons it may hold, as stated.' })
  @IsOptional()
  @IsNumber()
  squareCap?: number | null;

  @Field(() => [SimulatedExitInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SIMULATION_LIMITS.exits)
  @ValidateNested({ each: true })
  @Type(() => SimulatedExitInput)
  exits?: SimulatedExitInput[] | null;
}
