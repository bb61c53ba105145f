import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { Power } from './mandate.rules.js';
import type { MandateState } from './mandate.workflow.js';

export const MANDATE_KINDS = ['colleague', 'organisation', 'spokesperson'] as const;

/** Who acts for whom in a dossier. */
@ObjectType()
@Entity({ name: 'mandate' })
export class Mandate {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Field(() => Int)
  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Field(() => String, { description: 'colleague, organisation or spokesperson.' })
  @Column({ type: 'text' })
  kind!: (typeof MANDATE_KINDS)[number];

  /** For whom; null while a spokesperson only claims to speak for somebody. */
  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  /** The account it became; null before, and for a whole organisation. */
  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  holderName!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  holderEmail!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  holderPhone!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  holderLanguage!: string;

  @Field(() => [String], { description: 'read, negotiate, sign, dayResponsible.' })
  @Column({ type: 'text', array: true })
  powers!: Power[];

  @Field(() => String, { description: 'claimed, active, refuted or withdrawn.' })
  @Column({ type: 'text' })
  state!: MandateState;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  validFrom!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  validUntil!: string | null;

  @Field(() => String, { description: 'organiser or police.' })
  @Column({ type: 'text' })
  givenSide!: 'organiser' | 'police';

  @Column({ type: 'uuid' })
  givenBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  givenByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  givenAt!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  endedSide!: 'organiser' | 'police' | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  endedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The other side reads it.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;
}
