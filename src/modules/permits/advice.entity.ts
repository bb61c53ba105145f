import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';

/** What an adviser may answer; no answer is no value and never counts as favourable. */
export enum AdviceResult {
  favourable = 'favourable',
  favourableWithConditions = 'favourableWithConditions',
  unfavourable = 'unfavourable',
  noRemark = 'noRemark',
}
registerEnumType(AdviceResult, { name: 'AdviceResult' });

/** Who may read an advice beside the adviser and the event cell. */
export enum AdviceVisibility {
  organiser = 'organiser',
  authorities = 'authorities',
  police = 'police',
}
registerEnumType(AdviceVisibility, { name: 'AdviceVisibility' });

/** One adviser asked about one event in one round, and the answer. */
@ObjectType()
@Entity({ name: 'advice' })
export class Advice {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String, { description: 'asked, answered or withdrawn.' })
  @Column({ type: 'text' })
  state!: 'asked' | 'answered' | 'withdrawn';

  @Field(() => Int, { description: 'Rises when the same service is asked again.' })
  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'text', array: true })
  themes!: string[];

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  question!: string | null;

  @Column({ type: 'uuid' })
  askedBy!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  askedAt!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  dueAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Set once the term was extended.' })
  @Column({ type: 'timestamptz', nullable: true })
  firstDueAt!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  extensionReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a reminder goes by itself.' })
  @Column({ type: 'timestamptz', nullable: true })
  remindAt!: string | null;

  @Field(() => Boolean, { description: 'Whether two people of the service must answer.' })
  @Column({ type: 'boolean' })
  fourEyes!: boolean;

  @Field(() => AdviceResult, { nullable: true, description: 'Null means: no answer.' })
  @Column({ type: 'text', nullable: true })
  result!: AdviceResult | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Field(() => [String])
  @Column({ type: 'jsonb' })
  proposedConditions!: string[];

  @Field(() => AdviceVisibility, { nullable: true })
  @Column({ type: 'text', nullable: true })
  visibility!: AdviceVisibility | null;

  @Column({ type: 'uuid', nullable: true })
  draftedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it, where another released it.' })
  @Column({ type: 'text', nullable: true })
  draftedByName!: string | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  answeredByName!: string | null;

  @Field(() => String, { nullable: true, description: 'account or link.' })
  @Column({ type: 'text', nullable: true })
  answeredVia!: 'account' | 'link' | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: string | null;

  @Field(() => Boolean, { description: 'Came after the due time or after the decision; kept.' })
  @Column({ type: 'boolean' })
  late!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawnByName!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawnReason!: string | null;
}

/** What the organiser may read of an advice that was marked for him. */
@Entity({ name: 'advice_extract' })
export class AdviceExtract {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  adviceId!: string;

  @Column({ type: 'text' })
  adviserName!: string;

  @Column({ type: 'text' })
  result!: AdviceResult;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'timestamptz' })
  givenAt!: string;
}
