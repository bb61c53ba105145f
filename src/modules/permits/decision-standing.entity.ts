import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';

/** How a decision reaches the organiser. */
export const NOTIFICATION_CHANNELS = [
  'portal',
  'email',
  'bailiff',
  'registeredLetter',
  'inPerson',
  'policeReport',
] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];

/** Which act reached the organiser. */
export const NOTIFIED_ACTS = ['decision', 'withdrawal'] as const;
export type NotifiedAct = (typeof NOTIFIED_ACTS)[number];

/** What a court does with a decision. */
export const COURT_STEPS = ['lodged', 'suspended', 'confirmed'] as const;
export type CourtStepName = (typeof COURT_STEPS)[number];

/** That a decision reached the organiser: the columns both doors may read. */
@ObjectType({ isAbstract: true })
@Entity({ name: 'decision_notification' })
export class NotifiedDecision {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  decisionId!: string;

  @Field(() => String, { description: NOTIFIED_ACTS.join(' or ') })
  @Column({ type: 'text' })
  act!: NotifiedAct;

  @Field(() => String, { description: NOTIFICATION_CHANNELS.join(', ') })
  @Column({ type: 'text' })
  channel!: NotificationChannel;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  notifiedAt!: string;
}

/** The same with its proof. */
@ObjectType({ description: 'That a decision reached the organiser, with proof.' })
@Entity({ name: 'decision_notification' })
export class DecisionNotification extends NotifiedDecision {
  @Field(() => String)
  @Column({ type: 'text' })
  recipient!: string;

  @Field(() => String, { description: 'What proves it.' })
  @Column({ type: 'text' })
  evidence!: string;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}

/** A step of a court: the columns both doors may read. */
@ObjectType({ isAbstract: true })
@Entity({ name: 'decision_court_step' })
export class CourtStep {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  decisionId!: string;

  @Field(() => String, { description: COURT_STEPS.join(', ') })
  @Column({ type: 'text' })
  step!: CourtStepName;

  @Field(() => String)
  @Column({ type: 'text' })
  court!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  caseNumber!: string;

  @Field(() => LocalDateScalar)
  @Column({ type: 'date' })
  happenedOn!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  extremeUrgency!: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: 'Conditions of the restrictions it bears on; null for the whole decision.',
  })
  @Column({ type: 'uuid', array: true, nullable: true })
  conditionIds!: string[] | null;
}

/** The same with who recorded it. */
@ObjectType({ description: 'An appeal, or what a court said of it.' })
@Entity({ name: 'decision_court_step' })
export class DecisionCourtStep extends CourtStep {
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  remark!: string | null;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}
