import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { AgreedValueType } from '../negotiations/index.js';
import { ParticipantsSource } from './risk.enums.js';
import type { MarchPlan, MarchPlanResult } from './march-plan.rules.js';

/** The score of an event: the highest of its hazards, never the mean. */
@ObjectType()
export class RiskScore {
  @Field(() => Int, { description: 'Highest score without measures.' })
  inherentMax!: number;

  @Field(() => String, { description: 'low, medium, high or critical.' })
  inherentBand!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Highest with measures; null until all are rated.',
  })
  residualMax!: number | null;

  @Field(() => String, { nullable: true })
  residualBand!: string | null;

  @Field(() => String)
  source!: string;
}

/** When head and tail pass a waypoint; clocks are those of Brussels. */
@ObjectType()
export class MarchPassage {
  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'Metres from the start.' })
  m!: number;

  @Field(() => DateTimeScalar)
  headAt!: string;

  @Field(() => DateTimeScalar)
  tailAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  closedFromAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  closedToAt!: string | null;

  @Field(() => String, { description: 'HH:MM.' })
  head!: string;

  @Field(() => String, { description: 'HH:MM.' })
  tail!: string;

  @Field(() => String, { nullable: true, description: 'HH:MM.' })
  closedFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'HH:MM.' })
  closedTo!: string | null;
}

@ObjectType()
export class MarchWarning {
  @Field(() => String, {
    description:
      'headArrivesBeforeTailLeaves, endSquareTooSmall, tailArrivesAfterEnd, straightLineLength, waypointMetresOutdated.',
  })
  code!: string;

  @Field(() => JsonScalar)
  params!: Readonly<Record<string, string | number>>;
}

/** What the figures come to. Minutes, metres and persons a minute to one decimal. */
@ObjectType()
export class MarchTiming {
  @Field(() => Int)
  participants!: number;

  @Field(() => Float, { nullable: true })
  routeM!: number | null;

  @Field(() => Float)
  flowPerMin!: number;

  @Field(() => Float)
  columnM!: number;

  @Field(() => Float)
  passingMin!: number;

  @Field(() => Float, { nullable: true })
  headWalkMin!: number | null;

  @Field(() => Float, { nullable: true })
  tailInMin!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  tailLeavesAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  headArrivesAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  tailArrivesAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'Persons at the planning density.' })
  endSquareCapacity!: number | null;

  @Field(() => Boolean, { nullable: true })
  endSquareFits!: boolean | null;

  @Field(() => [MarchPassage])
  timeline!: MarchPassage[];

  @Field(() => [MarchWarning])
  warnings!: MarchWarning[];
}

/** The figures of the march and, where the dossier has all it takes, its timing. */
@ObjectType('MarchPlan')
export class MarchPlanType {
  @Field(() => Float)
  widthM!: number;

  @Field(() => Float)
  densityPerM2!: number;

  @Field(() => Float)
  speedMps!: number;

  @Field(() => Float, {
    description: 'Minutes a street is closed before the head and after the tail.',
  })
  bufferMin!: number;

  @Field(() => ParticipantsSource)
  participantsSource!: ParticipantsSource;

  @Field(() => Int, { nullable: true })
  ownParticipants!: number | null;

  @Field(() => Float, { nullable: true })
  lengthOverrideM!: number | null;

  @Field(() => [Float], { nullable: true, description: 'Measured metres, one a waypoint.' })
  waypointMetres!: number[] | null;

  @Field(() => [String], {
    description: 'What the dossier lacks for a timing: participants, startAt …',
  })
  missing!: string[];

  @Field(() => [AgreedValueType], {
    description: 'Values of conditions in force the timing uses: start, end, most persons, speed.',
  })
  agreed!: AgreedValueType[];

  @Field(() => MarchTiming, { nullable: true })
  timing!: MarchTiming | null;
}

/** The timing with the clocks people read, made by `clock` from an instant. */
export function marchTiming(
  plan: MarchPlan,
  clock: (instant: string) => string,
): MarchTiming | null {
  const result: MarchPlanResult | null = plan.result;
  if (!result) return null;
  const shown = (instant: string | null) => (instant === null ? null : clock(instant));
  return {
    ...result,
    warnings: [...result.warnings],
    timeline: result.timeline.map((passage) => ({
      ...passage,
      head: clock(passage.headAt),
      tail: clock(passage.tailAt),
      closedFrom: shown(passage.closedFromAt),
      closedTo: shown(passage.closedToAt),
    })),
  };
}
