import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { ParticipantsSource } from './risk.enums.js';
import type { RiskState } from './risk-assessment.workflow.js';
import type { RiskBandTable } from './risk-matrix.rules.js';

/** The scheme a register was rated with: the highest score of each band; critical ends at 25. */
@ObjectType('RiskMatrixScheme')
export class RiskMatrixScheme implements RiskBandTable {
  @Field(() => Int)
  low!: number;

  @Field(() => Int)
  medium!: number;

  @Field(() => Int)
  high!: number;

  @Field(() => String)
  source!: string;
}

/**
 * The risk analysis of one event. Its id stays the same from number to number; what a later number
 * replaced is kept beside it as `superseded`, under an id of its own.
 */
@ObjectType()
@Entity({ name: 'risk_assessment' })
export class RiskAssessment {
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

  @Field(() => Int, { description: '1 for the first; grows when a validated one is reopened.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => Int, { description: 'How often this number was submitted.' })
  @Column({ type: 'integer' })
  round!: number;

  @Field(() => String, { description: 'draft, submitted, checked, validated or superseded.' })
  @Column({ type: 'text' })
  state!: RiskState;

  @Field(() => RiskMatrixScheme)
  @Column({ type: 'jsonb' })
  matrix!: RiskMatrixScheme;

  @Field(() => String, { nullable: true, description: 'Disruption to those who take no part.' })
  @Column({ type: 'text', nullable: true })
  thirdPartyImpact!: string | null;

  @Field(() => [String], { description: 'What is not known yet.' })
  @Column({ type: 'jsonb' })
  informationGaps!: string[];

  @Column({ type: 'double precision', nullable: true })
  marchWidthM!: number | null;

  @Column({ type: 'double precision', nullable: true })
  marchDensityPerM2!: number | null;

  @Column({ type: 'double precision', nullable: true })
  marchSpeedMps!: number | null;

  @Column({ type: 'double precision', nullable: true })
  marchBufferMin!: number | null;

  @Column({ type: 'text', nullable: true })
  marchParticipantsSource!: ParticipantsSource | null;

  @Column({ type: 'integer', nullable: true })
  marchOwnParticipants!: number | null;

  @Column({ type: 'double precision', nullable: true })
  marchLengthOverrideM!: number | null;

  /** Measured metres from the start, one a waypoint; straight lines stand in while unknown. */
  @Column({ type: 'jsonb', nullable: true })
  marchWaypointMetres!: number[] | null;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** Everybody who wrote in this analysis; none of them may check or validate it. */
  @Column({ type: 'jsonb' })
  preparedBy!: string[];

  @Column({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt!: string | null;

  @Column({ type: 'uuid', nullable: true })
  checkedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  checkedAt!: string | null;

  @Column({ type: 'uuid', nullable: true })
  validatedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  validatedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The position that validated, such as gold.',
  })
  @Column({ type: 'text', nullable: true })
  validatedPosition!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what was submitted.' })
  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was sent back, until it comes again.',
  })
  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  createdAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  updatedAt!: string;
}
