import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

export const POLICY_SIGNATURES = ['check', 'agree', 'approve'] as const;
export type PolicySignature = (typeof POLICY_SIGNATURES)[number];

/** Somebody put a signature: who, as what, under which content. Never changed. */
@ObjectType()
@Entity({ name: 'policy_approval' })
export class PolicyApproval {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  noteId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  round!: number;

  @Field(() => String, { description: 'check, agree or approve.' })
  @Column({ type: 'text' })
  step!: PolicySignature;

  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'Code of the position, such as gold.' })
  @Column({ type: 'text', nullable: true })
  positionCode!: string | null;

  @Field(() => String, { description: 'SHA-256 of the content that was signed.' })
  @Column({ type: 'text' })
  contentHash!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  at!: string;
}
