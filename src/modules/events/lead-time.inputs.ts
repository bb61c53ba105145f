import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { AddReferenceInput, ReviseReferenceInput } from '../../core/reference/reference.inputs.js';
import { DEADLINE_UNITS, type DeadlineUnit } from '../places/index.js';
import { EventChannel } from './event-kind.js';
import { ZONE_EVENT_KINDS } from './restriction-zone.rules.js';

@InputType()
export class LeadTimeRuleFactsInput {
  @Field(() => [String], { description: 'Codes of the communes whose rule it is.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  communeCodes!: string[];

  @Field(() => EventChannel)
  @IsEnum(EventChannel)
  channel!: EventChannel;

  @Field(() => [String], { description: 'Kinds of event, or all.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(ZONE_EVENT_KINDS, { each: true })
  eventKinds!: string[];

  @Field(() => String, { description: 'workingDay, clearDay, calendarDay, week or month.' })
  @IsIn(DEADLINE_UNITS)
  unit!: DeadlineUnit;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(400)
  amount!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'When it applies only in some cases; other words than before are judged by people.',
  })
  @IsOptional()
  @IsString()
  @Length(3, 500)
  @Matches(/\S/)
  condition?: string | null;

  @Field(() => LocalizedTextInput, { description: 'Dutch and French are required.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  label!: LocalizedTextInput;
}

@InputType()
export class AddLeadTimeRuleInput extends AddReferenceInput {
  @Field(() => LeadTimeRuleFactsInput)
  @ValidateNested()
  @Type(() => LeadTimeRuleFactsInput)
  facts!: LeadTimeRuleFactsInput;
}

@InputType()
export class ReviseLeadTimeRuleInput extends ReviseReferenceInput {
  @Field(() => LeadTimeRuleFactsInput)
  @ValidateNested()
  @Type(() => LeadTimeRuleFactsInput)
  facts!: LeadTimeRuleFactsInput;
}
