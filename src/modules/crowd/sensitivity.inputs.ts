import { Field, Float, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsNumber,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  RANGE_BASES,
  type RangeBasis,
  SENSITIVITY_FIGURES,
  type SensitivityFigure,
} from './sensitivity.rules.js';

const MAX_RANGES = 10;
const MAX_NAME = 40;

function enumOf<Name extends string>(names: readonly Name[]): { [Each in Name]: Each } {
  return Object.fromEntries(names.map((name) => [name, name])) as { [Each in Name]: Each };
}

export const SensitivityFigureName = enumOf(SENSITIVITY_FIGURES);
registerEnumType(SensitivityFigureName, { name: 'SensitivityFigure' });

export const RangeBasisName = enumOf(RANGE_BASES);
registerEnumType(RangeBasisName, { name: 'RangeBasis' });

/** At least, most probably, at most. */
@InputType()
export class RangedFigureInput {
  @Field(() => String, { description: 'An input of the figure, such as participants.' })
  @IsString()
  @MaxLength(MAX_NAME)
  name!: string;

  @Field(() => Float)
  @IsNumber()
  low!: number;

  @Field(() => Float)
  @IsNumber()
  likely!: number;

  @Field(() => Float)
  @IsNumber()
  high!: number;

  @Field(() => RangeBasisName)
  @IsEnum(RangeBasisName)
  basis!: RangeBasis;
}

@InputType()
export class SensitivityInput {
  @Field(() => SensitivityFigureName)
  @IsEnum(SensitivityFigureName)
  figure!: SensitivityFigure;

  @Field(() => [RangedFigureInput])
  @IsArray()
  @ArrayMaxSize(MAX_RANGES)
  @ValidateNested({ each: true })
  @Type(() => RangedFigureInput)
  ranges!: RangedFigureInput[];
}
