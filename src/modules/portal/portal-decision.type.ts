import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { DecisionType } from '../permits/index.js';

/** An article that carries a condition. */
@ObjectType()
export class PortalArticle {
  @Field(() => Int)
  number!: number;

  @Field(() => ID)
  conditionId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'Why, when it was imposed.' })
  imposedReason!: string | null;
}

/** A document to download from /portal/files/:id. */
@ObjectType()
export class PortalDocument {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'authorityDecision, or decisionWithdrawal.' })
  kind!: string;

  @Field(() => String)
  language!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int)
  sizeBytes!: number;

  @Field(() => DateTimeScalar)
  createdAt!: string;
}

/** Until when one may appeal, and how that is counted. */
@ObjectType()
export class PortalAppealClock {
  @Field(() => LocalDateScalar, { description: 'Last day on which an appeal may be lodged.' })
  lastDay!: string;

  @Field(() => String)
  explanation!: string;

  @Field(() => String, { description: 'What extreme urgency allows.' })
  urgency!: string;
}

/** That the decision, or its withdrawal, reached the organiser. */
@ObjectType()
export class PortalNotification {
  @Field(() => String, { description: 'decision or withdrawal.' })
  act!: string;

  @Field(() => String)
  channel!: string;

  @Field(() => DateTimeScalar)
  notifiedAt!: string;
}

/** An appeal, or what a court said of it. */
@ObjectType()
export class PortalCourtStep {
  @Field(() => String, { description: 'lodged, suspended or confirmed.' })
  step!: string;

  @Field(() => String)
  court!: string;

  @Field(() => String)
  caseNumber!: string;

  @Field(() => LocalDateScalar)
  happenedOn!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Conditions of the restrictions it bears on; null for the whole decision.',
  })
  conditionIds!: string[] | null;
}

/** A decision an authority has taken. */
@ObjectType()
export class PortalDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  authority!: string;

  @Field(() => DecisionType)
  type!: DecisionType;

  @Field(() => String, { description: 'Language of the act.' })
  language!: string;

  @Field(() => DateTimeScalar)
  takenAt!: string;

  @Field(() => [PortalArticle])
  articles!: PortalArticle[];

  @Field(() => [String], { description: 'Where and until when it may be appealed against.' })
  appeal!: string[];

  @Field(() => String)
  contentHash!: string;

  @Field(() => Int, { description: 'Which decision of this authority, from 1.' })
  number!: number;

  @Field(() => ID, { nullable: true, description: 'The earlier decision it stands in for.' })
  supersedesId!: string | null;

  @Field(() => String, {
    description: 'decided, notified, appealed, suspended, confirmed or withdrawn.',
  })
  standing!: string;

  notifiedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnReason!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the act of withdrawal.' })
  withdrawalHash!: string | null;
}
