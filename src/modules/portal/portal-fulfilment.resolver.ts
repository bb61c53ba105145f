import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { EventLoader } from '../events/index.js';
import { MandateLoader } from '../mandates/index.js';
import {
  type Condition,
  ConditionLoader,
  ConditionOwner,
  FulfilmentLoader,
  FulfilmentService,
  type FulfilmentStanding,
  FulfilmentStepService,
} from '../negotiations/index.js';
import { portalCondition } from './portal-condition.rules.js';
import { PortalCondition } from './portal-condition.type.js';
import type { PortalStep } from './portal-dossier.type.js';
import { withMandate } from './portal-mandate.rules.js';
import { PortalFulfilmentService } from './portal-fulfilment.service.js';
import {
  type PortalEvidence,
  PortalEvidenceInput,
  PortalFulfilment,
} from './portal-fulfilment.type.js';

/** What an organiser has to show before the event. What was seen on the day is not told here. */
@Resolver(() => PortalCondition)
export class PortalFulfilmentResolver {
  constructor(
    private readonly steps: FulfilmentStepService,
    private readonly fulfilments: FulfilmentService,
    private readonly loader: FulfilmentLoader,
    private readonly conditions: ConditionLoader,
    private readonly events: EventLoader,
    private readonly mandates: MandateLoader,
    private readonly words: PortalFulfilmentService,
  ) {}

  @Allow('portal.answer')
  @Mutation(() => PortalCondition, {
    description: 'Shows that an own promise is kept; the event cell looks at it.',
  })
  async giveEvidence(
    @CurrentActor() actor: Actor,
    @Args('input') input: PortalEvidenceInput,
  ): Promise<PortalCondition> {
    return portalCondition(await this.steps.give(actor, input));
  }

  @ResolveField(() => PortalFulfilment, {
    nullable: true,
    description: 'Null for what others have to fulfil, and while nobody stands by it.',
  })
  async fulfilment(
    { id }: PortalCondition,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<PortalFulfilment | null> {
    const condition = await this.conditions.condition(context, id);
    if (!condition || condition.owner !== ConditionOwner.organiser) return null;
    const standing = await this.loader.standing(context, condition);
    if (!standing) return null;
    const kind = await this.conditions.kind(context, condition.kindId);
    const { number, due, overdue, done, waiting, onTheDay, earlierWords } = standing;
    return {
      number,
      dueAt: due?.dueAt ?? null,
      explanation: this.words.explain(standing, actorOf(context).language),
      overdue,
      done,
      waiting,
      onTheDay,
      earlierWords,
      usually: kind?.evidence ?? {},
      evidence: await this.evidence(context, id),
      answers: this.words.answers(await this.loader.steps(context, id)),
      giving: await this.giving(context, condition, standing),
    };
  }

  private async evidence(context: GraphqlContext, id: string): Promise<PortalEvidence[]> {
    const given = await this.loader.evidence(context, id);
    const files = await this.loader.filesOfAll(
      context,
      given.map((each) => each.id),
    );
    return given.map((each, index) => this.words.evidence(each, files[index] ?? []));
  }

  private async giving(
    context: GraphqlContext,
    condition: Condition,
    standing: FulfilmentStanding,
  ): Promise<PortalStep | null> {
    const event = await this.events.event(context, condition.eventId);
    if (!event) return null;
    const steps = this.fulfilments.stepsFor(actorOf(context), condition, event, standing);
    const powers = await this.mandates.powers(context, event.id);
    const shown = withMandate(steps, powers.includes('negotiate'));
    return shown.find(({ name }) => name === 'giveEvidence') ?? null;
  }
}
