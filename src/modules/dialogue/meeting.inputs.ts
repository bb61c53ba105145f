import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  IsUrl,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { MEETING_KINDS, MEETING_LIMITS, type MeetingKind } from './meeting.rules.js';
import { POLICE_FUNCTIONS, type PoliceFunction } from './minutes-content.types.js';

/** Only over https: the address goes into mails. */
const HTTPS = { protocols: ['https'], require_protocol: true };

/** When and where, who chairs, and about what. */
@InputType({ isAbstract: true })
export class MeetingPlanInput {
  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  startsAt!: string;

  @Field(() => DateTimeScalar)
  @IsString()
  @MaxLength(40)
  endsAt!: string;

  @Field(() => String, { nullable: true, description: 'A place, or an address online.' })
  @IsOptional()
  @IsString()
  @Length(2, 300)
  place?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsUrl(HTTPS)
  @Length(8, 500)
  onlineAddress?: string | null;

  @Field(() => String, { description: 'By name, for the desk alone.' })
  @IsString()
  @Length(2, 200)
  chair!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the organiser reads: eventCell, eventCellHead, planner, liaisonOfficer, silver, gold or officer.',
  })
  @IsOptional()
  @IsIn(POLICE_FUNCTIONS)
  chairFunction?: PoliceFunction | null;

  @Field(() => [String])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MEETING_LIMITS.agenda)
  @IsString({ each: true })
  @Length(2, 300, { each: true })
  agenda!: string[];
}

@InputType()
export class PlanMeetingInput extends MeetingPlanInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => String)
  @IsIn(MEETING_KINDS)
  kind!: MeetingKind;

  @Field(() => Boolean, { description: 'Invites the organiser, who then reads the meeting.' })
  @IsBoolean()
  withOrganiser!: boolean;
}

@InputType()
export class ChangeMeetingInput extends MeetingPlanInput {
  @Field(() => ID)
  @IsUUID()
  meetingId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}

@InputType()
export class CancelMeetingInput {
  @Field(() => ID)
  @IsUUID()
  meetingId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @Length(3, 1_000)
  reason!: string;
}

@InputType()
export class PolicePartInput {
  @Field(() => ID)
  @IsUUID()
  meetingId!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the item it belongs to.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  item?: number | null;

  @Field(() => String)
  @IsString()
  @Length(2, 4_000)
  text!: string;
}

@InputType()
export class FinishActionInput {
  @Field(() => ID)
  @IsUUID()
  actionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'What was done.' })
  @IsOptional()
  @IsString()
  @Length(2, 1_000)
  note?: string | null;
}
