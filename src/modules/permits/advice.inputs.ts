import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** Far above the number of services a zone consults. */
const MAX_ADVISERS = 20;

@InputType()
export class RequestAdviceInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => [String], { description: 'Codes of the advisers, such as stib-mivb.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ADVISERS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  organisationCodes!: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Absent: the usual term.' })
  @IsOptional()
  @IsString()
  dueAt?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  question?: string | null;
}
