import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { OrderClassification, OrderContent, OrderForm } from './order-content.types.js';
import type { OrderTexts } from './order-texts.rules.js';
import type { OrderState } from './operation-order.workflow.js';

/** One version of an operation order; read-only from its approval on. */
@ObjectType()
@Entity({ name: 'order_version' })
export class OrderVersion {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  orderId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  number!: number;

  /** Counts submissions, so that each has its own signature. */
  @Column({ type: 'integer' })
  round!: number;

  @Field(() => String, { description: 'draft, submitted, approved or superseded.' })
  @Column({ type: 'text' })
  state!: OrderState;

  @Field(() => String, { description: 'full or minimal.' })
  @Column({ type: 'text' })
  form!: OrderForm;

  @Field(() => String, { description: 'restricted or policeInternal.' })
  @Column({ type: 'text' })
  classification!: OrderClassification;

  @Field(() => JsonScalar, { description: 'The free texts as entered; empty means defaults.' })
  @Column({ type: 'jsonb' })
  texts!: OrderTexts;

  @Field(() => JsonScalar, { description: 'The whole order: card, five paragraphs, annexes.' })
  @Column({ type: 'jsonb' })
  content!: OrderContent;

  @Field(() => String, { description: 'SHA-256 of the canonical JSON of the content.' })
  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => ID, { nullable: true, description: 'None: a minimal order without a plan.' })
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @Field(() => Int, { nullable: true })
  @Column({ type: 'integer', nullable: true })
  planNumber!: number | null;

  @Column({ type: 'uuid' })
  draftedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  draftedAt!: string;

  /** Everybody who compiled or edited it; none of them approves it. */
  @Column({ type: 'jsonb' })
  preparedBy!: string[];

  @Column({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt!: string | null;

  @Column({ type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  approvedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The position it was approved in.' })
  @Column({ type: 'text', nullable: true })
  approvedPosition!: string | null;

  @Field(() => String, { nullable: true, description: 'Why Gold sent it back.' })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;
}

/** A signature under a version: who, in which position, on which content. */
@Entity({ name: 'order_approval' })
export class OrderApproval {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  orderId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'text' })
  step!: 'submit' | 'approve';

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  positionId!: string;

  @Column({ type: 'text' })
  positionCode!: string;

  @Column({ type: 'text' })
  contentHash!: string;

  @Column({ type: 'timestamptz' })
  at!: string;
}
