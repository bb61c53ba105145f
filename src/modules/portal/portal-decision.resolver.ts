import { ID, ResolveField, Resolver } from '@nestjs/graphql';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';

import { AppealClockService, PermitsLoader, courtEffect } from '../permits/index.js';
import { portalDecision, portalDocument } from './portal-decision.rules.js';
import {
  PortalAppealClock,
  PortalCourtStep,
  PortalDecision,
  PortalDocument,
  PortalNotification,
} from './portal-decision.type.js';
import { PortalDossier } from './portal-dossier.type.js';

@Resolver(() => PortalDossier)
export class PortalDossierDecisionsResolver {
  constructor(private readonly permits: PermitsLoader) {}

  @ResolveField(() => [PortalDecision], { description: 'Decisions taken, one for each authority.' })
  async decisions(
    dossier: PortalDossier,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalDecision[]> {
    return (await this.permits.takenOf(context, dossier.id)).flatMap(portalDecision);
  }
}

@Resolver(() => PortalDecision)
export class PortalDecisionResolver {
  constructor(
    private readonly permits: PermitsLoader,
    private readonly clock: AppealClockService,
  ) {}

  @ResolveField(() => [PortalDocument], { description: 'The act, some seconds after it is taken.' })
  async documents(
    decision: PortalDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalDocument[]> {
    return (await this.permits.documentsOf(context, decision.id)).map(portalDocument);
  }

  @ResolveField(() => PortalAppealClock, { nullable: true, description: 'Null until notified.' })
  appealClock(
    decision: PortalDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAppealClock | null> {
    return this.clock.of(actorOf(context), decision.notifiedAt);
  }

  @ResolveField(() => [PortalNotification])
  notifications(
    decision: PortalDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalNotification[]> {
    return this.permits.notifiedOf(context, decision.id);
  }

  @ResolveField(() => [ID], { description: 'Conditions a court keeps this act from imposing.' })
  async suspendedConditionIds(
    decision: PortalDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<string[]> {
    const steps = await this.permits.courtExtractsOf(context, decision.id);
    const imposed = decision.articles.filter(({ imposedReason }) => imposedReason !== null);
    const ids = imposed.map(({ conditionId }) => conditionId);
    return [...courtEffect(steps, ids).conditionIds];
  }

  @ResolveField(() => [PortalCourtStep], { description: 'Appeals and judgments, in order.' })
  courtSteps(
    decision: PortalDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalCourtStep[]> {
    return this.permits.courtExtractsOf(context, decision.id);
  }
}
