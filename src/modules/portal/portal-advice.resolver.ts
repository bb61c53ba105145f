import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PageArgs } from '../../core/graphql/page.js';
import { EventLoader } from '../events/index.js';
import { PermitsLoader } from '../permits/index.js';
import { portalExtract } from './portal-dossier.rules.js';
import { PortalAdviceRequest, PortalDossierExtract } from './portal-round.type.js';
import { PortalAdviceInput } from './portal.inputs.js';
import { PortalService } from './portal.service.js';

/** The partner service's door: requests for advice and the own answers. */
@Resolver(() => PortalAdviceRequest)
export class PortalAdviceResolver {
  constructor(
    private readonly portal: PortalService,
    private readonly events: EventLoader,
    private readonly permits: PermitsLoader,
  ) {}

  @Allow('portal.advise')
  @Query(() => [PortalAdviceRequest], { description: 'Own requests, unanswered ones first.' })
  adviceRequests(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<PortalAdviceRequest[]> {
    return this.portal.requests(actor, page);
  }

  @Allow('portal.advise')
  @Query(() => PortalAdviceRequest)
  adviceRequest(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PortalAdviceRequest> {
    return this.portal.request(actor, id);
  }

  @Allow('portal.advise')
  @Mutation(() => PortalAdviceRequest, { description: 'Answers a request for advice, once.' })
  giveAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalAdviceInput,
  ): Promise<PortalAdviceRequest> {
    return this.portal.giveAdvice(actor, input);
  }

  @ResolveField(() => PortalDossierExtract, { nullable: true })
  async dossier(
    request: PortalAdviceRequest,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalDossierExtract | null> {
    const event = await this.events.event(context, request.eventId);
    return event && portalExtract(event, await this.permits.communesOf(context, event.id));
  }
}
