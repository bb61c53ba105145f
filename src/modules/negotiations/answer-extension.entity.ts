import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** More time for an answer, given by police; the latest one of a proposal holds. */
@ObjectType()
@Entity({ name: 'answer_extension' })
export class AnswerExtension {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  conditionId!: string;

  /** The version that waits for its answer. */
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  dueAt!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  byId!: string;

  @Column({ type: 'text' })
  byName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;
}
