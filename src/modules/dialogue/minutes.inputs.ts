import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
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
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { MEETING_LIMITS } from './meeting.rules.js';
import {
  ACTION_OWNERS,
  ATTENDANCE,
  type ActionOwner,
  type Attendance,
  OUTCOMES,
  type Outcome,
  PARTICIPANT_SIDES,
  POLICE_FUNCTIONS,
  type ParticipantSide,
  type PoliceFunction,
} from './minutes-content.types.js';

@InputType()
export class MinutesAttendeeInput {
  @Field(() => String)
  @IsString()
  @Length(2, 200)
  name!: string;

  @Field(() => String)
  @IsString()
  @Length(2, 200)
  organisation!: string;

  @Field(() => String)
  @IsIn(ATTENDANCE)
  status!: Attendance;

  @Field(() => String, { description: 'organiser, police or partner; police by name at the desk.' })
  @IsIn(PARTICIPANT_SIDES)
  side!: ParticipantSide;

  @Field(() => String, { nullable: true, description: 'Of police: what the organiser reads.' })
  @IsOptional()
  @IsIn(POLICE_FUNCTIONS)
  function?: PoliceFunction | null;
}

@InputType()
export class MinutesPositionInput {
  @Field(() => String)
  @IsString()
  @Length(2, 200)
  who!: string;

  @Field(() => String)
  @IsString()
  @Length(2, 2_000)
  text!: string;
}

@InputType()
export class MinutesItemInput {
  @Field(() => String)
  @IsString()
  @Length(2, 300)
  title!: string;

  @Field(() => [MinutesPositionInput])
  @IsArray()
  @ArrayMaxSize(MEETING_LIMITS.positions)
  @ValidateNested({ each: true })
  @Type(() => MinutesPositionInput)
  positions!: MinutesPositionInput[];

  @Field(() => String)
  @IsIn(OUTCOMES)
  outcome!: Outcome;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(2, 2_000)
  conclusion?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Conditions of the dossier it touched.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MEETING_LIMITS.positions)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  conditionIds?: string[] | null;
}

@InputType()
export class MinutesActionInput {
  @Field(() => ID, { nullable: true, description: 'Of an action of the version before.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MEETING_LIMITS.agenda)
  item?: number | null;

  @Field(() => String)
  @IsString()
  @Length(2, 1_000)
  text!: string;

  @Field(() => String)
  @IsIn(ACTION_OWNERS)
  owner!: ActionOwner;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  ownerName?: string | null;

  @Field(() => LocalDateScalar)
  @IsString()
  @MaxLength(10)
  dueOn!: string;
}

@InputType()
export class SaveMinutesInput {
  @Field(() => ID)
  @IsUUID()
  meetingId!: string;

  @Field(() => Int, { description: 'Of the draft; 0 when there is none.' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => [MinutesAttendeeInput])
  @IsArray()
  @ArrayMaxSize(MEETING_LIMITS.attendees)
  @ValidateNested({ each: true })
  @Type(() => MinutesAttendeeInput)
  attendance!: MinutesAttendeeInput[];

  @Field(() => [MinutesItemInput])
  @IsArray()
  @ArrayMaxSize(MEETING_LIMITS.agenda)
  @ValidateNested({ each: true })
  @Type(() => MinutesItemInput)
  items!: MinutesItemInput[];

  @Field(() => [MinutesActionInput])
  @IsArray()
  @ArrayMaxSize(MEETING_LIMITS.actions)
  @ValidateNested({ each: true })
  @Type(() => MinutesActionInput)
  actions!: MinutesActionInput[];

  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  nextAt?: string | null;

  @Field(() => [String])
  @IsArray()
  @ArrayMaxSize(MEETING_LIMITS.distribution)
  @IsString({ each: true })
  @Length(2, 200, { each: true })
  distribution!: string[];
}

@InputType()
export class MinutesStepInput {
  @Field(() => ID)
  @IsUUID()
  minutesId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class ApproveMinutesInput extends MinutesStepInput {
  @Field(() => String, { nullable: true, description: 'What is answered to objections.' })
  @IsOptional()
  @IsString()
  @Length(3, 2_000)
  remark?: string | null;
}
