import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ExplainedFigure } from '../../core/graphql/explained.type.js';
import type { AlarmBand } from './density.data.js';
import type { SimulationResult, StageResult } from './march-simulation.rules.js';
import type { Bottleneck, MarchFrame } from './march-watch.rules.js';

const BANDS = 'green, yellow, orange or red.';

@ObjectType('MarchFrame', { description: 'One moment of a simulated march.' })
export class MarchFrameType implements MarchFrame {
  @Field(() => Int, { description: 'Since the departure of the head.' })
  minute!: number;

  @Field(() => Float, { description: 'Metres from the start.' })
  headM!: number;

  @Field(() => Float, { description: 'Metres from the start.' })
  tailM!: number;

  @Field(() => Int, { description: 'Have not set out yet.' })
  atStart!: number;

  @Field(() => Int)
  walking!: number;

  @Field(() => Int)
  arrived!: number;

  @Field(() => Int)
  onSquare!: number;

  @Field(() => Int)
  dispersed!: number;

  @Field(() => [Float], {
    description:
      'Highest density in each of the equal pieces of the route, persons a square metre.',
  })
  densities!: readonly number[];

  @Field(() => [Int], { description: 'Persons a minute over the end of each stage.' })
  flows!: readonly number[];
}

@ObjectType('MarchBottleneck', { description: 'Where fewer pass than come.' })
export class MarchBottleneckType implements Bottleneck {
  @Field(() => Int, { nullable: true, description: 'Stage, from 0; null for the end square.' })
  stage!: number | null;

  @Field(() => Float)
  fromMin!: number;

  @Field(() => Float)
  toMin!: number;

  @Field(() => Int, { description: 'Most persons that stood before it.' })
  queue!: number;

  @Field(() => Int)
  queueM!: number;

  @Field(() => Float)
  maxDensityPerM2!: number;

  @Field(() => String, { description: BANDS })
  band!: AlarmBand;
}

@ObjectType('MarchStageResult', { description: 'What happens on one stage of a simulated march.' })
export class MarchStageResultType implements StageResult {
  @Field(() => Float)
  fromM!: number;

  @Field(() => Float)
  toM!: number;

  @Field(() => Float)
  widthM!: number;

  @Field(() => Int, { description: 'Persons a minute at most.' })
  capacityPerMin!: number;

  @Field(() => Float)
  maxDensityPerM2!: number;

  @Field(() => String, { description: BANDS })
  band!: AlarmBand;

  @Field(() => Float, { nullable: true, description: 'From when it is at least yellow.' })
  denseFromMin!: number | null;

  @Field(() => Float, { nullable: true })
  denseToMin!: number | null;

  @Field(() => Float, { nullable: true, description: 'When the head comes to its end.' })
  headMin!: number | null;

  @Field(() => Float, { nullable: true, description: 'When the tail comes to its end.' })
  tailMin!: number | null;
}

@ObjectType('MarchBand', { description: 'From which density on a walking crowd is in a band.' })
export class MarchBandType {
  @Field(() => String, { description: BANDS })
  band!: AlarmBand;

  @Field(() => Float)
  fromPerM2!: number;
}

@ObjectType({
  description: 'A march minute by minute; the value is when the tail is in, in minutes.',
})
export class MarchSimulation extends ExplainedFigure implements SimulationResult {
  @Field(() => Float)
  routeM!: number;

  @Field(() => Int, { description: 'Minutes between two frames.' })
  everyMin!: number;

  @Field(() => Int)
  cellCount!: number;

  @Field(() => Int)
  stepCount!: number;

  @Field(() => Float)
  headInMin!: number;

  @Field(() => Float, { nullable: true })
  tailLeavesMin!: number | null;

  @Field(() => Float, { nullable: true })
  tailInMin!: number | null;

  @Field(() => Float, { description: 'By the closed formula with the narrowest width.' })
  formulaPassingMin!: number;

  @Field(() => Float, { description: 'By the closed formula with the narrowest width.' })
  formulaTailInMin!: number;

  @Field(() => Float)
  maxDensityPerM2!: number;

  @Field(() => String, { description: BANDS })
  band!: AlarmBand;

  @Field(() => [MarchBandType], { description: 'The highest first.' })
  bands!: readonly MarchBandType[];

  @Field(() => Int, { nullable: true, description: 'Persons the end square is planned with.' })
  squareCapacity!: number | null;

  @Field(() => Int)
  squareMost!: number;

  @Field(() => Float, { nullable: true })
  squareFullMin!: number | null;

  @Field(() => Float, { nullable: true })
  dispersedMin!: number | null;

  @Field(() => [MarchStageResultType], { name: 'stageResults' })
  stages!: readonly MarchStageResultType[];

  @Field(() => [MarchBottleneckType])
  bottlenecks!: readonly MarchBottleneckType[];

  @Field(() => [MarchFrameType])
  frames!: readonly MarchFrameType[];
}
