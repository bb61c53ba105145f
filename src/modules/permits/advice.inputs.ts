import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { PageArgs } from '../../core/graphql/page.js';

/** Far above the number of services a zone consults, and of themes it knows. */
const MAX_ADVISERS = 20;
const MAX_CODE = 60;
const MAX_REASON = 2_000;

/** Where a request stands now; silence past the due time is overdue, never an answer. */
export enum AdviceStanding {
  overdue = 'overdue',
  waiting = 'waiting',
  answered = 'answered',
  withdrawn = 'withdrawn',
}
registerEnumType(AdviceStanding, { name: 'AdviceStanding' });

@InputType()
export class AdviceThemesInput {
  @Field(() => String)
  @IsString()
  @MaxLength(MAX_CODE)
  organisationCode!: string;

  @Field(() => [String], { description: 'Codes of themes, such as mobility.' })
  @IsArray()
  @ArrayMaxSize(MAX_ADVISERS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(MAX_CODE, { each: true })
  themes!: string[];
}

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
  @MaxLength(MAX_CODE, { each: true })
  organisationCodes!: string[];

  @Field(() => [AdviceThemesInput], {
    nullable: true,
    description: 'Who is asked about which themes; a service left out is asked about its own.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ADVISERS)
  @ValidateNested({ each: true })
  @Type(() => AdviceThemesInput)
  themes?: AdviceThemesInput[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Absent: the term of each service.' })
  @IsOptional()
  @IsString()
  dueAt?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(3, MAX_REASON)
  question?: string | null;
}

/** Names a request as its reader saw it. */
@InputType()
export class AdviceStepInput {
  @Field(() => ID)
  @IsUUID()
  adviceId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class AskAdviceAgainInput extends AdviceStepInput {
  @Field(() => String, { description: 'What is asked now, and why again.' })
  @IsString()
  @Length(3, MAX_REASON)
  question!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Absent: the term of the service.' })
  @IsOptional()
  @IsString()
  dueAt?: string | null;
}

@InputType()
export class ExtendAdviceInput extends AdviceStepInput {
  @Field(() => DateTimeScalar)
  @IsString()
  dueAt!: string;

  @Field(() => String)
  @IsString()
  @Length(3, MAX_REASON)
  reason!: string;
}

@InputType()
export class WithdrawAdviceInput extends AdviceStepInput {
  @Field(() => String)
  @IsString()
  @Length(3, MAX_REASON)
  reason!: string;
}

@ArgsType()
export class AdviceBoardArgs extends PageArgs {
  @Field(() => [AdviceStanding], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @IsEnum(AdviceStanding, { each: true })
  standings?: AdviceStanding[] | null;

  @Field(() => String, { nullable: true, description: 'Code of a service, such as stib-mivb.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CODE)
  service?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a theme.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CODE)
  theme?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of a reference or title.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only with a task nobody has settled.' })
  @IsOptional()
  @IsBoolean()
  openTask?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only with messages nobody has read.' })
  @IsOptional()
  @IsBoolean()
  unread?: boolean | null;
}
