import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { PageArgs } from '../../core/graphql/page.js';
import { EventKind } from './event-kind.js';
import { EVENT_STATES, type EventState } from './event.workflow.js';

const EVENT_CLASSES = ['A', 'B', 'C', 'Cplus'];
const MAX_COMMUNES = 19;

@InputType()
export class EventFilterInput {
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(EVENT_STATES.length)
  @IsIn(EVENT_STATES, { each: true })
  states?: EventState[] | null;

  @Field(() => [EventKind], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(Object.keys(EventKind).length)
  @IsEnum(EventKind, { each: true })
  kinds?: EventKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Assessed classes; for police eyes.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(EVENT_CLASSES.length)
  @IsIn(EVENT_CLASSES, { each: true })
  classes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of touched communes, any of them.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_COMMUNES)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  communes?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only events that end after this.' })
  @IsOptional()
  @IsString()
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only events that start before.' })
  @IsOptional()
  @IsString()
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of title or reference.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string | null;
}

@ArgsType()
export class EventListArgs extends PageArgs {
  @Field(() => EventFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventFilterInput)
  filter?: EventFilterInput | null;
}
