import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { FulfilmentCause } from './fulfilment.enums.js';

/** A promise that is late, not kept or handed upward: a person has to see to it. */
@ObjectType()
@Entity({ name: 'fulfilment_task' })
export class FulfilmentTask {
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
  conditionId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Field(() => FulfilmentCause)
  @Column({ type: 'text' })
  cause!: FulfilmentCause;

  @Field(() => DateTimeScalar, { nullable: true, description: 'What was overdue.' })
  @Column({ type: 'timestamptz', nullable: true })
  dueAt!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  raisedAt!: string;

  @Column({ type: 'uuid', nullable: true })
  assigneeId!: string | null;

  @Field(() => String, { nullable: true, description: 'Null: for whoever of the cell is there.' })
  @Column({ type: 'text', nullable: true })
  assigneeName!: string | null;

  @Field(() => String, { nullable: true, description: 'What was done; null while it is open.' })
  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'uuid', nullable: true })
  doneBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  doneByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: string | null;
}
