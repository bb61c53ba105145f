import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { Condition, ConditionLoader } from '../negotiations/index.js';
import { ControlMeasure, Hazard, RiskRatingType } from './hazard.entity.js';
import { RiskLoader } from './risk.loader.js';
import { type RiskPair, type RiskRating, rateHazard } from './risk-matrix.rules.js';

@Resolver(() => Hazard)
export class HazardFieldsResolver {
  constructor(private readonly loader: RiskLoader) {}

  @ResolveField(() => RiskRatingType, { nullable: true, description: 'Without measures.' })
  before(hazard: Hazard, _args: unknown, context: GraphqlContext) {
    return this.rating(context, hazard, [hazard.beforeLikelihood, hazard.beforeImpact]);
  }

  @ResolveField(() => RiskRatingType, { nullable: true, description: 'With measures.' })
  after(hazard: Hazard, _args: unknown, context: GraphqlContext) {
    const { afterLikelihood, afterImpact } = hazard;
    if (afterLikelihood === null || afterImpact === null) return null;
    return this.rating(context, hazard, [afterLikelihood, afterImpact]);
  }

  @ResolveField(() => [ControlMeasure])
  measures(hazard: Hazard, _args: unknown, context: GraphqlContext) {
    return this.loader.measuresOfHazard(context, hazard);
  }

  private async rating(
    context: GraphqlContext,
    hazard: Hazard,
    [likelihood, impact]: RiskPair,
  ): Promise<RiskRating | null> {
    const assessment = await this.loader.assessment(context, hazard.assessmentId);
    return assessment && rateHazard(likelihood, impact, assessment.matrix);
  }
}

/** From a measure one walks to its hazard and to the condition it counts on. */
@Resolver(() => ControlMeasure)
export class ControlMeasureFieldsResolver {
  constructor(
    private readonly loader: RiskLoader,
    private readonly conditions: ConditionLoader,
  ) {}

  @ResolveField(() => Hazard, { nullable: true })
  hazard(measure: ControlMeasure, _args: unknown, context: GraphqlContext) {
    return this.loader.hazard(context, measure.hazardId);
  }

  @ResolveField(() => Condition, { nullable: true })
  condition({ conditionId }: ControlMeasure, _args: unknown, context: GraphqlContext) {
    return conditionId ? this.conditions.condition(context, conditionId) : null;
  }
}
