import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { PreparationState } from './condition.enums.js';
import { FulfilmentAction } from './fulfilment.enums.js';

/** One step of the fulfilment: who did what, for which words. Never changed, never removed. */
@ObjectType()
@Entity({ name: 'fulfilment_step' })
export class FulfilmentStep {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  conditionId!: string;

  /** The record's version it led to: nothing else stands at the same place. */
  @Column({ type: 'integer' })
  seq!: number;

  @Field(() => Int, { description: 'Number of the version of the words it was about.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => FulfilmentAction)
  @Column({ type: 'text' })
  step!: FulfilmentAction;

  @Field(() => PreparationState, { description: 'Where it led.' })
  @Column({ type: 'text' })
  state!: PreparationState;

  @Column({ type: 'text' })
  side!: 'organiser' | 'police';

  @Field(() => String, { nullable: true, description: 'What the organiser is told.' })
  @Column({ type: 'text', nullable: true })
  message!: string | null;

  @Column({ type: 'uuid' })
  byId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;
}

/** What police noted among themselves at a step; no other door reads it. */
@Entity({ name: 'fulfilment_note' })
export class FulfilmentNote {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  stepId!: string;

  @Column({ type: 'text' })
  note!: string;
}

/** Another day by which a condition is shown to be kept; the latest one holds. */
@ObjectType()
@Entity({ name: 'evidence_due' })
export class EvidenceDue {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  conditionId!: string;

  /** The record's version it led to: nothing else stands at the same place. */
  @Column({ type: 'integer' })
  seq!: number;

  @Field(() => LocalDateScalar)
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => String, { description: 'The organiser reads it.' })
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  byId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  byName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;
}
