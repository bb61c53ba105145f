import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { UnitDuties } from './order-distribution.rules.js';

/** A unit that gets a version of the order, and whether somebody answered for it. */
@ObjectType()
@Entity({ name: 'order_recipient' })
export class OrderRecipient {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  orderId!: string;

  @Column({ type: 'uuid' })
  versionId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  unitId!: string;

  @Field(() => JsonScalar, { description: 'Posts, tasks and times of this unit.' })
  @Column({ type: 'jsonb' })
  facts!: UnitDuties;

  @Column({ type: 'text' })
  factsHash!: string;

  @Field(() => Boolean, { description: 'False when its earlier acknowledgement still holds.' })
  @Column({ type: 'boolean' })
  mustAcknowledge!: boolean;

  @Field(() => Int, { nullable: true, description: 'The version whose acknowledgement holds on.' })
  @Column({ type: 'integer', nullable: true })
  carriedFrom!: number | null;

  @Column({ type: 'uuid', nullable: true })
  acknowledgedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  acknowledgedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Hash of the version that was read.' })
  @Column({ type: 'text', nullable: true })
  acknowledgedHash!: string | null;
}
