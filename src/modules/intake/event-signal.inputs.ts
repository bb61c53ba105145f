import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LANGUAGES } from '../../core/messages.js';
import { EventFactsInput, EventKind } from '../events/index.js';
import { SOURCE_RELIABILITY, type SourceReliability } from './event-signal.entity.js';

const MAX_PARTICIPANTS = 2_000_000;

@InputType()
export class SignalInput {
  @Field(() => String, { description: 'Who or what it comes from.' })
  @IsString()
  @Length(2, 300)
  source!: string;

  @Field(() => String, { description: 'A to F.' })
  @IsIn(SOURCE_RELIABILITY)
  sourceReliability!: SourceReliability;

  @Field(() => Int, { description: '1 to 6.' })
  @IsInt()
  @Min(1)
  @Max(6)
  informationCredibility!: number;

  @Field(() => String)
  @IsString()
  @Length(3, 4000)
  text!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  heardAt!: string;
}

/** Everything a dossier without organiser needs at once, so that planning can begin. */
@InputType()
export class OpenFromSignalInput {
  @Field(() => EventKind)
  @IsEnum(EventKind)
  kind!: EventKind;

  @Field(() => String)
  @IsIn(LANGUAGES)
  language!: string;

  @Field(() => EventFactsInput)
  @ValidateNested()
  @Type(() => EventFactsInput)
  facts!: EventFactsInput;

  @Field(() => SignalInput)
  @ValidateNested()
  @Type(() => SignalInput)
  signal!: SignalInput;

  @Field(() => [String], { description: 'Codes of the communes touched; their mayors decide.' })
  @IsArray()
  @ArrayMaxSize(19)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  communes!: string[];
}

@InputType()
export class AddSignalInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => SignalInput)
  @ValidateNested()
  @Type(() => SignalInput)
  signal!: SignalInput;
}

/** What must be written down when a gathering without authorisation is let be. */
@InputType()
export class TolerateEventInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @Length(2, 200)
  decidedBy!: string;

  @Field(() => String)
  @IsString()
  @Length(2, 200)
  decidedAs!: string;

  @Field(() => String)
  @IsString()
  @Length(2, 500)
  place!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  untilAt!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MAX_PARTICIPANTS)
  participants!: number;

  @Field(() => String)
  @IsString()
  @Length(3, 2000)
  announced!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  announcedAt!: string;
}
