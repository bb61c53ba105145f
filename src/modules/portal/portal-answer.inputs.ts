import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsEnum,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { LocalizedTextInput } from '../../core/graphql/localized.type.js';
import { ConditionAnswer } from '../negotiations/index.js';

const MAX_REASON = 2_000;

/** The organiser's answer to a condition as he saw it. */
@InputType()
export class PortalAnswerInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
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
