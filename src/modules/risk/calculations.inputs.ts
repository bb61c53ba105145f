import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const MAX_HAZARDS = 500;
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
