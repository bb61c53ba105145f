import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { PolicyContent } from './policy-content.types.js';
import type { PolicyState } from './policy-note.workflow.js';

/**
 * What an authority wants of police at one event. Its id stays the same from number to number; what
 * a later number replaced is kept beside it as `superseded`, under an id of its own.
 */
@ObjectType()
@Entity({ name: 'policy_note' })
export class PolicyNote {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  authorityId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => Int, { description: '1 for the first; grows when an approved one is reopened.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => Int, { description: 'How often this number was submitted.' })
  @Column({ type: 'integer' })
  round!: number;

  @Field(() => String, { description: 'draft, submitted, checked, approved or superseded.' })
  @Column({ type: 'text' })
  state!: PolicyState;

  @Field(() => JsonScalar, { description: 'Texts, tolerance table, ladder, means and lines.' })
  @Column({ type: 'jsonb' })
  content!: PolicyContent;

  @Field(() => String, { nullable: true, description: 'Why this number was begun.' })
  @Column({ type: 'text', nullable: true })
  changeReason!: string | null;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** Everybody who wrote in this note; none of them may sign it. */
  @Column({ type: 'jsonb' })
  preparedBy!: string[];

  @Column({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt!: string | null;

  @Column({ type: 'uuid', nullable: true })
  checkedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  checkedAt!: string | null;

  @Column({ type: 'uuid', nullable: true })
  agreedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  agreedAt!: string | null;

  @Column({ type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  approvedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The position the authority signed in.' })
  @Column({ type: 'text', nullable: true })
  approvedPosition!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what was submitted.' })
  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was sent back, until it comes again.',
  })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  updatedAt!: string;
}
