import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { AddReferenceInput, ReviseReferenceInput } from '../../core/reference/reference.inputs.js';
import { EventChannel, EventKind, ZONE_EFFECTS } from '../events/index.js';

@InputType()
export class ChannelRuleFactsInput {
  @Field(() => Int, { description: 'The lowest is asked first.' })
  @IsInt()
  @Min(0)
  @Max(999)
  position!: number;

  @Field(() => [EventKind], { description: 'Empty: every kind.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsEnum(EventKind, { each: true })
  kinds!: EventKind[];

  @Field(() => String, { nullable: true, description: 'Only inside a zone of this effect.' })
  @IsOptional()
  @IsIn(ZONE_EFFECTS)
  zoneEffect?: string | null;

  @Field(() => EventChannel)
  @IsEnum(EventChannel)
  channel!: EventChannel;

  @Field(() => LocalizedTextInput, { description: 'Dutch and French are required.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  explanation!: LocalizedTextInput;
}

@InputType()
export class AddChannelRuleInput extends AddReferenceInput {
  @Field(() => ChannelRuleFactsInput)
  @ValidateNested()
  @Type(() => ChannelRuleFactsInput)
  facts!: ChannelRuleFactsInput;
}

@InputType()
export class ReviseChannelRuleInput extends ReviseReferenceInput {
  @Field(() => ChannelRuleFactsInput)
  @ValidateNested()
  @Type(() => ChannelRuleFactsInput)
  facts!: ChannelRuleFactsInput;
}
