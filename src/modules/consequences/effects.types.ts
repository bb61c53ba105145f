import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../../core/graphql/json.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { DayCheckType } from '../negotiations/index.js';

/** A value of a condition that would be another one. */
@ObjectType()
export class ValueEffect {
  @Field(() => String)
  parameter!: string;

  @Field(() => LocalizedText)
  label!: Localized;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => JsonScalar, { nullable: true })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true })
  after!: unknown;

  @Field(() => [String], {
    description: 'What is made from it: march, crowd, staffing, advice; always order, checklist.',
  })
  feeds!: string[];
}

/** A figure that would be another one. */
@ObjectType()
export class EffectFigureType {
  @Field(() => String, { description: 'Such as tailArrivesAt, stewardsNeeded, posts.' })
  code!: string;

  @Field(() => String, { description: 'instant, persons, posts, min, m or h.' })
  unit!: string;

  @Field(() => JsonScalar, { nullable: true })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true })
  after!: unknown;

  @Field(() => String, { description: 'Where formula or ratio comes from.' })
  source!: string;
}

/** Something built on the condition that would no longer stand on present facts. */
@ObjectType()
export class StaleProduct {
  @Field(() => String, {
    description: 'agreement, decision, riskAssessment, deploymentPlan or operationOrder.',
  })
  type!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  state!: string;

  @Field(() => Boolean, { description: 'Whether it is stale already, by something else.' })
  staleNow!: boolean;

  @Field(() => [String], { description: 'Values it uses that differ; empty for other words only.' })
  parameters!: string[];
}

/** What would follow if the words of a condition held. */
@ObjectType()
export class ConditionEffects {
  @Field(() => ID)
  conditionId!: string;

  @Field(() => Boolean, { description: 'Whether words of it hold already.' })
  inForce!: boolean;

  @Field(() => [ValueEffect])
  values!: ValueEffect[];

  @Field(() => [EffectFigureType])
  figures!: EffectFigureType[];

  @Field(() => [StaleProduct])
  products!: StaleProduct[];

  @Field(() => [DayCheckType], { description: 'Lines of the checklist that would come or change.' })
  checks!: DayCheckType[];
}
