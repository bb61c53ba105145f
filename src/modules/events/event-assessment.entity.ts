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

  @Field(() => Boolean, {
    nullable: true,
    description: 'Groups that oppose each other; null while nobody said.',
  })
  @Column({ type: 'boolean', nullable: true })
  opposingGroups!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Protected persons present.' })
  @Column({ type: 'boolean', nullable: true })
  vip!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Incidents at earlier editions.' })
  @Column({ type: 'boolean', nullable: true })
  priorIncidents!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Of national scope.' })
  @Column({ type: 'boolean', nullable: true })
  national!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Led together by several zones or with federal means.',
  })
  @Column({ type: 'boolean', nullable: true })
  multiZone!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Streets closed or traffic diverted.' })
  @Column({ type: 'boolean', nullable: true })
  trafficMeasures!: boolean | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  internalNote!: string | null;
}
