import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { IntelligencePart } from './intelligence-note.entity.js';
import type { Purpose } from './intelligence.data.js';

/** That somebody needs to know: a note or all of a dossier, what for and until when. */
@ObjectType()
@Entity({ name: 'intelligence_grant' })
export class IntelligenceGrant {
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

  @Field(() => ID, {
    nullable: true,
    description: 'Null: every note of the dossier, later ones too.',
  })
  @Column({ type: 'uuid', nullable: true })
  noteId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  positionId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  purposeCode!: Purpose;

  @Field(() => String)
  @Column({ type: 'text' })
  purpose!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  validUntil!: string;

  @Column({ type: 'uuid' })
  grantedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  grantedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  grantedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  revokedByName!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  revokedReason!: string | null;
}

/** That somebody read a note, which words and what for. Never changed. */
@ObjectType()
@Entity({ name: 'intelligence_reading' })
export class IntelligenceReading {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  noteId!: string;

  @Field(() => String, { description: 'text or summary.' })
  @Column({ type: 'text' })
  part!: IntelligencePart;

  /** The version of the note that was read. */
  @Column({ type: 'integer' })
  edition!: number;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  personName!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  purposeCode!: Purpose;

  @Field(() => String)
  @Column({ type: 'text' })
  purpose!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  readAt!: string;

  /** The transaction that wrote it down, the only one the words are open in. */
  @Column({ type: 'text' })
  transaction!: string;
}
