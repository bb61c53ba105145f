import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageArgs } from '../../core/graphql/page.js';
import { UNIT_TYPES } from './unit.entity.js';

const MAX_CODE = 40;

@InputType()
export class UnitFilterInput {
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(UNIT_TYPES.length)
  @IsIn(UNIT_TYPES, { each: true })
  types?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Units with an available holder of it.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CODE)
  qualification?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of code, call sign or name.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string | null;
}

@ArgsType()
export class UnitListArgs extends PageArgs {
  @Field(() => UnitFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => UnitFilterInput)
  filter?: UnitFilterInput | null;
}

const MAX_SHIFTS = 500;
const MAX_INSTANT = 40;

@InputType()
export class WorkingShiftInput {
  @Field(() => String, { description: 'ISO 8601 with offset, such as 2027-03-11T07:00+01:00.' })
  @IsString()
  @MaxLength(MAX_INSTANT)
  start!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(MAX_INSTANT)
  end!: string;
}

@InputType()
export class WorkingTimeInput {
  @Field(() => [WorkingShiftInput])
  @IsArray()
  @ArrayMaxSize(MAX_SHIFTS)
  @ValidateNested({ each: true })
  @Type(() => WorkingShiftInput)
  shifts!: WorkingShiftInput[];
}
