import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { DeploymentBreachType } from '../deployments/index.js';
import { FilingDeadlineType, KnownPlace, RestrictionFinding } from '../places/index.js';
import { SpaceTimeConflicts } from './conflict.types.js';

/** A move nobody decided yet: by days, by minutes, to another end of the route, or several. */
@InputType()
export class MoveInput {
  @Field(() => ID)
  @IsUUID()
  eventId!: string;

  @Field(() => Int, { nullable: true, description: 'Days of the calendar; the clock stays.' })
  @IsOptional()
  @IsInt()
  @Min(-366)
  @Max(366)
  days?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes, exactly.' })
  @IsOptional()
  @IsInt()
  @Min(-1440)
  @Max(1440)
  minutes?: number | null;

  @Field(() => ID, { nullable: true, description: 'A known place where the route would end.' })
  @IsOptional()
  @IsUUID()
  endPlaceId?: string | null;
}

/** What the zone has to do on the day already. */
@ObjectType()
export class DayLoad {
  @Field(() => Int, { description: 'Other dossiers on that day.' })
  events!: number;

  @Field(() => Int, { description: 'Persons expected at them together.' })
  persons!: number;

  @Field(() => Int, { description: 'Units engaged at them on that day.' })
  unitsElsewhere!: number;

  @Field(() => Int, { description: 'Units this dossier’s plan asks for; 0 without a plan.' })
  unitsPlanned!: number;

  @Field(() => Int, { description: 'Units of the pool.' })
  unitsInPool!: number;
}

/** Everything a move would bring, before anyone says yes. Nothing is stored. */
@ObjectType()
export class MoveOutcome {
  @Field(() => DateTimeScalar, { nullable: true })
  gatheringAt!: string | null;

  @Field(() => DateTimeScalar)
  startAt!: string;

  @Field(() => DateTimeScalar)
  endAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  dispersalAt!: string | null;

  @Field(() => String, { description: 'workingDay, weekend, or the code of the legal holiday.' })
  day!: string;

  @Field(() => KnownPlace, { nullable: true })
  endPlace!: KnownPlace | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether everybody fits at that place.' })
  endPlaceFits!: boolean | null;

  @Field(() => SpaceTimeConflicts)
  conflicts!: SpaceTimeConflicts;

  @Field(() => [FilingDeadlineType], { description: 'Against the day the dossier was opened.' })
  filingDeadlines!: FilingDeadlineType[];

  @Field(() => [RestrictionFinding], { description: 'Those that warn.' })
  restrictions!: RestrictionFinding[];

  @Field(() => DayLoad)
  load!: DayLoad;

  @Field(() => [DeploymentBreachType], {
    description: 'Double bookings and rest that is too short, when the plan moves along.',
  })
  staffing!: DeploymentBreachType[];

  @Field(() => [String], { description: 'Numbers of conditions both sides would be asked again.' })
  conditionsToConfirm!: string[];
}

/** A move with fewer conflicts than the dossier has now. */
@ObjectType()
export class Alternative {
  @Field(() => String, { description: 'hour, day or place.' })
  kind!: 'hour' | 'day' | 'place';

  @Field(() => Int)
  days!: number;

  @Field(() => Int)
  minutes!: number;

  @Field(() => KnownPlace, { nullable: true })
  endPlace!: KnownPlace | null;

  @Field(() => DateTimeScalar)
  startAt!: string;

  @Field(() => Int, { description: 'Conflicts that would remain.' })
  conflicts!: number;

  @Field(() => Int, { description: 'Their minutes together.' })
  conflictMinutes!: number;

  @Field(() => Int, { description: 'Restriction zones that would warn.' })
  restrictions!: number;
}
