import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { PlanState } from './deployment-plan.workflow.js';

/** The deployment plan of one event; its number grows each time it is opened again. */
@ObjectType()
@Entity({ name: 'deployment_plan' })
export class DeploymentPlan {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => Int, { description: 'Number of the plan as the order names it.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => String, { description: 'draft or ready.' })
  @Column({ type: 'text' })
  state!: PlanState;

  @Column({ type: 'uuid' })
  startedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  startedAt!: string;

  @Column({ type: 'uuid', nullable: true })
  readyBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  readyAt!: string | null;
}

/** What a plan said when it was declared ready under one number; never changed. */
@ObjectType()
@Entity({ name: 'plan_release' })
export class PlanRelease {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'jsonb' })
  content!: Readonly<Record<string, unknown>>;

  @Field(() => String, { description: 'SHA-256 of the canonical content.' })
  @Column({ type: 'text' })
  contentHash!: string;

  @Column({ type: 'uuid' })
  readyBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  readyAt!: string;
}
