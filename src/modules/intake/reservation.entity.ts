import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { EventKind } from '../events/index.js';

/** A day and place somebody asked for before the whole application; it gives no right to either. */
@ObjectType()
@Entity({ name: 'date_reservation' })
export class DateReservation {
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

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reference!: string;

  @Field(() => String, { description: 'held, used, released or expired.' })
  @Column({ type: 'text' })
  state!: 'held' | 'used' | 'released' | 'expired';

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  title!: Localized;

  @Field(() => EventKind)
  @Column({ type: 'text' })
  kind!: EventKind;

  @Field(() => String)
  @Column({ type: 'text' })
  place!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  startAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  endAt!: string;

  @Field(() => DateTimeScalar, { description: 'It ends then unless the application was sent.' })
  @Column({ type: 'timestamptz' })
  expiresAt!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: string | null;
}
