import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEnum,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { ConditionAnswer, ConditionOrigin, ConditionOwner } from './condition.enums.js';

/** Guards of this installation, not rules of law. */
export const MAX_CONDITIONS_AT_ONCE = 40;
export const MAX_REASON = 2_000;
const MAX_GROUND = 1_000;
const MAX_INT = 2_147_483_647;

/** One condition to put on the table; without `text` it is made from the catalogue. */
@InputType()
export class ProposedConditionInput {
  @Field(() => String, { description: 'Code of the catalogue, such as STW.' })
  @IsString()
  @MaxLength(10)
  kind!: string;

  @Field(() => ConditionOrigin, {
    nullable: true,
    description: 'Whose wish it is; police if empty.',
  })
  @IsOptional()
  @IsEnum(ConditionOrigin)
  origin?: ConditionOrigin | null;

  @Field(() => ConditionOwner, { nullable: true, description: 'Who fulfils; organiser if empty.' })
  @IsOptional()
  @IsEnum(ConditionOwner)
  owner?: ConditionOwner | null;

  @Field(() => JsonScalar, { nullable: true, description: 'Values by parameter name.' })
  @IsOptional()
  @IsObject()
  parameters?: Record<string, unknown> | null;

  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text?: LocalizedTextInput | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, MAX_GROUND)
  legalGround?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, MAX_REASON)
  reason?: string | null;
}

@InputType()
export class ProposeConditionsInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => [ProposedConditionInput], { description: 'Proposed together or not at all.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_CONDITIONS_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => ProposedConditionInput)
  conditions!: ProposedConditionInput[];
}

@InputType()
export class AnswerConditionInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  expectedVersion!: number;

  @Field(() => ConditionAnswer)
  @IsEnum(ConditionAnswer)
  answer!: ConditionAnswer;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'With counter and reword only.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text?: LocalizedTextInput | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'All values, with counter and reword only; left out they stay as they are.',
  })
  @IsOptional()
  @IsObject()
  parameters?: Record<string, unknown> | null;

  @Field(() => String, { nullable: true, description: 'Needed to counter and to refuse.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_REASON)
  reason?: string | null;
}

@InputType()
export class DropConditionInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @Length(3, MAX_REASON)
  reason!: string;
}
