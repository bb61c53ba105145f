import { ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import { Clock } from '../../core/clock.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { EventLoader, PublicEvent } from '../events/index.js';
import { Condition, ConditionLoader } from '../negotiations/index.js';
import { Organisation, PeopleLoader } from '../people/index.js';
import { Advice, AdviceVisibility } from './advice.entity.js';
import { AdviceCondition, AdviceReminder, AdviceTask } from './advice-follow-up.entity.js';
import { AdviceStanding } from './advice.inputs.js';
import { AdviceLink } from './advice-link.entity.js';
import { AdviceLoader } from './advice.loader.js';
import { isOverdue } from './advice.policy.js';
import { AdviceSuggestion, AdviceTerm } from './advice-suggestion.type.js';
import { AdviceTheme, PartnerService } from './partner-service.entity.js';
import { PartnerServiceService } from './partner-service.service.js';
import { PermitsLoader } from './permits.loader.js';

/** Whether an advice meant for police only is kept from this reader. */
function isWithheld(actor: Actor, advice: Advice): boolean {
  return advice.visibility === AdviceVisibility.police && !may(actor, 'advice.readPolice');
}

/** What a reader may know of advice: of what is not meant for him, only that it was given. */
export function forReader(actor: Actor, advice: Advice): Advice {
  if (!isWithheld(actor, advice)) return advice;
  const nothing = { result: null, text: null, proposedConditions: [], answeredByName: null };
  return { ...advice, ...nothing, draftedByName: null };
}

@Resolver(() => Advice)
export class AdviceFieldsResolver {
  constructor(
    private readonly people: PeopleLoader,
    private readonly events: EventLoader,
    private readonly loader: AdviceLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Organisation, { nullable: true })
  adviser(advice: Advice, _args: unknown, context: GraphqlContext) {
    return this.people.organisation(context, advice.organisationId);
  }

  @ResolveField(() => PublicEvent, { nullable: true })
  event(advice: Advice, _args: unknown, context: GraphqlContext) {
    return this.events.event(context, advice.eventId);
  }

  @ResolveField(() => [AdviceTheme])
  themes(advice: Advice, _args: unknown, context: GraphqlContext): Promise<AdviceTheme[]> {
    return this.loader.themes(context, advice.themes);
  }

  @ResolveField(() => AdviceStanding, { description: 'Silence is overdue, never favourable.' })
  standing(advice: Advice): AdviceStanding {
    if (advice.state !== 'asked') return AdviceStanding[advice.state];
    return isOverdue(advice, this.clock.now()) ? AdviceStanding.overdue : AdviceStanding.waiting;
  }

  @ResolveField(() => Boolean, { description: 'Given, but meant for police only.' })
  withheld(advice: Advice, _args: unknown, context: GraphqlContext): boolean {
    return isWithheld(actorOf(context), advice);
  }

  @ResolveField(() => [AdviceReminder])
  reminders(advice: Advice, _args: unknown, context: GraphqlContext): Promise<AdviceReminder[]> {
    return this.loader.remindersOf(context, advice.id);
  }

  @ResolveField(() => AdviceTask, { nullable: true, description: 'After unfavourable advice.' })
  async task(advice: Advice, _args: unknown, context: GraphqlContext): Promise<AdviceTask | null> {
    if (!may(actorOf(context), 'advice.readPolice')) return null;
    return (await this.loader.tasksOf(context, advice.id))[0] ?? null;
  }

  @ResolveField(() => [AdviceCondition], { description: 'What became of proposed conditions.' })
  handled(advice: Advice, _args: unknown, context: GraphqlContext) {
    if (isWithheld(actorOf(context), advice)) return [];
    return this.loader.conditionsOf(context, advice.id);
  }

  @ResolveField(() => [AdviceLink], { description: 'Links without account, the newest last.' })
  links(advice: Advice, _args: unknown, context: GraphqlContext): Promise<AdviceLink[]> | [] {
    if (!may(actorOf(context), 'advice.request')) return [];
    return this.loader.linksOf(context, advice.id);
  }
}

@Resolver(() => AdviceTask)
export class AdviceTaskFieldsResolver {
  constructor(private readonly loader: AdviceLoader) {}

  @ResolveField(() => Advice, { nullable: true })
  async advice(task: AdviceTask, _args: unknown, context: GraphqlContext): Promise<Advice | null> {
    const advice = await this.loader.one(context, task.adviceId);
    return advice && forReader(actorOf(context), advice);
  }
}

@Resolver(() => AdviceCondition)
export class AdviceConditionFieldsResolver {
  constructor(private readonly conditions: ConditionLoader) {}

  @ResolveField(() => Condition, { nullable: true, description: 'What it became.' })
  condition(handled: AdviceCondition, _args: unknown, context: GraphqlContext) {
    return handled.conditionId ? this.conditions.condition(context, handled.conditionId) : null;
  }
}

@Resolver(() => Condition)
export class ConditionAdviceFieldsResolver {
  constructor(private readonly loader: AdviceLoader) {}

  @ResolveField(() => Advice, { nullable: true, description: 'The advice it was taken over from.' })
  async fromAdvice(
    condition: Condition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Advice | null> {
    const actor = actorOf(context);
    if (!may(actor, 'advice.read')) return null;
    const origin = await this.loader.originOf(context, condition.id);
    const advice = origin && (await this.loader.one(context, origin.adviceId));
    return advice && forReader(actor, advice);
  }
}

@Resolver(() => PartnerService)
export class PartnerServiceFieldsResolver {
  constructor(
    private readonly people: PeopleLoader,
    private readonly loader: AdviceLoader,
    private readonly services: PartnerServiceService,
  ) {}

  @ResolveField(() => Organisation, { nullable: true })
  organisation(service: PartnerService, _args: unknown, context: GraphqlContext) {
    return this.people.organisation(context, service.organisationId);
  }

  @ResolveField(() => [AdviceTheme])
  themes(service: PartnerService, _args: unknown, context: GraphqlContext) {
    return this.loader.themes(context, service.themes);
  }

  @ResolveField(() => AdviceTerm, { description: 'When it would have to answer if asked today.' })
  term(service: PartnerService, _args: unknown, context: GraphqlContext): Promise<AdviceTerm> {
    return this.services.termOf(actorOf(context), service);
  }
}

@Resolver(() => AdviceSuggestion)
export class AdviceSuggestionFieldsResolver {
  constructor(private readonly permits: PermitsLoader) {}

  @ResolveField(() => Boolean, { description: 'Whether it has been asked in this dossier.' })
  async asked(
    suggestion: AdviceSuggestion,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<boolean> {
    const round = await this.permits.adviceOf(context, suggestion.eventId);
    return round.some(({ organisationId }) => organisationId === suggestion.service.organisationId);
  }
}

@Resolver(() => PublicEvent)
export class EventAdviceFieldsResolver {
  constructor(
    private readonly permits: PermitsLoader,
    private readonly services: PartnerServiceService,
  ) {}

  @ResolveField(() => [Advice], { description: 'The advice round, in the order of asking.' })
  async advice(event: PublicEvent, _args: unknown, context: GraphqlContext): Promise<Advice[]> {
    const actor = actorOf(context);
    if (!may(actor, 'advice.read')) return [];
    const round = await this.permits.adviceOf(context, event.id);
    return round.map((advice) => forReader(actor, advice));
  }

  @ResolveField(() => [AdviceSuggestion], { description: 'Whom the rules say to ask, and why.' })
  async adviceSuggestions(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<AdviceSuggestion[]> {
    const actor = actorOf(context);
    if (!may(actor, 'advice.request')) return [];
    const application = await this.permits.application(context, event.id);
    return this.services.suggestions(actor, event, application);
  }
}
