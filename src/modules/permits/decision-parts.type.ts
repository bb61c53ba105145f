import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DecisionArticle } from './decision-content.rules.js';
import type { DraftImposition } from './decision.entity.js';
import type { ReasonGap, ReasonText } from './decision-reasons.rules.js';

/** One point of the checklist with its text. */
@ObjectType('DecisionReason')
export class DecisionReasonType implements ReasonText {
  @Field(() => Int)
  point!: number;

  @Field(() => String)
  text!: string;
}

@ObjectType('DecisionReasonGap', { description: 'A point left empty, and who says why.' })
export class DecisionReasonGapType implements Omit<ReasonGap, 'personId'> {
  @Field(() => Int)
  point!: number;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  personName!: string;
}

@ObjectType('DecisionImposition', { description: 'A condition the draft imposes.' })
export class DecisionImpositionType implements DraftImposition {
  @Field(() => ID)
  conditionId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  legalGroundCode!: string;
}

@ObjectType('DecisionArticle', { description: 'An article that carries a condition.' })
export class DecisionArticleType implements Omit<DecisionArticle, 'imposed'> {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => ID)
  conditionId!: string;

  @Field(() => String, { description: 'Name of the condition in its dossier, such as C04.' })
  condition!: string;

  @Field(() => Int)
  conditionVersion!: number;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Boolean, { description: 'Whether the act imposes it; otherwise it was agreed.' })
  restricts!: boolean;
}

/** A point of the checklist every prohibition and imposed condition answers. */
@ObjectType('ReasoningPoint')
export class ReasoningPointType {
  @Field(() => Int)
  point!: number;

  @Field(() => String)
  code!: string;
}
