import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** A reminder that went out for an answer: once for each end of its term. */
@Entity({ name: 'answer_reminder' })
export class AnswerReminder {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  conditionId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'timestamptz' })
  dueAt!: string;

  @Column({ type: 'timestamptz' })
  sentAt!: string;
}

/** Nobody answered in time, so a person has to see to it; never settled by time alone. */
@ObjectType()
@Entity({ name: 'answer_escalation' })
export class AnswerEscalation {
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

  @Column({ type: 'uuid' })
  conditionId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  dueAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  raisedAt!: string;

  @Column({ type: 'uuid', nullable: true })
  assigneeId!: string | null;

  @Field(() => String, { nullable: true, description: 'Null: for whoever of the cell is there.' })
  @Column({ type: 'text', nullable: true })
  assigneeName!: string | null;

  @Field(() => String, { nullable: true, description: 'What was done; null while it is open.' })
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
