import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';

/** The preventive device the medical service advises; the last one stands above any score. */
@ObjectType()
@Entity({ name: 'medical_advice' })
export class MedicalAdvice {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int, { description: 'From 1; the last one counts.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => LocalDateScalar)
  @Column({ type: 'date' })
  advisedOn!: string;

  @Field(() => String, { description: 'The service that advises.' })
  @Column({ type: 'text' })
  advisedBy!: string;

  @Field(() => String, { description: 'Its own reference.' })
  @Column({ type: 'text' })
  reference!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  aidPosts!: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  firstAiders!: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  ambulances!: number;

  @Field(() => Int, { description: 'Paramedic teams (PIT).' })
  @Column({ type: 'integer' })
  pitTeams!: number;

  @Field(() => Int, { description: 'Mobile emergency doctors (MUG, SMUR).' })
  @Column({ type: 'integer' })
  mugTeams!: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  doctors!: number;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}

/** How many needed care, as reported afterwards. Counts only, nobody is named. */
@ObjectType()
@Entity({ name: 'care_figures' })
export class CareFigures {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int, { description: 'From 1; the last one counts.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  treated!: number;

  @Field(() => Int, { description: 'Of those treated.' })
  @Column({ type: 'integer' })
  transported!: number;

  @Field(() => Int, { description: 'Of those transported.' })
  @Column({ type: 'integer' })
  critical!: number;

  @Field(() => String, { description: 'Who counted.' })
  @Column({ type: 'text' })
  source!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}

/** Answers of a dossier to the questionnaire, by question; what is absent is taken from the facts. */
@Entity({ name: 'medical_questionnaire' })
export class MedicalQuestionnaireRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'jsonb' })
  answers!: Record<string, string>;

  @Column({ type: 'uuid' })
  updatedBy!: string;

  @Column({ type: 'timestamptz' })
  updatedAt!: string;
}
