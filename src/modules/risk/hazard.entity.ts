import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { ImpactDomain, MeasureKind } from './risk.enums.js';

/** One line of the register. */
@ObjectType()
@Entity({ name: 'hazard' })
export class Hazard {
  @Field(() => ID, { description: 'Stays the same through saves and numbers.' })
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  assessmentId!: string;

  /** Place in the register, from 0. */
  @Column({ type: 'integer' })
  rank!: number;

  @Field(() => String, { description: 'What people call it, such as R1.' })
  @Column({ type: 'text' })
  code!: string;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  title!: Localized;

  @Field(() => ImpactDomain)
  @Column({ type: 'text' })
  impactDomain!: ImpactDomain;

  @Column({ type: 'integer' })
  beforeLikelihood!: number;

  @Column({ type: 'integer' })
  beforeImpact!: number;

  @Column({ type: 'integer', nullable: true })
  afterLikelihood!: number | null;

  @Column({ type: 'integer', nullable: true })
  afterImpact!: number | null;
}

/** What is done about a hazard: a condition of the organiser, a measure of police or a partner. */
@ObjectType()
@Entity({ name: 'control_measure' })
export class ControlMeasure {
  @Field(() => ID, { description: 'Stays the same through saves and numbers.' })
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => ID)
  @Column({ type: 'uuid' })
  hazardId!: string;

  /** Place under its hazard, from 0. */
  @Column({ type: 'integer' })
  rank!: number;

  @Field(() => String, { description: 'Name that plans and orders refer to, such as R1-M2.' })
  @Column({ type: 'text' })
  code!: string;

  @Field(() => MeasureKind)
  @Column({ type: 'text' })
  kind!: MeasureKind;

  @Field(() => ID, { nullable: true, description: 'Set exactly when the kind is condition.' })
  @Column({ type: 'uuid', nullable: true })
  conditionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Set exactly when the kind is partner.' })
  @Column({ type: 'text', nullable: true })
  partner!: string | null;

  @Field(() => String, { nullable: true, description: 'Who does it, by function or name.' })
  @Column({ type: 'text', nullable: true })
  owner!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day by which it stands.' })
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Field(() => LocalizedText)
  @Column({ type: 'jsonb' })
  text!: Localized;
}

/** A place on the matrix with its score and band. */
@ObjectType('RiskRating')
export class RiskRatingType {
  @Field(() => Int)
  likelihood!: number;

  @Field(() => Int)
  impact!: number;

  @Field(() => Int, { description: 'Likelihood × impact.' })
  score!: number;

  @Field(() => String, { description: 'low, medium, high or critical.' })
  band!: string;
}
