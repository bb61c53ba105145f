import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** Whose figure a head count is. */
export const COUNT_SOURCES = ['police', 'organiser', 'media', 'other'] as const;
export type CountSource = (typeof COUNT_SOURCES)[number];
/** How heads were counted; areaDensity alone is computed here. */
export const COUNT_METHODS = [
  'areaDensity',
  'flowCount',
  'turnstile',
  'camera',
  'estimate',
] as const;
export type CountMethod = (typeof COUNT_METHODS)[number];

/** A head count with method, time and source; never read at the organiser's door. */
@ObjectType()
@Entity({ name: 'crowd_count' })
export class CrowdCount {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int, { description: 'Place in the list of the dossier, from 1.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => String, { description: 'police, organiser, media or other.' })
  @Column({ type: 'text' })
  source!: CountSource;

  @Field(() => String, { nullable: true, description: 'Which newspaper, which helicopter.' })
  @Column({ type: 'text', nullable: true })
  sourceName!: string | null;

  @Field(() => String, { description: 'areaDensity, flowCount, turnstile, camera or estimate.' })
  @Column({ type: 'text' })
  method!: CountMethod;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Field(() => Float, { nullable: true })
  @Column({ type: 'double precision', nullable: true })
  areaM2!: number | null;

  @Field(() => Float, { nullable: true })
  @Column({ type: 'double precision', nullable: true })
  densityPerM2!: number | null;

  @Field(() => Int)
  @Column({ type: 'integer' })
  persons!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  countedAt!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Field(() => ID, { nullable: true, description: 'The count it replaces.' })
  @Column({ type: 'uuid', nullable: true })
  replacesId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it replaces another one.' })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  authorName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  recordedAt!: string;
}
