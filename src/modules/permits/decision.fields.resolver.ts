import { ID, Int, ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import type { StaleSource } from '../../core/basis/basis.service.js';
import { StaleSourceType } from '../../core/basis/stale-source.type.js';
import { StoredDocument } from '../../core/documents/stored-document.entity.js';
import { actorOf } from '../../core/graphql/current-actor.js';
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
import { courtEffect, imposedBy } from './court-effect.rules.js';
import { missingChecks } from './decision-check.rules.js';
import { AppealClockService } from './appeal-clock.service.js';
import { AppealClock } from './decision-reference.entity.js';
import { isHeavy, missingPoints } from './decision-reasons.rules.js';
import { DecisionCourtStep, DecisionNotification } from './decision-standing.entity.js';
import { PermitsLoader } from './permits.loader.js';

@Resolver(() => PublicEvent)
export class EventDecisionsFieldsResolver {
  constructor(private readonly loader: PermitsLoader) {}

  @ResolveField(() => [AuthorityDecision], { description: 'One for each deciding authority.' })
  decisions(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AuthorityDecision[]> | AuthorityDecision[] {
    const actor = actorOf(context);
    return may(actor, 'decisions.read') ? this.loader.decisionsOf(context, event.id) : [];
  }
}

@Resolver(() => AuthorityDecision)
export class DecisionFieldsResolver {
  constructor(
    private readonly loader: PermitsLoader,
    private readonly facts: DecisionFactsService,
    private readonly places: PlacesLoader,
    private readonly clock: AppealClockService,
  ) {}

  @ResolveField(() => CompetentAuthority, { nullable: true })
  authority(decision: AuthorityDecision, _args: unknown, context: GraphqlContext) {
    return this.places.authority(context, decision.authorityId);
  }

  @ResolveField(() => [DecisionReasonType])
  reasoning(decision: AuthorityDecision): DecisionReasonType[] {
    return decision.reasoning;
  }

  @ResolveField(() => [DecisionReasonGapType])
  gaps(decision: AuthorityDecision): DecisionReasonGapType[] {
    return decision.gaps;
  }

  @ResolveField(() => [Int], { description: 'Points of the checklist still empty.' })
  missingPoints(decision: AuthorityDecision): number[] {
    return missingPoints(decision);
  }

  @ResolveField(() => [String])
  legalGroundCodes(decision: AuthorityDecision): string[] {
    return decision.legalGroundCodes;
  }

  @ResolveField(() => [DecisionImpositionType])
  impositions(decision: AuthorityDecision): DecisionImpositionType[] {
    return decision.impositions;
  }

  @ResolveField(() => [DecisionArticleType], { description: 'Empty until it is taken.' })
  articles(decision: AuthorityDecision): DecisionArticleType[] {
    const articles = decision.content?.articles ?? [];
    return articles.map((article) => ({ ...article, restricts: article.imposed !== null }));
  }

  @ResolveField(() => [DecisionReview])
  reviews(decision: AuthorityDecision, _args: unknown, context: GraphqlContext) {
    return this.loader.reviewsOf(context, decision.id);
  }

  @ResolveField(() => [StoredDocument], { description: 'The act, some seconds after it is taken.' })
  documents(decision: AuthorityDecision, _args: unknown, context: GraphqlContext) {
    return this.loader.documentsOf(context, decision.id);
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(
    decision: AuthorityDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AvailableTransition[]> {
    const actor = actorOf(context);
    return this.facts.transitionsOf(actor, decision);
  }

  @ResolveField(() => [StaleSourceType], { description: 'What changed since it was taken.' })
  staleSources(
    decision: AuthorityDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<StaleSource[]> {
    const actor = actorOf(context);
    return this.facts.staleness(actor, decision);
  }

  @ResolveField(() => [String], {
    description: 'Checks a heavy decision lacks for exactly this text: legal, language.',
  })
  async missingChecks(
    decision: AuthorityDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<string[]> {
    if (decision.state === 'taken' || !isHeavy(decision)) return [];
    const reviews = await this.loader.reviewsOf(context, decision.id);
    return missingChecks(reviews, await this.loader.checkedHash(context, decision));
  }

  @ResolveField(() => Boolean, { description: 'Whether the reader drafted it.' })
  preparedByReader(
    { preparedBy }: AuthorityDecision,
    _args: unknown,
    context: GraphqlContext,
  ): boolean {
    return actorOf(context).personId === preparedBy;
  }

  @ResolveField(() => [DecisionNotification], { description: 'With proof, earliest first.' })
  notifications(decision: AuthorityDecision, _args: unknown, context: GraphqlContext) {
    return this.loader.notificationsOf(context, decision.id);
  }

  @ResolveField(() => [DecisionCourtStep], { description: 'Appeals and judgments, in order.' })
  courtSteps(decision: AuthorityDecision, _args: unknown, context: GraphqlContext) {
    return this.loader.courtStepsOf(context, decision.id);
  }

  @ResolveField(() => [ID], { description: 'Conditions a court keeps this act from imposing.' })
  async suspendedConditionIds(
    decision: AuthorityDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<string[]> {
    const steps = await this.loader.courtStepsOf(context, decision.id);
    return [...courtEffect(steps, imposedBy(decision)).conditionIds];
  }

  @ResolveField(() => AppealClock, { nullable: true, description: 'Null until notified.' })
  appealClock(decision: AuthorityDecision, _args: unknown, context: GraphqlContext) {
    return this.clock.of(actorOf(context), decision.notifiedAt);
  }
}
