import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { PageArgs } from '../../core/graphql/page.js';
import { EventLoader } from '../events/index.js';
import { AdviceLoader, PermitsLoader } from '../permits/index.js';
import {
  PortalAdviceDraftInput,
  PortalAdviceInput,
  PortalHandBackInput,
  PortalReleaseInput,
} from './portal-advice.inputs.js';
import { PortalAdviceService } from './portal-advice.service.js';
import { PortalAdviceDraft, PortalAdviceRequest, portalDraft } from './portal-advice.type.js';
import { portalExtract } from './portal-dossier.rules.js';
import { PortalDossierExtract } from './portal-round.type.js';

/** The partner service's door: requests for advice and the own answers. */
@Resolver(() => PortalAdviceRequest)
export class PortalAdviceResolver {
  constructor(
    private readonly portal: PortalAdviceService,
    private readonly events: EventLoader,
    private readonly permits: PermitsLoader,
    private readonly advice: AdviceLoader,
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
    return this.portal.give(actor, input);
  }

  @Allow('portal.advise')
  @Mutation(() => PortalAdviceRequest, { description: 'Keeps an answer that is not ready.' })
  saveAdviceDraft(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalAdviceDraftInput,
  ): Promise<PortalAdviceRequest> {
    return this.portal.save(actor, input);
  }

  @Allow('portal.advise')
  @Mutation(() => PortalAdviceRequest, { description: 'Puts an answer before a colleague.' })
  submitAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalAdviceDraftInput,
  ): Promise<PortalAdviceRequest> {
    return this.portal.submit(actor, input);
  }

  @Allow('portal.advise')
  @Mutation(() => PortalAdviceRequest, { description: 'Releases what a colleague wrote.' })
  releaseAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalReleaseInput,
  ): Promise<PortalAdviceRequest> {
    return this.portal.release(actor, input);
  }

  @Allow('portal.advise')
  @Mutation(() => PortalAdviceRequest, { description: 'Hands an answer back to its writer.' })
  handBackAdvice(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalHandBackInput,
  ): Promise<PortalAdviceRequest> {
    return this.portal.handBack(actor, input);
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

  @ResolveField(() => [LocalizedText], { description: 'What the question is about.' })
  async themes(
    request: PortalAdviceRequest,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Localized[]> {
    const themes = await this.advice.themes(context, request.themeCodes);
    return themes.map(({ label }) => label);
  }

  @ResolveField(() => PortalAdviceDraft, { nullable: true, description: 'Before it leaves.' })
  async draft(
    request: PortalAdviceRequest,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAdviceDraft | null> {
    if (request.state !== 'asked') return null;
    const [draft] = await this.advice.draftsOf(context, request.id);
    return draft ? portalDraft(draft, actorOf(context).personId) : null;
  }
}
