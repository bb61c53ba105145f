import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ExplainedFigure } from '../../core/graphql/explained.type.js';

@ObjectType()
export class MarchCalculationPassage {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'HH:MM.' })
  head!: string;

  @Field(() => String, { description: 'HH:MM.' })
  tail!: string;

  @Field(() => String, { nullable: true })
  closedFrom?: string;

  @Field(() => String, { nullable: true })
  closedTo?: string;
}

/** What the inputs suffice for; the rest is null. One decimal, clocks to the nearest minute. */
@ObjectType()
export class MarchCalculation extends ExplainedFigure {
  @Field(() => Float, { description: 'Persons a minute: width × density × speed × 60.' })
  flowPerMin!: number;

  @Field(() => Float, { description: 'Metres: participants / (width × density).' })
  columnM!: number;

  @Field(() => Float, { description: 'Participants / flow.' })
  passingMin!: number;

  @Field(() => Float, { nullable: true })
  headWalkMin?: number;

  @Field(() => Float, { nullable: true })
  tailInMin?: number;

  @Field(() => Boolean, { nullable: true })
  headArrivesBeforeTailLeaves?: boolean;

  @Field(() => Int, { nullable: true })
  endSquareCapacity?: number;

  @Field(() => Boolean, { nullable: true })
  endSquareFits?: boolean;

  @Field(() => String, { nullable: true })
  tailLeaves?: string;

  @Field(() => String, { nullable: true })
  headArrives?: string;

  @Field(() => String, { nullable: true })
  tailArrives?: string;

  @Field(() => [MarchCalculationPassage], { nullable: true })
  timeline?: readonly MarchCalculationPassage[];
}
