import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';

/** What only police knows of an event: its own figure, the class, the threat level. */
@ObjectType()
@Entity({ name: 'event_assessment' })
export class EventAssessment {
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

  @Field(() => Int, { nullable: true, description: 'The police estimate of participants.' })
  @Column({ type: 'integer', nullable: true })
  policeNumber!: number | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  policeBasis!: string | null;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'integer', nullable: true })
  riskGroupMax!: number | null;

  @Field(() => String, { nullable: true, description: 'A, B, C or Cplus, confirmed by a person.' })
  @Column({ type: 'text', nullable: true })
  eventClass!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  classReason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  classConfirmedBy!: string | null;

  @Field(() => Int, { nullable: true, description: 'Level 1 to 4, entered, never computed.' })
  @Column({ type: 'integer', nullable: true })
  threatLevel!: number | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  threatSource!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  @Column({ type: 'date', nullable: true })
  threatAt!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  internalNote!: string | null;
}
