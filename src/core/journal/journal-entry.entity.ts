import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../graphql/date-time.scalar.js';

/** One thing that happened, hash-chained to the one before it in the zone. Never changed. */
@ObjectType()
@Entity({ name: 'journal_entry' })
export class JournalEntry {
  @PrimaryColumn({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int, { description: 'Dense number within the zone.' })
  @PrimaryColumn({ type: 'bigint' })
  seq!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  actorName!: string;

  @Field(() => String, { nullable: true, description: 'Position acted in, such as gold.' })
  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Field(() => ID, { nullable: true })
  @Column({ type: 'uuid', nullable: true })
  eventId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  subjectType!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  subjectId!: string;

  @Field(() => String, { description: 'What happened, such as condition.countered.' })
  @Column({ type: 'text' })
  kind!: string;

  /** Canonical JSON, kept as the very text that was hashed; a resolver reads it for clients. */
  @Column({ type: 'text' })
  data!: string;

  @Column({ type: 'text' })
  requestId!: string;

  @Column({ type: 'text' })
  prevHash!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  hash!: string;
}
