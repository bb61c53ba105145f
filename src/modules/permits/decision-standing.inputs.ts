import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import {
  COURT_STEPS,
  type CourtStepName,
  NOTIFICATION_CHANNELS,
  type NotificationChannel,
} from './decision-standing.entity.js';
import { DecisionStepInput } from './decision.inputs.js';

const MAX_NOTE = 2_000;
const MAX_NAME = 300;
const MAX_CASE = 60;
const MAX_RESTRICTIONS = 50;

@InputType()
export class NotifyDecisionInput extends DecisionStepInput {
  @Field(() => String, { description: NOTIFICATION_CHANNELS.join(', ') })
  @IsIn(NOTIFICATION_CHANNELS)
  channel!: NotificationChannel;

  @Field(() => DateTimeScalar, { description: 'When it reached the organiser.' })
  @IsString()
  notifiedAt!: string;

  @Field(() => String, { description: 'Who received it.' })
  @IsString()
  @Length(2, MAX_NAME)
  recipient!: string;

  @Field(() => String, { description: 'What proves it, such as the number of a report.' })
  @IsString()
  @Length(3, MAX_NOTE)
  evidence!: string;
}

@InputType()
export class RecordCourtStepInput extends DecisionStepInput {
  @Field(() => String, { description: COURT_STEPS.join(', ') })
  @IsIn(COURT_STEPS)
  step!: CourtStepName;

  @Field(() => String)
  @IsString()
  @Length(2, MAX_NAME)
  court!: string;

  @Field(() => String, { description: 'Number of the case or judgment.' })
  @IsString()
  @Length(1, MAX_CASE)
  caseNumber!: string;

  @Field(() => LocalDateScalar)
  @IsString()
  happenedOn!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Conditions of the restrictions it bears on; absent for the whole decision.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_RESTRICTIONS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  conditionIds?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  extremeUrgency?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(3, MAX_NOTE)
  remark?: string | null;
}

@InputType()
export class WithdrawDecisionInput extends DecisionStepInput {
  @Field(() => String, { description: 'Why; the organiser reads it.' })
  @IsString()
  @Length(3, MAX_NOTE)
  reason!: string;
}
