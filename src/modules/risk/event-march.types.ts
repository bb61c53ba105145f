import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { MarchCourse, MarchSimulation, Sensitivity, StreetKind } from '../crowd/index.js';

@ObjectType({ description: 'A street of the march, from waypoint to waypoint.' })
export class EventMarchStage {
  @Field(() => String)
  fromName!: string;

  @Field(() => String)
  toName!: string;

  @Field(() => Float, { description: 'Metres from the start.' })
  fromM!: number;

  @Field(() => Float)
  toM!: number;

  @Field(() => Float, { description: 'The width it is simulated with.' })
  widthM!: number;

  @Field(() => StreetKind)
  kind!: StreetKind;

  @Field(() => [[Float]], { description: 'Along the drawn route, longitude and latitude.' })
  line!: number[][];
}

@ObjectType({ description: 'The march of a dossier, simulated; or what the dossier lacks for it.' })
export class EventMarchSimulation {
  @Field(() => [String], { description: 'participants, startAt, waypoints …' })
  missing!: string[];

  @Field(() => Boolean, { description: 'Nobody entered figures: usual ones stand in.' })
  assumed!: boolean;

  @Field(() => Boolean, { description: 'Widths were entered for a route of other stages.' })
  courseOutdated!: boolean;

  @Field(() => MarchCourse, { nullable: true })
  course!: MarchCourse | null;

  @Field(() => DateTimeScalar, { nullable: true })
  departureAt!: string | null;

  @Field(() => Float, { nullable: true })
  bufferMin!: number | null;

  @Field(() => Int, { nullable: true })
  participants!: number | null;

  @Field(() => Float, { nullable: true })
  densityPerM2!: number | null;

  @Field(() => Float, { nullable: true })
  speedMps!: number | null;

  @Field(() => Float, { nullable: true })
  releaseMin!: number | null;

  @Field(() => [EventMarchStage])
  stages!: EventMarchStage[];

  @Field(() => MarchSimulation, { nullable: true })
  simulation!: MarchSimulation | null;

  @Field(() => Sensitivity, {
    nullable: true,
    description: 'When the tail is in by the closed formula, as a range; what matters most first.',
  })
  range!: Sensitivity | null;
}
