import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** How reliable a source is, A (completely) to F (cannot be judged). Source: admiralty code. */
export const SOURCE_RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SourceReliability = (typeof SOURCE_RELIABILITY)[number];

/** What the event cell heard of an event, from whom and how sure it is. Police only. */
@ObjectType()
@Entity({ name: 'event_signal' })
export class EventSignal {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  source!: string;

  @Field(() => String, { description: 'A to F.' })
  @Column({ type: 'text' })
  sourceReliability!: SourceReliability;

  @Field(() => Int, { description: '1 (confirmed) to 6 (cannot be judged).' })
  @Column({ type: 'integer' })
  informationCredibility!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  text!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  heardAt!: string;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}

/** A gathering without authorisation that is let be: who decided it, where, how long, for how many. */
@ObjectType()
@Entity({ name: 'tolerance' })
export class Tolerance {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  decidedBy!: string;

  @Field(() => String, { description: 'Function in which it was decided.' })
  @Column({ type: 'text' })
  decidedAs!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  place!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  untilAt!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  participants!: number;

  @Field(() => String, { description: 'How and in which words participants were told.' })
  @Column({ type: 'text' })
  announced!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  announcedAt!: string;

  @Column({ type: 'uuid' })
  recordedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}
