import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { type Localized, LocalizedText } from '../../core/graphql/localized.type.js';
import { Messages } from '../../core/messages.js';
import { EventLoader } from '../events/index.js';
import { MandateLoader } from '../mandates/index.js';
import { ConditionAnswer, ConditionLoader, ConditionService } from '../negotiations/index.js';
import { ConfirmationService } from '../people/index.js';
import { PortalAnswerInput } from './portal-answer.inputs.js';
import {
  acceptedContent,
  portalCondition,
  portalValues,
  portalVersions,
} from './portal-condition.rules.js';
import { PortalClockService } from './portal-clock.service.js';
import {
  PortalAnswerClock,
  PortalCondition,
  PortalConditionValue,
  PortalConditionVersion,
  PortalOutdatedFact,
} from './portal-condition.type.js';
import { PortalStep } from './portal-dossier.type.js';
import { withMandate } from './portal-mandate.rules.js';

/** The bargaining from the organiser's side. */
@Resolver(() => PortalCondition)
export class PortalConditionResolver {
  constructor(
    private readonly conditions: ConditionService,
    private readonly loader: ConditionLoader,
    private readonly events: EventLoader,
    private readonly messages: Messages,
    private readonly clocks: PortalClockService,
    private readonly mandates: MandateLoader,
    private readonly confirmations: ConfirmationService,
  ) {}

  @Allow('portal.answer')
  @Mutation(() => PortalCondition, {
    description:
      'Accepts (binding: needs a confirmation), counters, refuses, rewords or withdraws; silence is no answer.',
  })
  async answerCondition(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalAnswerInput,
  ): Promise<PortalCondition> {
    const condition = await this.conditions.answer(actor, input);
    if (input.answer === ConditionAnswer.accept) {
      const versions = await this.conditions.versionsOf(actor, [condition.id]);
      const content = acceptedContent(condition, versions);
      await this.confirmations.require(actor, 'acceptCondition', content);
    }
    return portalCondition(condition);
  }

  @ResolveField(() => LocalizedText, { nullable: true, description: 'What it is about.' })
  async kindLabel(
    condition: PortalCondition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Localized | null> {
    const kind = await this.loader.kind(context, condition.kindId);
    return kind?.label ?? null;
  }

  @ResolveField(() => [PortalConditionValue], { description: 'The values its words may carry.' })
  async values(
    condition: PortalCondition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalConditionValue[]> {
    const kind = await this.loader.kind(context, condition.kindId);
    return kind ? portalValues(kind) : [];
  }

  @ResolveField(() => [PortalConditionVersion], { description: 'The first one first.' })
  async versions(
    condition: PortalCondition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalConditionVersion[]> {
    const actor = actorOf(context);
    const versions = await this.loader.versions(context, condition.id);
    return portalVersions(versions, actor.language, (side) =>
      this.messages.text(actor.language, 'permits', `office.${side}`),
    );
  }

  @ResolveField(() => [PortalOutdatedFact], {
    description: 'What changed under the words that hold; both sides are asked again.',
  })
  async outdated(
    condition: PortalCondition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalOutdatedFact[]> {
    const stored = await this.loader.condition(context, condition.id);
    if (!stored) return [];
    const facts = await this.loader.outdated(context, stored);
    return facts.map(({ fact, before, after }) => ({ fact, before, after }));
  }

  @ResolveField(() => PortalAnswerClock, {
    nullable: true,
    description: 'Until when an answer is expected; null while nothing waits.',
  })
  async answerClock(
    condition: PortalCondition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalAnswerClock | null> {
    const stored = await this.loader.condition(context, condition.id);
    const clock = stored && (await this.loader.portalClock(context, stored));
    return clock ? this.clocks.shown(clock, actorOf(context).language) : null;
  }

  @ResolveField(() => [PortalStep], { description: 'What the reader may answer now.' })
  async availableAnswers(
    condition: PortalCondition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalStep[]> {
    const actor = actorOf(context);
    const event = await this.events.event(context, condition.eventId);
    const stored = await this.loader.condition(context, condition.id);
    if (!event || !stored) return [];
    const powers = await this.mandates.powers(context, event.id);
    const answers = this.conditions.answersOf(actor, stored, event);
    return withMandate(answers, powers.includes('negotiate'));
  }
}
