import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import type { Classification, Reliability, SourceKind } from './intelligence.data.js';

/** That there is something to know, without a word of it. Row-level security shows it to few. */
@ObjectType()
@Entity({ name: 'intelligence_note' })
export class IntelligenceNote {
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

  @Field(() => String, { description: 'openSource, partner, policeObservation or threatBody.' })
  @Column({ type: 'text' })
  sourceKind!: SourceKind;

  @Column({ type: 'text' })
  reliability!: Reliability;

  @Column({ type: 'integer' })
  credibility!: number;

  @Field(() => LocalDateScalar, { description: 'The day the information is of.' })
  @Column({ type: 'date' })
  informationOn!: string;

  @Field(() => LocalDateScalar, { description: 'The last day its words are kept.' })
  @Column({ type: 'date' })
  keepUntil!: string;

  @Field(() => Boolean)
  @Column({ type: 'boolean' })
  personalData!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'restricted, confidential, secret or topSecret: then only a reference is kept.',
  })
  @Column({ type: 'text', nullable: true })
  classification!: Classification | null;

  @Column({ type: 'text', nullable: true })
  classificationReference!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when there is a summary for the authority.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  summaryAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when its words are gone.' })
  @Column({ type: 'timestamptz', nullable: true })
  erasedAt!: string | null;

  @Column({ type: 'text', nullable: true })
  erasedReason!: string | null;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'text' })
  authorName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Column({ type: 'timestamptz' })
  updatedAt!: string;
}

export type IntelligencePart = 'text' | 'summary';

/** The words of a note, or of its summary; the database opens them to a reading only. */
@Entity({ name: 'intelligence_text' })
export class IntelligenceText {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  noteId!: string;

  @Column({ type: 'text' })
  part!: IntelligencePart;

  /** The version of the note at which they were written. */
  @Column({ type: 'integer' })
  edition!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid' })
  writtenBy!: string;

  @Column({ type: 'text' })
  writtenByName!: string;

  @Column({ type: 'timestamptz' })
  writtenAt!: string;
}
