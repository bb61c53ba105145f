import { ResolveField, Resolver } from '@nestjs/graphql';
import { Messages } from '../../core/messages.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { ConditionLoader, conditionLabel } from '../negotiations/index.js';
import { latestCheck } from './decision-check.rules.js';
import { TranslationStateType, DecisionTextBlock } from './decision-reference.entity.js';
import { pointStates } from './decision-reasons.rules.js';
import { courtTriggers } from './decision-restriction.rules.js';
import {
  CourtWarning,
  DecisionPoint,
  DecisionRestrictionType,
} from './decision-restriction.type.js';
import { AuthorityDecision, DecisionReview } from './decision.entity.js';
import { PermitsLoader } from './permits.loader.js';

/** The reasoning of a decision: its restrictions, how far each point is, what courts rejected. */
@Resolver(() => AuthorityDecision)
export class DecisionReasonsResolver {
  constructor(
    private readonly loader: PermitsLoader,
    private readonly conditions: ConditionLoader,
    private readonly messages: Messages,
  ) {}

  @ResolveField(() => [DecisionRestrictionType], { description: 'The reasons of each.' })
  restrictions(decision: AuthorityDecision): DecisionRestrictionType[] {
    return decision.restrictions.map((each) => ({
      ...each,
      facts: [...each.facts],
      groundCodes: [...each.groundCodes],
      alternatives: [...each.alternatives],
    }));
  }

  @ResolveField(() => [DecisionPoint], { description: 'Every point a heavy decision answers.' })
  async points(
    decision: AuthorityDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<DecisionPoint[]> {
    const { language } = actorOf(context);
    const labels = await this.labels(decision, context);
    const reviews = await this.loader.reviewsOf(context, decision.id);
    const legal = latestCheck(reviews, 'legal', await this.loader.checkedHash(context, decision));
    const checked = legal?.outcome === 'approved';
    return pointStates(decision).map(({ subject, code, point, state }) => ({
      subject,
      condition: labels.get(subject) ?? null,
      code,
      point,
      state: checked && state === 'draft' ? 'checkedByLegal' : state,
      text: this.messages.text(language, 'permits', `reason.${code}`),
    }));
  }

  @ResolveField(() => [CourtWarning], { description: 'What recalls grounds courts rejected.' })
  async courtWarnings(
    decision: AuthorityDecision,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<CourtWarning[]> {
    const found = courtTriggers(decision);
    if (found.length === 0) return [];
    const labels = await this.labels(decision, context);
    const lessons = await this.loader.courtLessons(context);
    return found.map(({ conditionId, trigger }) => ({
      subject: conditionId ?? 'prohibition',
      condition: (conditionId && labels.get(conditionId)) ?? null,
      trigger,
      cases: lessons.filter(({ triggers }) => triggers.includes(trigger)),
    }));
  }

  /** Names of the imposed conditions, such as C04, by id. */
  private async labels(
    { eventId, impositions }: AuthorityDecision,
    context: GraphqlContext,
  ): Promise<Map<string, string>> {
    if (impositions.length === 0) return new Map();
    const conditions = await this.conditions.ofEvent(context, eventId);
    return new Map(conditions.map(({ id, number }) => [id, conditionLabel(number)]));
  }
}

@Resolver(() => DecisionReview)
export class DecisionReviewFieldsResolver {
  constructor(private readonly loader: PermitsLoader) {}

  @ResolveField(() => Boolean, { description: 'False once the text it read was edited.' })
  async valid(review: DecisionReview, _args: unknown, context: GraphqlContext): Promise<boolean> {
    const decision = await this.loader.decision(context, review.decisionId);
    if (!decision) return false;
    if (decision.state === 'taken') {
      // What was signed keeps its checks, whatever becomes of the sentences of later acts.
      const reviews = await this.loader.reviewsOf(context, decision.id);
      return reviews.filter(({ kind }) => kind === review.kind).at(-1)?.id === review.id;
    }
    return (await this.loader.checkedHash(context, decision)) === review.draftHash;
  }
}

@Resolver(() => DecisionTextBlock)
export class TextBlockFieldsResolver {
  @ResolveField(() => [TranslationStateType])
  translations(block: DecisionTextBlock): TranslationStateType[] {
    return ['nl', 'fr'].map((language) => ({
      language,
      state: block.translation[language]?.state ?? 'missing',
      by: block.translation[language]?.by ?? null,
    }));
  }
}
