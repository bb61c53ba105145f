import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** A reminder that went to a service, by itself or by hand. */
@ObjectType()
@Entity({ name: 'advice_reminder' })
export class AdviceReminder {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  adviceId!: string;

  @Field(() => String, { description: 'automatic or manual.' })
  @Column({ type: 'text' })
  kind!: 'automatic' | 'manual';

  @Column({ type: 'timestamptz' })
  dueAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  sentAt!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  sentByName!: string;
}

/** Somebody has to decide what an unfavourable advice changes. */
@ObjectType()
@Entity({ name: 'advice_task' })
export class AdviceTask {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  adviceId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String, { description: 'open or done.' })
  @Column({ type: 'text' })
  state!: 'open' | 'done';

  @Field(() => ID)
  @Column({ type: 'uuid' })
  assigneeId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  assigneeName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  dueAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  raisedAt!: string;

  @Field(() => String, { nullable: true, description: 'What was decided.' })
  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'uuid', nullable: true })
  doneBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  doneByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: string | null;
}

/** What became of one condition an adviser proposed. */
@ObjectType()
@Entity({ name: 'advice_condition' })
export class AdviceCondition {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  adviceId!: string;

  @Field(() => Int, { description: 'Place in proposedConditions, from 0.' })
  @Column({ type: 'integer' })
  line!: number;

  @Field(() => String, { description: 'taken or setAside.' })
  @Column({ type: 'text' })
  outcome!: 'taken' | 'setAside';

  @Column({ type: 'uuid', nullable: true })
  conditionId!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid' })
  byId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;
}
