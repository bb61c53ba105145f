import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { ClassContribution } from './event-class.rules.js';
import type { ClassModelContent, EventClass, EventClassFacts } from './class-model.rules.js';

/** What proposes a class; accepted by a person, never changed afterwards. */
@ObjectType({ description: 'What proposes a class; a new number for every change.' })
@Entity({ name: 'class_model' })
export class ClassModel {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => JsonScalar, { description: 'Facts and triggers with their thresholds and sources.' })
  @Column({ type: 'jsonb' })
  content!: ClassModelContent;

  @Field(() => String, { description: 'SHA-256 of the canonical content (RFC 8785).' })
  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  source!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  validFrom!: string;

  @Column({ type: 'uuid', nullable: true })
  acceptedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Null for the one the product brings.' })
  @Column({ type: 'text', nullable: true })
  acceptedByName!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

/** A class somebody confirmed, with everything it was computed from then. */
@Entity({ name: 'class_confirmation' })
export class ClassConfirmationRecord {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  /** Version of the assessment it was entered with. */
  @Column({ type: 'integer' })
  assessmentVersion!: number;

  @Column({ type: 'integer' })
  modelNumber!: number;

  @Column({ type: 'text' })
  modelHash!: string;

  @Column({ type: 'jsonb' })
  facts!: EventClassFacts;

  @Column({ type: 'jsonb' })
  contributions!: readonly ClassContribution[];

  @Column({ type: 'text' })
  proposed!: EventClass;

  @Column({ type: 'text' })
  chosen!: EventClass;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid' })
  confirmedBy!: string;

  @Column({ type: 'text' })
  confirmedByName!: string;

  @Column({ type: 'timestamptz' })
  confirmedAt!: string;
}
