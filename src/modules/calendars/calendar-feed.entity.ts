import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Door } from '../../core/access/actor.js';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { EventFilterInput } from '../events/index.js';

/** Every dossier, those of a saved view, those with an approved order, or the own ones. */
export const FEED_KINDS = ['all', 'view', 'orders', 'own'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** An address other calendars subscribe to; of its secret only the hash is kept. */
@ObjectType()
@Entity({ name: 'calendar_feed' })
export class CalendarFeed {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  door!: Door;

  @Field(() => String)
  @Column({ type: 'text' })
  kind!: FeedKind;

  @Field(() => String)
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb', nullable: true })
  filter!: EventFilterInput | null;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  tokenHash!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  expiresAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: string | null;
}
