import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import type { StaleSource } from '../../core/basis/basis.service.js';
import { StaleSourceType } from '../../core/basis/stale-source.type.js';
import { StoredDocument } from '../../core/documents/stored-document.entity.js';
import { CurrentActor } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { PublicEvent } from '../events/index.js';
import { CompetentAuthority, PlacesLoader } from '../places/index.js';
import {
  DecisionArticleType,
  DecisionImpositionType,
  DecisionReasonGapType,
  DecisionReasonType,
} from './decision-parts.type.js';
import { AuthorityDecision, DecisionReview } from './decision.entity.js';
import { DecisionFactsService } from './decision-facts.service.js';
import { missingPoints } from './decision-reasons.rules.js';
import { PermitsLoader } from './permits.loader.js';

@Resolver(() => PublicEvent)
export class EventDecisionsFieldsResolver {
  constructor(private readonly loader: PermitsLoader) {}

  @ResolveField(() => [AuthorityDecision], { description: 'One for each deciding authority.' })
  decisions(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
    @Parent() event: PublicEvent,
  ): Promise<AuthorityDecision[]> | AuthorityDecision[] {
    return may(actor, 'decisions.read') ? this.loader.decisionsOf(context, event.id) : [];
  }
}

@Resolver(() => AuthorityDecision)
export class DecisionFieldsResolver {
  constructor(
    private readonly loader: PermitsLoader,
    private readonly facts: DecisionFactsService,
    private readonly places: PlacesLoader,
  ) {}

  @ResolveField(() => CompetentAuthority, { nullable: true })
  authority(@Context() context: GraphqlContext, @Parent() decision: AuthorityDecision) {
    return this.places.authority(context, decision.authorityId);
  }

  @ResolveField(() => [DecisionReasonType])
  reasoning(@Parent() decision: AuthorityDecision): DecisionReasonType[] {
    return decision.reasoning;
  }

  @ResolveField(() => [DecisionReasonGapType])
  gaps(@Parent() decision: AuthorityDecision): DecisionReasonGapType[] {
    return decision.gaps;
  }

  @ResolveField(() => [Int], { description: 'Points of the checklist still empty.' })
  missingPoints(@Parent() decision: AuthorityDecision): number[] {
    return missingPoints(decision);
  }

  @ResolveField(() => [String])
  legalGroundCodes(@Parent() decision: AuthorityDecision): string[] {
    return decision.legalGroundCodes;
  }

  @ResolveField(() => [DecisionImpositionType])
  impositions(@Parent() decision: AuthorityDecision): DecisionImpositionType[] {
    return decision.impositions;
  }

  @ResolveField(() => [DecisionArticleType], { description: 'Empty until it is taken.' })
  articles(@Parent() decision: AuthorityDecision): DecisionArticleType[] {
    return [...(decision.content?.articles ?? [])];
  }

  @ResolveField(() => [DecisionReview])
  reviews(@Context() context: GraphqlContext, @Parent() decision: AuthorityDecision) {
    return this.loader.reviewsOf(context, decision.id);
  }

  @ResolveField(() => [StoredDocument], { description: 'The act, some seconds after it is taken.' })
  documents(@Context() context: GraphqlContext, @Parent() decision: AuthorityDecision) {
    return this.loader.documentsOf(context, decision.id);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(
    @CurrentActor() actor: Actor,
    @Parent() decision: AuthorityDecision,
  ): Promise<AvailableTransition[]> {
    return this.facts.transitionsOf(actor, decision);
  }

  @ResolveField(() => [StaleSourceType], { description: 'What changed since it was taken.' })
  staleSources(
    @CurrentActor() actor: Actor,
    @Parent() decision: AuthorityDecision,
  ): Promise<StaleSource[]> {
    return this.facts.staleness(actor, decision);
  }
}
