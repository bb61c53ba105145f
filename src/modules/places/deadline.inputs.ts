import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';

/** Units a lead-time rule may count in. */
export enum DeadlineUnitEnum {
  workingDay = 'workingDay',
  clearDay = 'clearDay',
  calendarDay = 'calendarDay',
  week = 'week',
  month = 'month',
}
registerEnumType(DeadlineUnitEnum, { name: 'DeadlineUnit' });

const MAX_AMOUNT = 400;
const MAX_CLOSING_DAYS = 366;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

@InputType()
export class FilingDeadlineInput {
  @Field(() => LocalDateScalar)
  @Matches(DAY)
  eventDate!: string;

  @Field(() => DeadlineUnitEnum)
  @IsEnum(DeadlineUnitEnum)
  unit!: DeadlineUnitEnum;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MAX_AMOUNT)
  amount!: number;

  @Field(() => [LocalDateScalar], { nullable: true, description: 'Extra closing days.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CLOSING_DAYS)
  @Matches(DAY, { each: true })
  closingDays?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A day, or an instant with offset.' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  filedOn?: string | null;
}
