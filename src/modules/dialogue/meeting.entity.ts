import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import type { MeetingKind, MinutesState } from './meeting.rules.js';
import type { ActionOwner, MinutesContent, PoliceFunction } from './minutes-content.types.js';
import type { PoliceNames } from './police-names.rules.js';

/** A meeting about an event; the organiser sees those he is invited to. */
@ObjectType()
@Entity({ name: 'meeting' })
export class Meeting {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => String, {
    description:
      'firstContact, coordination, multidisciplinary, siteVisit, finalBriefing or debrief.',
  })
  @Column({ type: 'text' })
  kind!: MeetingKind;

  @Field(() => String, { description: 'planned or cancelled.' })
  @Column({ type: 'text' })
  state!: 'planned' | 'cancelled';

  @Field(() => Boolean, { description: 'Whether the organiser is invited and reads it.' })
  @Column({ type: 'boolean' })
  withOrganiser!: boolean;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  startsAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  endsAt!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of a meeting online.' })
  @Column({ type: 'text', nullable: true })
  onlineAddress!: string | null;

  @Field(() => String, {
    description: 'eventCell, eventCellHead, planner, liaisonOfficer, silver, gold or officer.',
  })
  @Column({ type: 'text' })
  chairFunction!: PoliceFunction;

  @Field(() => [String])
  @Column({ type: 'jsonb' })
  agenda!: readonly string[];

  /** Rises with every change a calendar has to learn of (RFC 5546). */
  @Column({ type: 'integer' })
  sequence!: number;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  cancelReason!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  updatedAt!: string;
}

/** A meeting with who of the police leads it; for the desk. */
@Entity({ name: 'meeting' })
export class LedMeeting extends Meeting {
  @Column({ type: 'text' })
  chair!: string;
}

/** One version of the minutes of a meeting; what was sent never changes. */
@ObjectType()
@Entity({ name: 'meeting_minutes' })
export class MeetingMinutes {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  meetingId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => String, { description: 'draft, sent, amended or approved.' })
  @Column({ type: 'text' })
  state!: MinutesState;

  @Column({ type: 'jsonb' })
  content!: MinutesContent;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what was sent.' })
  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when comments are awaited.' })
  @Column({ type: 'timestamptz', nullable: true })
  commentUntil!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  approvedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What is answered to objections.' })
  @Column({ type: 'text', nullable: true })
  approvalRemark!: string | null;
}

/** Minutes with the names of police in them; for the desk. */
@Entity({ name: 'meeting_minutes' })
export class NamedMinutes extends MeetingMinutes {
  @Column({ type: 'jsonb' })
  policeNames!: PoliceNames;
}

/** A part of minutes for police alone; never read at the organiser's door. */
@ObjectType()
@Entity({ name: 'meeting_police_part' })
export class MeetingPolicePart {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  meetingId!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the item it belongs to.' })
  @Column({ type: 'integer', nullable: true })
  item!: number | null;

  @Field(() => String)
  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid' })
  byId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;
}

/** What an organiser says of minutes: that they are right, or what is wrong with them. */
@ObjectType()
@Entity({ name: 'minutes_comment' })
export class MinutesComment {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  meetingId!: string;

  @Column({ type: 'uuid' })
  minutesId!: string;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'integer', nullable: true })
  item!: number | null;

  @Field(() => Boolean, { description: 'Whether the minutes are right as they are.' })
  @Column({ type: 'boolean' })
  agrees!: boolean;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'uuid' })
  byId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;
}

/** Something somebody promised at a meeting, with its day. */
@ObjectType()
@Entity({ name: 'meeting_action' })
export class MeetingAction {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  meetingId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  text!: string;

  @Field(() => String, { description: 'police, organiser or partner.' })
  @Column({ type: 'text' })
  owner!: ActionOwner;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  ownerName!: string | null;

  @Field(() => LocalDateScalar)
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => String, { description: 'open, done or dropped.' })
  @Column({ type: 'text' })
  state!: 'open' | 'done' | 'dropped';

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  doneNote!: string | null;
}
