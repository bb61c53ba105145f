import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { BasisSource, StaleSource } from '../../core/basis/basis.service.js';
import { BasisService } from '../../core/basis/basis.service.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { Clock } from '../../core/clock.js';
import { EventService, type PublicEvent, instantToBrusselsDate } from '../events/index.js';
import {
  ConditionBasisService,
  ConditionService,
  ConditionState,
  type StandingCondition,
  factsOf,
} from '../negotiations/index.js';
import { PlacesService } from '../places/index.js';
import { checkedHash, missingChecks } from './decision-check.rules.js';
import { decisionEventFacts } from './decision-content.rules.js';
import type { AuthorityDecision } from './decision.entity.js';
import { isHeavy, missingPoints, typeProblem } from './decision-reasons.rules.js';
import { DecisionRepository } from './decision.repository.js';
import { type StandingFacts, decisionStandingWorkflow } from './decision-standing.workflow.js';
import { type DecisionFacts, decisionWorkflow } from './decision.workflow.js';

const PRODUCT = 'authorityDecision';
const IN_FORCE: readonly string[] = [ConditionState.agreed, ConditionState.imposed];
const NO_CONDITIONS: readonly string[] = ['prohibited', 'noted', 'postponed'];

/** What a decision depends on: for its workflow, and for whether it is still current. */
@Injectable()
export class DecisionFactsService {
  constructor(
    private readonly events: EventService,
    private readonly conditions: ConditionService,
    private readonly conditionBasis: ConditionBasisService,
    private readonly places: PlacesService,
    private readonly basis: BasisService,
    private readonly repository: DecisionRepository,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, decision: AuthorityDecision, event: PublicEvent): Promise<DecisionFacts> {
    const [authority] = await this.places.authoritiesByIds(actor, [decision.authorityId]);
    const attached = await this.attachable(actor, decision);
    const mayTake = actor.permissions.has('decisions.take');
    const heavy = mayTake && isHeavy(decision);
    return {
      mayPrepare: actor.permissions.has('decisions.prepare'),
      mayTake,
      isDrafter: decision.preparedBy === actor.personId,
      ownAuthority:
        authority?.organisationId !== null && authority?.organisationId === actor.organisationId,
      signsOutside: authority?.organisationId === null,
      signs: mayTake && (await this.signingPosition(actor, decision)) !== null,
      missingPoints: missingPoints(decision).length,
      missingChecks: heavy ? await this.missingChecks(decision) : 0,
      typeProblem: typeProblem(decision, attached),
      conditionsOutdated: await this.conditionsOutdated(actor, decision),
      eventProposed: event.state === 'proposalToAuthority',
    };
  }

  /** What a signed decision may still meet, for this actor. */
  async standingOf(actor: Actor, decision: AuthorityDecision): Promise<StandingFacts> {
    return {
      mayNotify: actor.permissions.has('decisions.notify'),
      mayRecordCourt: actor.permissions.has('decisions.recordCourt'),
      maySign:
        actor.permissions.has('decisions.take') &&
        (await this.signingPosition(actor, decision)) !== null,
    };
  }

  async transitionsOf(actor: Actor, decision: AuthorityDecision): Promise<AvailableTransition[]> {
    if (decision.standing) {
      const facts = await this.standingOf(actor, decision);
      return decisionStandingWorkflow.available(decision.standing, facts);
    }
    const event = await this.events.find(actor, decision.eventId);
    return decisionWorkflow.available(decision.state, await this.of(actor, decision, event));
  }

  /** The position in which the actor signs this act at this moment, deputies after. */
  async signingPosition(
    actor: Actor,
    { authorityId, language }: Pick<AuthorityDecision, 'authorityId' | 'language'>,
  ): Promise<{ code: string; deputy: boolean } | null> {
    const today = instantToBrusselsDate(this.clock.now());
    const signatories = await this.repository.signatories(today, authorityId, language);
    for (const { positionId, deputy } of signatories) {
      const held = actor.positions.find(({ id }) => id === positionId);
      if (held) return { code: held.code, deputy };
    }
    return null;
  }

