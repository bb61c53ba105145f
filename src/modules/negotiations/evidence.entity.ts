import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** What somebody showed of a promise, for the words that held then. Never changed. */
@ObjectType()
@Entity({ name: 'condition_evidence' })
export class ConditionEvidence {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  conditionId!: string;

  /** The record's version it led to: nothing else stands at the same place. */
  @Column({ type: 'integer' })
  seq!: number;

  @Field(() => Int, { description: 'Number of the version of the words it belongs to.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => String, { description: 'organiser or police: who gave it.' })
  @Column({ type: 'text' })
  side!: 'organiser' | 'police';

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'uuid' })
  givenBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  givenByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;
}

/** A file of the dossier that belongs to evidence. */
@Entity({ name: 'condition_evidence_file' })
export class EvidenceFile {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  conditionId!: string;

  @Column({ type: 'uuid' })
  evidenceId!: string;

  @Column({ type: 'uuid' })
  attachmentId!: string;
}
