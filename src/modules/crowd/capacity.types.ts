import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ExplainedFigure } from '../../core/graphql/explained.type.js';

@ObjectType()
export class AreaCapacity extends ExplainedFigure {
  @Field(() => Int)
  capacity!: number;
}

@ObjectType()
export class ExitCapacity extends ExplainedFigure {
  @Field(() => Int)
  capacity!: number;
}

/** The value is the minutes; null when no exit is left. */
@ObjectType()
export class ExitTime extends ExplainedFigure {}

@ObjectType()
export class HoldingCapacity extends ExplainedFigure {
  @Field(() => Int)
  holding!: number;

  @Field(() => Int, { nullable: true })
  entry!: number | null;

  @Field(() => Int, { nullable: true })
  exit!: number | null;

  @Field(() => Int, { nullable: true })
  exitIfStairs!: number | null;

  @Field(() => Int, { nullable: true, description: 'Less the largest of them.' })
  emergencyExit!: number | null;

  @Field(() => Int, { description: 'The smallest of those that are known.' })
  final!: number;

  @Field(() => String, { description: 'holding, entry, exit or emergencyExit.' })
  limitedBy!: string;
}

@ObjectType()
export class LevelOfService extends ExplainedFigure {
  @Field(() => String, { nullable: true, description: 'A to F of the scheme, or none.' })
  class!: string | null;

  @Field(() => String)
  scheme!: string;
}

@ObjectType()
export class DensityAlarm extends ExplainedFigure {
  @Field(() => String, { description: 'green, yellow, orange or red.' })
  band!: string;
}

@ObjectType()
export class CrowdCountEstimate extends ExplainedFigure {
  @Field(() => Int)
  persons!: number;
}

@ObjectType()
export class StewardsNeeded extends ExplainedFigure {
  @Field(() => Int)
  stewards!: number;
}
