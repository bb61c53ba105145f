import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** A stretch of time during which a post is held. */
@ObjectType()
@Entity({ name: 'plan_shift' })
export class PlanShift {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  postId!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  startsAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  endsAt!: string;
}

/** A unit that holds a post during a shift. */
@ObjectType()
@Entity({ name: 'plan_assignment' })
export class PlanAssignment {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  shiftId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'uuid' })
  assignedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  assignedAt!: string;
}
