import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../core/graphql/date-time.scalar.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { RiskRatingType } from '../risk/index.js';
import { EffectFigureType } from './effects.types.js';

/** A hazard a condition lowers. */
@ObjectType()
export class WorthHazard {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => LocalizedText)
  title!: Localized;

  @Field(() => RiskRatingType)
  before!: RiskRatingType;

  @Field(() => RiskRatingType, { nullable: true })
  after!: RiskRatingType | null;

  @Field(() => [String], {
    description: 'Measures that count on it; empty when a planner says so.',
  })
  measures!: string[];
}

/** A post that watches over a condition, or that would need more people without it. */
@ObjectType()
export class WorthPost {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => LocalizedText)
  name!: Localized;

  @Field(() => Int)
  requiredStrength!: number;
}

/** What a condition buys: never read by the other side. */
@ObjectType({ description: 'What a condition buys; for police eyes.' })
export class ConditionWorth {
  @Field(() => Int, { description: 'For expectedVersion; 0 while no planner entered anything.' })
  version!: number;

  @Field(() => [WorthHazard])
  hazards!: WorthHazard[];

  @Field(() => [WorthPost], { description: 'What watching over it costs.' })
  watchedBy!: WorthPost[];

  @Field(() => [WorthPost], { description: 'Posts a planner says would need more without it.' })
  relieved!: WorthPost[];

  @Field(() => [EffectFigureType], { description: 'Before: without it. After: with it.' })
  figures!: EffectFigureType[];

  @Field(() => Int, { nullable: true, description: 'Persons it saves as a planner entered it.' })
  savedPersons!: number | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  setByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  setAt!: string | null;
}
