import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { LocalDateScalar } from '../../core/graphql/local-date.scalar.js';
import type { DeploymentBreach } from './assignment-check.rules.js';
import type { Coverage } from './post-coverage.rules.js';
import type { QualificationCount } from './unit-profile.rules.js';
import type { WorkingTime } from './working-time.rules.js';

/** How many available members of a unit have a qualification. */
@ObjectType('UnitQualification')
export class UnitQualificationType implements QualificationCount {
  @Field(() => String)
  code!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => LocalDateScalar, { nullable: true })
  oldestTraining!: string | null;
}

/** What a unit already does, in whatever event. */
@ObjectType('UnitEngagement')
export class UnitEngagementType {
  @Field(() => ID)
  unitId!: string;

  @Field(() => ID)
  eventId!: string;

  @Field(() => ID)
  shiftId!: string;

  @Field(() => String)
  postCode!: string;

  @Field(() => DateTimeScalar)
  startsAt!: string;

  @Field(() => DateTimeScalar)
  endsAt!: string;
}

@ObjectType('PostCoverage', { description: 'Required against assigned strength.' })
export class PostCoverageType implements Coverage {
  @Field(() => Int)
  requiredStrength!: number;

  @Field(() => Int, { description: 'On the least manned shift.' })
  assignedStrength!: number;

  @Field(() => Boolean)
  strengthShort!: boolean;

  @Field(() => [ID])
  shortShiftIds!: readonly string[];
}

@ObjectType('DeploymentBreach', { description: 'A rule an assignment breaks as things stand.' })
export class DeploymentBreachType implements DeploymentBreach {
  @Field(() => String, {
    description: 'doubleBooked, qualificationMissing, over10hIn24h, over50hInWeek, restUnder11h.',
  })
  rule!: DeploymentBreach['rule'];

  @Field(() => ID)
  unitId!: string;

  @Field(() => ID)
  shiftId!: string;

  @Field(() => JsonScalar)
  params!: DeploymentBreach['params'];
}

@ObjectType('WorkingTime', { description: 'Working time of one person.' })
export class WorkingTimeType implements Omit<WorkingTime, 'overlaps'> {
  @Field(() => [Float], { description: 'Elapsed hours of each shift, by start.' })
  shiftHours!: readonly number[];

  @Field(() => Float, { description: 'Most hours in any 24 consecutive hours.' })
  maxHoursIn24h!: number;

  @Field(() => [Float])
  restHours!: readonly number[];

  @Field(() => JsonScalar, { description: 'Hours by ISO week, such as 2027-W10.' })
  weekHours!: Readonly<Record<string, number>>;

  @Field(() => [String], { description: 'over10hIn24h, over50hInWeek, restUnder11h.' })
  violations!: WorkingTime['violations'];

  @Field(() => String, { description: 'Where the limits come from.' })
  source!: string;
}
