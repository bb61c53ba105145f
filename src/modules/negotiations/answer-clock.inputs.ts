import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString, IsUUID, Length, Min } from 'class-validator';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';

@InputType()
export class ExtendAnswerInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => LocalDateScalar, { description: 'The last day, to its end in Brussels.' })
  @IsString()
  until!: string;

  @Field(() => String, { description: 'The other side reads it.' })
  @IsString()
  @Length(3, 2_000)
  reason!: string;
}

@InputType()
export class SettleEscalationInput {
  @Field(() => ID)
  @IsUUID()
  escalationId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'What was done: called, met, left to the authority.' })
  @IsString()
  @Length(3, 4_000)
  outcome!: string;
}
