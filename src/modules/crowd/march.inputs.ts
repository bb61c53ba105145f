import { Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const MAX_POINTS = 1_000;
const MAX_NAME = 200;

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
