import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import type { SetAnswers } from '../intake/index.js';
import type { ApplicationAnswers } from './application-answers.inputs.js';

/** What an organiser applied with, beside the facts that stand in the event itself. */
@ObjectType()
@Entity({ name: 'application' })
export class Application {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => JsonScalar, { description: 'By the field names of ApplicationAnswersInput.' })
  @Column({ type: 'jsonb' })
  answers!: ApplicationAnswers;

  /** The set of questions it began with, and keeps. */
  @Column({ type: 'text', nullable: true })
  questionSetCode!: string | null;

  @Column({ type: 'integer', nullable: true })
  questionSetEdition!: number | null;

  @Field(() => JsonScalar, { description: 'Answers to the questions of its set, by key.' })
  @Column({ type: 'jsonb' })
  setAnswers!: SetAnswers;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first submitted.' })
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'By the strictest rule then.' })
  @Column({ type: 'date', nullable: true })
  latestFiling!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Late is asked for its reason, never refused.',
  })
  @Column({ type: 'boolean', nullable: true })
  late!: boolean | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  lateReason!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  updatedAt!: string;
}