  /** An act that attaches no condition does not wait for one. */
  private async conditionsOutdated(actor: Actor, decision: AuthorityDecision): Promise<boolean> {
    if (NO_CONDITIONS.includes(decision.type)) return false;
    return (await this.conditionBasis.outdatedInForce(actor, [decision.eventId])).length > 0;
  }

  private async missingChecks(decision: AuthorityDecision): Promise<number> {
    const reviews = await this.repository.reviewsOf([decision.id]);
    const today = instantToBrusselsDate(this.clock.now());
    const blocks = await this.repository.textBlocks(today);
    return missingChecks(reviews, checkedHash(decision, blocks)).length;
  }

  /** The conditions in force, in their order; none goes into an act that authorises nothing. */
  async inForce(actor: Actor, decision: AuthorityDecision): Promise<StandingCondition[]> {
    if (NO_CONDITIONS.includes(decision.type)) return [];
    const standing = await this.conditions.standingOf(actor, [decision.eventId]);
    return standing.filter(({ state }) => IN_FORCE.includes(state));
  }

  /** Remembers what a taken decision rests on. */
  async recordBasis(actor: Actor, decision: AuthorityDecision): Promise<void> {
    const { id, eventId } = decision;
    await this.basis.record(
      actor,
      { type: PRODUCT, id, eventId },
      await this.sources(actor, decision),
    );
  }

  /** What has changed since a decision was taken; empty before, and while it is current. */
  async staleness(actor: Actor, decision: AuthorityDecision): Promise<StaleSource[]> {
    if (decision.state !== 'taken') return [];
    return (await this.stalenessOf(actor, [decision]))[0] ?? [];
  }

  /** The same for decisions taken in one dossier, with one statement of each kind, in their order. */
  async stalenessOf(
    actor: Actor,
    decisions: readonly AuthorityDecision[],
  ): Promise<StaleSource[][]> {
    const [first] = decisions;
    if (!first) return [];
    const event = await this.events.find(actor, first.eventId);
    const standing = await this.conditions.standingOf(actor, [event.id]);
    return this.basis.stalenessOf(
      decisions.map((decision) => ({
        product: { type: PRODUCT, id: decision.id, eventId: event.id },
        present: sourcesOf(decision, event, standing),
      })),
    );
  }

  /** Whether an act carries the conditions in force: one that authorises nothing carries none. */
  static carriesConditions({ type }: Pick<AuthorityDecision, 'type'>): boolean {
    return !NO_CONDITIONS.includes(type);
  }

  private async sources(actor: Actor, decision: AuthorityDecision): Promise<BasisSource[]> {
    const event = await this.events.find(actor, decision.eventId);
    const standing = await this.conditions.standingOf(actor, [decision.eventId]);
    return sourcesOf(decision, event, standing);
  }

  /** How many conditions the act would carry: those in force and those still to be imposed. */
  private async attachable(actor: Actor, decision: AuthorityDecision): Promise<number> {
    const inForce = await this.inForce(actor, decision);
    const ids = new Set(inForce.map(({ condition }) => condition.id));
    for (const { conditionId } of decision.impositions) ids.add(conditionId);
    return ids.size;
  }
}

/** What a decision rests on: the facts of its event and the conditions it carries. */
function sourcesOf(
  decision: AuthorityDecision,
  event: PublicEvent,
  standing: readonly StandingCondition[],
): BasisSource[] {
  const carried = DecisionFactsService.carriesConditions(decision)
    ? standing.filter(({ state }) => IN_FORCE.includes(state))
    : [];
  return [
    { type: 'event', id: event.id, facts: decisionEventFacts(event) },
    ...carried.map((each) => ({
      type: 'condition',
      id: each.condition.id,
      facts: factsOf(each),
    })),
  ];
}
