import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import type { DecisionContent } from './decision-content.rules.js';
import type { ReasonGap, ReasonText } from './decision-reasons.rules.js';
import type { Restriction } from './decision-restriction.rules.js';
import type { DecisionStanding } from './decision-standing.workflow.js';
import type { WithdrawalContent } from './withdrawal-content.rules.js';

/** What an authority may decide. */
export enum DecisionType {
  authorised = 'authorised',
  authorisedWithConditions = 'authorisedWithConditions',
  noted = 'noted',
  postponed = 'postponed',
  prohibited = 'prohibited',
}
registerEnumType(DecisionType, { name: 'DecisionType' });

/** A condition the draft wants imposed, as the drafter saw it. */
export interface DraftImposition {
  readonly conditionId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly legalGroundCode: string;
}

/** The columns of a taken decision the organiser may read. */
@ObjectType({ isAbstract: true })
@Entity({ name: 'authority_decision' })
export class TakenDecision {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'uuid' })
  authorityId!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  version!: number;

  @Field(() => String, { description: 'draft, proposed or taken.' })
  @Column({ type: 'text' })
  state!: 'draft' | 'proposed' | 'taken';

  @Field(() => DecisionType)
  @Column({ type: 'text' })
  type!: DecisionType;

  @Field(() => String, { description: 'Language of the act: nl or fr.' })
  @Column({ type: 'text' })
  language!: string;

  /** What was decided, frozen when it was taken. */
  @Column({ type: 'jsonb', nullable: true })
  content!: DecisionContent | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the content.' })
  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  takenAt!: string | null;

  @Field(() => Int, { description: 'Which decision of this authority on this dossier, from 1.' })
  @Column({ type: 'integer' })
  number!: number;

  @Field(() => ID, { nullable: true, description: 'The earlier decision it stands in for.' })
  @Column({ type: 'uuid', nullable: true })
  supersedesId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'decided, notified, appealed, suspended, confirmed or withdrawn; null until taken.',
  })
  @Column({ type: 'text', nullable: true })
  standing!: DecisionStanding | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'First notification with proof.' })
  @Column({ type: 'timestamptz', nullable: true })
  notifiedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawnReason!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the act of withdrawal.' })
  @Column({ type: 'text', nullable: true })
  withdrawalHash!: string | null;
}

/** The decision of one competent authority, from draft to signature. */
@ObjectType()
@Entity({ name: 'authority_decision' })
export class AuthorityDecision extends TakenDecision {
  @Column({ type: 'text', array: true })
  legalGroundCodes!: string[];

  @Column({ type: 'jsonb' })
  reasoning!: ReasonText[];

  @Column({ type: 'jsonb' })
  gaps!: ReasonGap[];

  @Column({ type: 'jsonb' })
  impositions!: DraftImposition[];

  /** The reasons of each restriction, apart from those of the act as a whole. */
  @Column({ type: 'jsonb' })
  restrictions!: Restriction[];

  @Field(() => ID, { nullable: true, description: 'The accepted change a postponement rests on.' })
  @Column({ type: 'uuid', nullable: true })
  agreementId!: string | null;

  @Field(() => String, { description: 'SHA-256 of all a draft says; checks hold for one of them.' })
  @Column({ type: 'text' })
  draftHash!: string;

  @Column({ type: 'uuid' })
  preparedBy!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  preparedByName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  preparedAt!: string;

  @Column({ type: 'uuid', nullable: true })
  takenBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  takenByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the position it was signed in.' })
  @Column({ type: 'text', nullable: true })
  signedAs!: string | null;

  @Column({ type: 'uuid', nullable: true })
  withdrawnBy!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawnByName!: string | null;

  /** What the act of withdrawal says, frozen when it was withdrawn. */
  @Column({ type: 'jsonb', nullable: true })
  withdrawalContent!: WithdrawalContent | null;
}

/** What a check said of one text of a draft; stays when the draft goes on, but holds no more. */
@ObjectType()
@Entity({ name: 'decision_review' })
export class DecisionReview {
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  zoneId!: string;

  @Column({ type: 'uuid' })
  decisionId!: string;

  @Field(() => Int, { description: 'The version of the decision that was read.' })
  @Column({ type: 'integer' })
  decisionVersion!: number;

  @Field(() => String, { description: 'legal or language.' })
  @Column({ type: 'text' })
  kind!: 'legal' | 'language';

  /** Hash of the text that was read. */
  @Column({ type: 'text', nullable: true })
  draftHash!: string | null;

  @Field(() => String, { description: 'approved or remarks.' })
  @Column({ type: 'text' })
  outcome!: 'approved' | 'remarks';

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  remark!: string | null;

  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  reviewerName!: string;

  @Field(() => DateTimeScalar)
  @Column({ type: 'timestamptz' })
  reviewedAt!: string;
}
