import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { AdviceResult, AdviceVisibility } from './advice.entity.js';

/** A link by which a service without account answers one request; only its hash is kept. */
@ObjectType()
@Entity({ name: 'advice_link' })
export class AdviceLink {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  adviceId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String)
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text', nullable: true })
  tokenHash!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  createdByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the mail left.' })
  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  expiresAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  revokedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Answered or withdrawn meanwhile.' })
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: string | null;
}

/** An answer that has not left its service; the desk never reads it. */
@Entity({ name: 'advice_draft' })
export class AdviceDraft {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  adviceId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  state!: 'draft' | 'checking' | 'returned';

  @Column({ type: 'text', nullable: true })
  result!: AdviceResult | null;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'jsonb' })
  proposedConditions!: string[];

  @Column({ type: 'text', nullable: true })
  visibility!: AdviceVisibility | null;

  @Column({ type: 'uuid', nullable: true })
  writtenBy!: string | null;

  @Column({ type: 'text' })
  writtenByName!: string;

  @Column({ type: 'timestamptz' })
  writtenAt!: string;

  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'text', nullable: true })
  returnedByName!: string | null;
}
