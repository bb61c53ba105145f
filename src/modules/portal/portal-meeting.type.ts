import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { PortalWordChange } from './portal-condition.type.js';

/** Somebody at a meeting. */
@ObjectType()
export class PortalAttendee {
  @Field(() => String, { description: 'Police by function.' })
  name!: string;

  @Field(() => String)
  organisation!: string;

  @Field(() => String, { description: 'invited, present or excused.' })
  status!: string;
}

/** What somebody held in an item. */
@ObjectType()
export class PortalPosition {
  @Field(() => String)
  who!: string;

  @Field(() => String)
  text!: string;
}

/** An item of the minutes. */
@ObjectType()
export class PortalMinutesItem {
  @Field(() => String)
  title!: string;

  @Field(() => [PortalPosition])
  positions!: PortalPosition[];

  @Field(() => String, { description: 'agreed, disagreed or noted.' })
  outcome!: string;

  @Field(() => String, { nullable: true })
  conclusion!: string | null;

  @Field(() => [String], { description: 'Conditions it touched, such as C04.' })
  conditions!: string[];
}

/** What was promised in minutes. */
@ObjectType()
export class PortalMinutesAction {
  @Field(() => String)
  text!: string;

  @Field(() => String, { description: 'police, organiser or partner.' })
  owner!: string;

  @Field(() => String, { nullable: true })
  ownerName!: string | null;

  @Field(() => LocalDateScalar)
  dueOn!: string;
}

/** A comment of the organiser's side on minutes. */
@ObjectType()
export class PortalMinutesComment {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true })
  item!: number | null;

  @Field(() => Boolean)
  agrees!: boolean;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => String, { description: 'A colleague, by name.' })
  author!: string;

  @Field(() => DateTimeScalar)
  at!: string;
}

/** One version of minutes that was sent. */
@ObjectType()
export class PortalMinutes {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { description: 'sent, amended or approved.' })
  state!: string;

  @Field(() => [PortalAttendee])
  attendance!: PortalAttendee[];

  @Field(() => [PortalMinutesItem])
  items!: PortalMinutesItem[];

  @Field(() => [PortalMinutesAction])
  actions!: PortalMinutesAction[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next meeting is.' })
  nextAt!: string | null;

  @Field(() => [String])
  distribution!: string[];

  @Field(() => String, { description: 'SHA-256 of what was sent.' })
  contentHash!: string;

  @Field(() => DateTimeScalar)
  sentAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  commentUntil!: string | null;

  @Field(() => Boolean, { description: 'Whether the reader may comment now.' })
  open!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  approvedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What is answered to objections.' })
  approvalRemark!: string | null;

  meetingId!: string;
}

/** A meeting the organiser is invited to. Coming is never a condition for handling his dossier. */
@ObjectType()
export class PortalMeeting {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String, {
    description:
      'firstContact, coordination, multidisciplinary, siteVisit, finalBriefing or debrief.',
  })
  kind!: string;

  @Field(() => String, { description: 'planned or cancelled.' })
  state!: string;

  @Field(() => DateTimeScalar)
  startsAt!: string;

  @Field(() => DateTimeScalar)
  endsAt!: string;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true })
  onlineAddress!: string | null;

  @Field(() => String, { description: 'By function, in the language of the reader.' })
  chair!: string;

  @Field(() => [String])
  agenda!: readonly string[];

  @Field(() => String, { nullable: true })
  cancelReason!: string | null;
}

/** Something the organiser promised at a meeting. */
@ObjectType()
export class PortalMeetingAction {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  meetingId!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  ownerName!: string | null;

  @Field(() => LocalDateScalar)
  dueOn!: string;

  @Field(() => String, { description: 'open, done or dropped.' })
  state!: string;

  @Field(() => String, { nullable: true })
  doneNote!: string | null;
}

/** Words of a version against the version before. */
@ObjectType()
export class PortalMinutesDifference {
  @Field(() => [PortalWordChange])
  changes!: PortalWordChange[];
}
