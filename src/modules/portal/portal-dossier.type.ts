import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { EventKind } from '../events/index.js';

/** A dossier as its organiser sees it; what hangs on it resolves field by field. */
@ObjectType()
export class PortalDossier {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'For expectedVersion.' })
  version!: number;

  @Field(() => String, { description: 'Reference to name on the phone.' })
  reference!: string;

  @Field(() => String)
  state!: string;

  @Field(() => LocalizedText)
  title!: Localized;

  @Field(() => EventKind)
  kind!: EventKind;

  @Field(() => String, { description: 'Language of the procedure.' })
  language!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  gatheringAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  startAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  endAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  dispersalAt!: string | null;

  @Field(() => Int, { nullable: true })
  expectedNumber!: number | null;

  @Field(() => Int, { nullable: true })
  stewardCount!: number | null;

  @Field(() => JsonScalar, { nullable: true, description: 'GeoJSON FeatureCollection, WGS 84.' })
  footprint!: object | null;

  @Field(() => JsonScalar, { nullable: true, description: 'Named points along the route.' })
  waypoints!: object | null;

  @Field(() => DateTimeScalar)
  updatedAt!: string;
}

/** What is asked beside the general form, for this kind of event. */
@ObjectType()
export class PortalQuestionSet {
  @Field(() => String)
  code!: string;

  @Field(() => Int, { description: 'A dossier keeps the edition it began with.' })
  edition!: number;

  @Field(() => LocalizedText)
  title!: Localized;

  @Field(() => JsonScalar, {
    description:
      'Pages of questions: key, title, lead, and of each question key, type, label, help, options, required, when.',
  })
  steps!: object[];

  @Field(() => [String], { description: 'Paths of the general form that are not asked.' })
  omits!: string[];
}

/** The form as saved. */
@ObjectType()
export class PortalApplication {
  @Field(() => JsonScalar, { description: 'By the field names of ApplicationAnswersInput.' })
  answers!: object;

  @Field(() => PortalQuestionSet, { nullable: true })
  questionSet!: PortalQuestionSet | null;

  @Field(() => JsonScalar, { description: 'By the keys of the question set.' })
  setAnswers!: object;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  latestFiling!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Late is never refused.' })
  late!: boolean | null;

  @Field(() => String, { nullable: true })
  lateReason!: string | null;

  @Field(() => DateTimeScalar)
  updatedAt!: string;
}

@ObjectType()
export class PortalMissingPart {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Path in the application, such as answers.subject.' })
  field!: string;

  @Field(() => String, { description: 'In the language of the reader.' })
  text!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day it is of use.' })
  neededBy!: string | null;
}

/** Where the dossier is now: what comes next and who has it. */
@ObjectType()
export class PortalNextStep {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'organiser, eventCell, authority or nobody.' })
  waitingFor!: string;

  @Field(() => String)
  text!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  dueOn!: string | null;
}

/** A step or an answer; a disabled one says why. */
@ObjectType()
export class PortalStep {
  @Field(() => String)
  name!: string;

  @Field(() => Boolean)
  enabled!: boolean;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** The last day on which filing is in time under one rule. */
@ObjectType()
export class PortalDeadline {
  @Field(() => LocalDateScalar)
  latest!: string;

  @Field(() => LocalizedText)
  label!: Localized;

  @Field(() => String, { description: 'How it was counted, in the language of the reader.' })
  explanation!: string;

  @Field(() => Boolean, { nullable: true, description: 'Null while nothing was submitted.' })
  onTime!: boolean | null;
}

@ObjectType()
export class PortalRestrictionZone {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => LocalizedText)
  name!: Localized;

  @Field(() => LocalizedText)
  rule!: Localized;

  @Field(() => String, {
    description: 'prohibited, refusedInPrinciple, otherCompetence, closed or warning.',
  })
  effect!: string;

  @Field(() => [String])
  appliesTo!: string[];

  @Field(() => [String], { nullable: true })
  weekdays!: string[] | null;

  @Field(() => Int)
  adjacencyWarningM!: number;

  @Field(() => LocalizedText, { nullable: true })
  legalReference!: Localized | null;

  @Field(() => LocalizedText, { nullable: true, description: 'What whoever draws there is told.' })
  message!: Localized | null;

  @Field(() => JsonScalar, { description: 'GeoJSON area; approximate, no legal value.' })
  geometry!: object;
}

/** A restriction zone the route enters or comes near; it warns, it never decides. */
@ObjectType()
export class PortalFinding {
  @Field(() => PortalRestrictionZone)
  zone!: PortalRestrictionZone;

  @Field(() => String, { description: 'inside or adjacent.' })
  result!: string;

  @Field(() => Boolean, { description: 'Whether the rule speaks of this kind of event.' })
  warns!: boolean;

  @Field(() => Float)
  distanceM!: number;
}

@ObjectType()
export class PortalCommune {
  @Field(() => String)
  code!: string;

  @Field(() => LocalizedText)
  name!: Localized;
}
