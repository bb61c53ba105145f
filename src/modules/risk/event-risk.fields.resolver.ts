import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { Condition } from '../negotiations/index.js';
import { ControlMeasure } from './hazard.entity.js';
import { RiskAssessment } from './risk-assessment.entity.js';
import { RiskLoader } from './risk.loader.js';

/** What a dossier shows of its risk analysis; for police eyes. */
@Resolver(() => PublicEvent)
export class EventRiskFieldsResolver {
  constructor(private readonly loader: RiskLoader) {}

  @ResolveField(() => RiskAssessment, { nullable: true, description: 'The current one.' })
  riskAssessment(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<RiskAssessment | null> | null {
    const actor = actorOf(context);
    return may(actor, 'risk.read') ? this.loader.currentOf(context, event.id) : null;
  }

  @ResolveField(() => [RiskAssessment], { description: 'Every number, the latest first.' })
  riskAssessments(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<RiskAssessment[]> | RiskAssessment[] {
    const actor = actorOf(context);
    return may(actor, 'risk.read') ? this.loader.numbersOf(context, event.id) : [];
  }
}

/** Which measures of the current analysis count on a condition; for police eyes. */
@Resolver(() => Condition)
export class ConditionRiskFieldsResolver {
  constructor(private readonly loader: RiskLoader) {}

  @ResolveField(() => [ControlMeasure], { description: 'Measures that rest on this condition.' })
  controlMeasures(
    condition: Condition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ControlMeasure[]> | ControlMeasure[] {
    const actor = actorOf(context);
    return may(actor, 'risk.read') ? this.loader.measuresOfCondition(context, condition.id) : [];
  }
}
