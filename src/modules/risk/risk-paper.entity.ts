import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { PublicPaper, RestrictedPaper } from './risk-paper.rules.js';

/** A validated assessment as it was put on paper, in two parts. Never changed; police only. */
@ObjectType({ description: 'Downloaded as /files/risk/<id>/restricted or …/safety.' })
@Entity({ name: 'risk_paper' })
export class RiskPaper {
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

  /** SHA-256 of what was signed. */
  @Column({ type: 'text' })
  contentHash!: string;

  @Column({ type: 'jsonb' })
  restricted!: RestrictedPaper;

  /** Of the part itself: it says nothing of what was signed beside it. */
  @Column({ type: 'text' })
  publicHash!: string;

  @Column({ type: 'jsonb' })
  publicPart!: PublicPaper;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  issuedAt!: string;
}
