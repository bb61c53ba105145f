import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { ObservationOutcome } from './fulfilment.enums.js';

/** What somebody of police saw of a promise on the day. A correction stands beside it. */
@ObjectType()
@Entity({ name: 'condition_observation' })
export class ConditionObservation {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  conditionId!: string;

  @Field(() => Int, { description: 'Number of the version of the words it is about.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => ObservationOutcome)
  @Column({ type: 'text' })
  outcome!: ObservationOutcome;

  @Field(() => DateTimeScalar, { description: 'When it was seen.' })
  @Column({ type: 'timestamptz' })
  at!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Field(() => Float, { nullable: true, description: 'WGS 84, degrees.' })
  @Column({ type: 'double precision', nullable: true })
  lon!: number | null;

  @Field(() => Float, { nullable: true, description: 'WGS 84, degrees.' })
  @Column({ type: 'double precision', nullable: true })
  lat!: number | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;

  @Field(() => ID, { nullable: true, description: 'The one it corrects.' })
  @Column({ type: 'uuid', nullable: true })
  supersedes!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected.' })
  @Column({ type: 'text', nullable: true })
  correction!: string | null;
}
