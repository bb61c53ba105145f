import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import {
  ConditionOrigin,
  ConditionOwner,
  ConditionSide,
  ConditionState,
  ParameterType,
  PreparationState,
  VersionAction,
} from '../negotiations/index.js';

/** A run of words that stayed, came or went. */
@ObjectType()
export class PortalWordChange {
  @Field(() => String, { description: 'same, added or removed.' })
  op!: string;

  @Field(() => String)
  text!: string;
}

/** A value that differs; null where it was not set. */
@ObjectType()
export class PortalValueChange {
  @Field(() => String)
  name!: string;

  @Field(() => JsonScalar, { nullable: true })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true })
  after!: unknown;
}

/** A typed value a kind of condition may have, with what a form needs to know. */
@ObjectType()
export class PortalConditionValue {
  @Field(() => String)
  name!: string;

  @Field(() => ParameterType)
  type!: ParameterType;

  @Field(() => LocalizedText)
  label!: Localized;

  @Field(() => String, { nullable: true, description: 'Such as persons, m, min, km/h, dB(A).' })
  measure!: string | null;

  @Field(() => Float, { nullable: true })
  min!: number | null;

  @Field(() => Float, { nullable: true })
  max!: number | null;

  @Field(() => Int, { description: 'Digits after the point a number may have.' })
  decimals!: number;

  @Field(() => Int, { nullable: true, description: 'Longest text, in characters.' })
  maxLength!: number | null;

  @Field(() => Boolean)
  required!: boolean;
}

/** One step of the bargaining and the words that stood after it. */
@ObjectType()
export class PortalConditionVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => ConditionSide)
  side!: ConditionSide;

  @Field(() => String, { description: 'A colleague by name; the other side by its office.' })
  author!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => VersionAction)
  action!: VersionAction;

  @Field(() => LocalizedText)
  text!: Localized;

  @Field(() => JsonScalar)
  parameters!: object;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => [PortalWordChange], { description: 'Against the version before, in order.' })
  wordChanges!: PortalWordChange[];

  @Field(() => [PortalValueChange])
  valueChanges!: PortalValueChange[];
}

/** A fact of the dossier that changed after the words that hold were written. */
@ObjectType()
export class PortalOutdatedFact {
  @Field(() => String, {
    description: 'gatheringAt, startAt, endAt, dispersalAt, expectedNumber or route.',
  })
  fact!: string;

  @Field(() => String, { nullable: true, description: 'Instant, number or version of the map.' })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

/** Until when an answer is expected. Its end makes nobody agree. */
@ObjectType()
export class PortalAnswerClock {
  @Field(() => Boolean, { description: 'Whether the reader has to answer, or the other side.' })
  yours!: boolean;

  @Field(() => DateTimeScalar)
  dueAt!: string;

  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => String, { description: 'How it was counted, in the language of the reader.' })
  explanation!: string;

  @Field(() => LocalizedText, { description: 'What follows when nobody answers; never consent.' })
  silence!: Localized;

  @Field(() => LocalizedText)
  legalBase!: Localized;

  @Field(() => String, { nullable: true, description: 'Why more time was given.' })
  extendedReason!: string | null;
}

/** A condition of an own dossier, with every version either side put forward. */
@ObjectType()
export class PortalCondition {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'For expectedVersion.' })
  version!: number;

  @Field(() => String, { description: 'Name within the dossier, such as C04.' })
  number!: string;

  @Field(() => String, { description: 'Code of the catalogue, such as STW.' })
  kind!: string;

  @Field(() => ConditionOrigin)
  origin!: ConditionOrigin;

  @Field(() => ConditionOwner)
  owner!: ConditionOwner;

  @Field(() => ConditionState)
  state!: ConditionState;

  @Field(() => PreparationState)
  preparation!: PreparationState;

  @Field(() => ConditionSide, {
    nullable: true,
    description: 'Whose proposal waits; silence is no yes.',
  })
  openSide!: ConditionSide | null;

  @Field(() => Int)
  currentVersion!: number;

  @Field(() => Int, { nullable: true, description: 'The version both sides stand by.' })
  agreedVersion!: number | null;

  @Field(() => String, { nullable: true })
  legalGround!: string | null;

  @Field(() => String, { nullable: true })
  imposedReason!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it does not bind, as a court suspended it.',
  })
  suspendedAt!: string | null;

  @Field(() => DateTimeScalar)
  updatedAt!: string;

  eventId!: string;

  kindId!: string;
}
