import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ExplainedFigure } from '../../core/graphql/explained.type.js';
import { PublicEvent } from '../events/index.js';
import { Commune } from '../places/index.js';
import { ThresholdChangeType } from './class-model-proposal.entity.js';
import { EventOutcome } from './event-outcome.entity.js';

/** One figure of a group of past events. */
@ObjectType()
export class CalibrationFigure extends ExplainedFigure {
  @Field(() => String, {
    description:
      'modelRight, chosenRight, organiserRatio, policeRatio, endLate, tailLate or incidents.',
  })
  code!: string;
}

/** Past events of one kind or in one commune; never of one organiser or person. */
@ObjectType()
export class CalibrationGroup {
  @Field(() => String, { nullable: true, description: 'Kind of event; null for a commune.' })
  kind!: string | null;

  @Field(() => Commune, { nullable: true })
  commune!: Commune | null;

  @Field(() => Int)
  events!: number;

  @Field(() => Boolean, { description: 'Too few events to say much.' })
  few!: boolean;

  @Field(() => [CalibrationFigure])
  figures!: CalibrationFigure[];
}

/** One past event: what was foretold, by whom, and what it turned out to be. */
@ObjectType()
export class CalibrationRow {
  @Field(() => PublicEvent)
  event!: PublicEvent;

  @Field(() => EventOutcome)
  outcome!: EventOutcome;

  @Field(() => Int, { nullable: true })
  organiserNumber!: number | null;

  @Field(() => Int, { nullable: true })
  policeNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes after the planned end.' })
  endLateMin!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes after the computed tail.' })
  tailLateMin!: number | null;

  @Field(() => Int)
  incidentCount!: number;
}

@ObjectType()
export class CalibrationReport {
  @Field(() => [CalibrationRow], { description: 'The last event first, at most 500.' })
  rows!: CalibrationRow[];

  @Field(() => CalibrationGroup)
  all!: CalibrationGroup;

  @Field(() => [CalibrationGroup])
  byKind!: CalibrationGroup[];

  @Field(() => [CalibrationGroup], { description: 'An event of two communes is in both.' })
  byCommune!: CalibrationGroup[];
}

/** How well a model does on the past events that have an outcome. */
@ObjectType('ClassFit')
export class ClassFitType {
  @Field(() => Int)
  cases!: number;

  @Field(() => Int)
  right!: number;

  @Field(() => Int, { description: 'Classes that were too low.' })
  under!: number;

  @Field(() => Int, { description: 'Classes that were too high.' })
  over!: number;

  @Field(() => Int, { description: 'Weighted misses; what the search makes small.' })
  loss!: number;
}

/** A past event whose class would be another. */
@ObjectType()
export class ReclassifiedEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => PublicEvent)
  event!: PublicEvent;

  @Field(() => String)
  before!: string;

  @Field(() => String)
  after!: string;

  @Field(() => String, { description: 'The class that would have been right in hindsight.' })
  hindsight!: string;
}

/** What other thresholds would have done to past events; nothing is stored. */
@ObjectType()
export class ClassModelEffect {
  @Field(() => Int)
  basedOn!: number;

  @Field(() => Boolean, { description: 'Whether there are enough past events to propose.' })
  enough!: boolean;

  @Field(() => Int)
  leastCases!: number;

  @Field(() => [ThresholdChangeType])
  changes!: ThresholdChangeType[];

  @Field(() => ClassFitType)
  before!: ClassFitType;

  @Field(() => ClassFitType)
  after!: ClassFitType;

  @Field(() => [ReclassifiedEvent])
  reclassified!: ReclassifiedEvent[];

  @Field(() => Int)
  underWeight!: number;

  @Field(() => Int)
  overWeight!: number;

  @Field(() => String)
  source!: string;
}
