import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import type { EventFactsPatch } from '../events/index.js';

export const CHANGE_STATES = ['proposed', 'accepted', 'refused', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** A change of facts the organiser proposes; the columns both doors may read. */
@Entity({ name: 'change_request' })
@ObjectType()
export class ChangeRequest {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String, { description: CHANGE_STATES.join(', ') })
  @Column({ type: 'text' })
  state!: ChangeState;

  @Field(() => JsonScalar, { description: 'The facts as they would become.' })
  @Column({ type: 'jsonb' })
  facts!: EventFactsPatch;

  @Field(() => JsonScalar, { description: 'The same facts as they stood when it was proposed.' })
  @Column({ type: 'jsonb' })
  before!: EventFactsPatch;

  @Field(() => String)
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  proposedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  proposedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  proposedAt!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  answerReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: string | null;
}

/** The same with the person of the event cell who answered; the portal role cannot read that. */
@Entity({ name: 'change_request' })
export class AnsweredChangeRequest extends ChangeRequest {
  @Column({ type: 'uuid', nullable: true })
  answeredBy!: string | null;
}
