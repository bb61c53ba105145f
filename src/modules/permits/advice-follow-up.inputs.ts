import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ProposedConditionInput } from '../negotiations/index.js';
import { AdviceStepInput } from './advice.inputs.js';

const MAX_EMAIL = 200;
const MAX_LINE = 99;

@InputType()
export class SendAdviceLinkInput extends AdviceStepInput {
  @Field(() => String, { nullable: true, description: "Absent: the service's own address." })
  @IsOptional()
  @IsEmail()
  @MaxLength(MAX_EMAIL)
  email?: string | null;
}

@InputType()
export class RevokeAdviceLinkInput {
  @Field(() => ID)
  @IsUUID()
  linkId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class AdviceTaskStepInput {
  @Field(() => ID)
  @IsUUID()
  taskId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class SettleAdviceTaskInput extends AdviceTaskStepInput {
  @Field(() => String, { description: 'What was decided about the unfavourable advice.' })
  @IsString()
  @Length(3, 4_000)
  outcome!: string;
}

/** Names one condition an adviser proposed. */
@InputType({ isAbstract: true })
class AdviceLineInput extends AdviceStepInput {
  @Field(() => Int, { description: 'Place in proposedConditions, from 0.' })
  @IsInt()
  @Min(0)
  @Max(MAX_LINE)
  line!: number;
}

@InputType()
export class TakeOverAdviceConditionInput extends AdviceLineInput {
  @Field(() => ProposedConditionInput, { description: 'Its origin is the partner, always.' })
  @ValidateNested()
  @Type(() => ProposedConditionInput)
  condition!: ProposedConditionInput;
}

@InputType()
export class SetAsideAdviceConditionInput extends AdviceLineInput {
  @Field(() => String)
  @IsString()
  @Length(3, 2_000)
  reason!: string;
}

@InputType()
export class ChangePartnerServiceInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => Int, { description: 'Working days.' })
  @IsInt()
  @Min(1)
  @Max(60)
  leadTimeDays!: number;

  @Field(() => Int, { description: 'Working days before the due day; 0 sends no reminder.' })
  @IsInt()
  @Min(0)
  @Max(30)
  reminderDays!: number;

  @Field(() => Boolean)
  @IsBoolean()
  fourEyes!: boolean;

  @Field(() => String, { nullable: true, description: 'Absent: this service has accounts.' })
  @IsOptional()
  @IsEmail()
  @MaxLength(MAX_EMAIL)
  linkEmail?: string | null;

  @Field(() => Int, { description: 'Calendar days.' })
  @IsInt()
  @Min(1)
  @Max(60)
  linkDays!: number;
}
