import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const MAX_HAZARDS = 500;
const MAX_POINTS = 1_000;
const MAX_NAME = 200;

/** One hazard of a register by its pairs of likelihood and impact. */
@InputType()
export class RegisterHazardInput {
  @Field(() => String)
  @IsString()
  @MaxLength(MAX_NAME)
  id!: string;

  @Field(() => [Int], { description: 'Likelihood and impact without measures.' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsInt({ each: true })
  before!: number[];

  @Field(() => [Int], { nullable: true, description: 'The same with measures; null until rated.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsInt({ each: true })
  after?: number[] | null;
}

/** Either one hazard, by likelihood and impact, or a register. */
@InputType()
export class RiskMatrixInput {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  likelihood?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  impact?: number | null;

  @Field(() => [RegisterHazardInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_HAZARDS)
  @ValidateNested({ each: true })
  @Type(() => RegisterHazardInput)
  hazards?: RegisterHazardInput[] | null;
}

@InputType()
export class MarchPointInput {
  @Field(() => String)
  @IsString()
  @MaxLength(MAX_NAME)
  name!: string;

  @Field(() => Float, { description: 'Metres from the start.' })
  @IsNumber()
  m!: number;

  @Field(() => Boolean, { nullable: true, description: 'Asks for the closure window.' })
  @IsOptional()
  @IsBoolean()
  closure?: boolean | null;
}

/** Bounds are those of `MARCH_BOUNDS`; the calculation refuses what lies outside. */
@InputType()
export class MarchCalculationInput {
  @Field(() => Float)
  @IsNumber()
  participants!: number;

  @Field(() => Float, { description: 'Usable width at the narrowest point, metres.' })
  @IsNumber()
  widthM!: number;

  @Field(() => Float)
  @IsNumber()
  densityPerM2!: number;

  @Field(() => Float)
  @IsNumber()
  speedMps!: number;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  routeM?: number | null;

  @Field(() => String, { nullable: true, description: 'HH:MM, or an instant with offset.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  departure?: string | null;

  @Field(() => Float, { nullable: true, description: 'Minutes; 15 by default.' })
  @IsOptional()
  @IsNumber()
  bufferMin?: number | null;

  @Field(() => [MarchPointInput], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_POINTS)
  @ValidateNested({ each: true })
  @Type(() => MarchPointInput)
  points?: MarchPointInput[] | null;

  @Field(() => Float, { nullable: true, description: 'Area of the end square.' })
  @IsOptional()
  @IsNumber()
  endSquareM2?: number | null;

  @Field(() => Float, { nullable: true, description: 'Persons it may hold, as stated.' })
  @IsOptional()
  @IsNumber()
  endSquareCap?: number | null;
}
