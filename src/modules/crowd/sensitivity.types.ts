import { Field, Float, ObjectType } from '@nestjs/graphql';

/** What one input does while the others stay at their likely value. */
@ObjectType()
export class SensitivityRow {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'organiser, police, history, measured or assumed.' })
  basis!: string;

  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  likely!: number;

  @Field(() => Float)
  high!: number;

  @Field(() => Float, { description: 'The figure at the low end of this input.' })
  atLow!: number;

  @Field(() => Float)
  atHigh!: number;

  @Field(() => Float)
  swing!: number;
}

/** A figure as a range, and which input matters most. */
@ObjectType()
export class Sensitivity {
  @Field(() => String)
  figure!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  likely!: number;

  @Field(() => Float)
  high!: number;

  @Field(() => [SensitivityRow], { description: 'The one that matters most first.' })
  rows!: readonly SensitivityRow[];
}
