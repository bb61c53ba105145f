import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { ProposalState } from './class-model-proposal.workflow.js';

/** One threshold as it is and as it would be. */
@ObjectType()
export class ThresholdChangeType {
  @Field(() => String, { description: 'Code of the trigger.' })
  trigger!: string;

  @Field(() => String)
  fact!: string;

  @Field(() => Int)
  from!: number;

  @Field(() => Int)
  to!: number;
}

/** Other thresholds one person puts forward and another one accepts. */
@ObjectType()
@Entity({ name: 'class_model_proposal' })
export class ClassModelProposal {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String, { description: 'open, accepted or rejected.' })
  @Column({ type: 'text' })
  state!: ProposalState;

  @Field(() => Int, { description: 'Number of the model it would replace.' })
  @Column({ type: 'integer' })
  basedOn!: number;

  @Field(() => [ThresholdChangeType])
  @Column({ type: 'jsonb' })
  thresholds!: readonly ThresholdChangeType[];

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

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decidedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the model that came of it.' })
  @Column({ type: 'integer', nullable: true })
  modelNumber!: number | null;
}
