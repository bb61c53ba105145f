import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PermitsLoader } from '../permits/index.js';
import { portalDecision, portalDocument } from './portal-decision.rules.js';
import { PortalDecision, PortalDocument } from './portal-decision.type.js';
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
  constructor(private readonly permits: PermitsLoader) {}

  @ResolveField(() => [PortalDocument], { description: 'The act, some seconds after it is taken.' })
  async documents(
    decision: PortalDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalDocument[]> {
    return (await this.permits.documentsOf(context, decision.id)).map(portalDocument);
  }
}
