import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** Somebody put a signature: who, in which position, under which content. Never changed. */
@ObjectType()
@Entity({ name: 'risk_approval' })
export class RiskApproval {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  assessmentId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  round!: number;

  @Field(() => String, { description: 'check or validate.' })
  @Column({ type: 'text' })
  step!: 'check' | 'validate';

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid' })
  positionId!: string;

  @Field(() => String, { description: 'Code of the position, such as gold.' })
  @Column({ type: 'text' })
  positionCode!: string;

  @Field(() => String, { description: 'SHA-256 of the content that was signed.' })
  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;
}
