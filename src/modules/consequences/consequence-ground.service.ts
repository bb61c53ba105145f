import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { endSquareArea } from '../../core/crowd/crowd-sums.rules.js';
import { type DeploymentPlan, type PlanPostFact, PlanReader } from '../deployments/index.js';
import { EventService, type PublicEvent } from '../events/index.js';
import {
  type AgreedFacts,
  AgreedValuesService,
  type StandingCondition,
  agreedFacts,
  valuedCondition,
} from '../negotiations/index.js';
import { type RiskAssessment, RiskService } from '../risk/index.js';
import type { CountedEvent, CountedState } from './effect-figures.rules.js';
import { staffingDemand } from './staffing-demand.rules.js';

/** A dossier with what was made of its conditions so far. */
export interface ConsequenceGround {
  readonly event: PublicEvent;
  readonly inForce: readonly StandingCondition[];
  readonly risk: RiskAssessment | null;
  readonly plan: DeploymentPlan | null;
  readonly posts: readonly PlanPostFact[];
}

/** Counts a dossier under any set of conditions. */
@Injectable()
export class ConsequenceGroundService {
  constructor(
    private readonly events: EventService,
    private readonly agreed: AgreedValuesService,
    private readonly risks: RiskService,
    private readonly plans: PlanReader,
  ) {}

  async of(actor: Actor, eventId: string): Promise<ConsequenceGround> {
    const event = await this.events.find(actor, eventId);
    const inForce = await this.agreed.inForce(actor, [eventId]);
    const [risk = null] = await this.risks.currentOf(actor, [eventId]);
    const plan = await this.plans.planOf(actor, eventId);
    const posts = plan ? (await this.plans.content(actor, plan)).posts : [];
    return { event, inForce, risk, plan, posts };
  }

  /** The dossier if these conditions held; `morePersons` is what posts need beside the sums. */
  async counted(
    actor: Actor,
    ground: ConsequenceGround,
    standing: readonly StandingCondition[],
    morePersons = 0,
  ): Promise<CountedState> {
    const { event, risk, posts } = ground;
    const facts = factsUnder(event, standing);
    const planned = factsUnder(event, ground.inForce);
    const march = risk && (await this.risks.marchUnder(actor, risk, event, facts));
    return {
      facts,
      march: march?.result ?? null,
      demand: staffingDemand(posts, planned, facts, event, morePersons),
    };
  }
}

function factsUnder(event: PublicEvent, standing: readonly StandingCondition[]): AgreedFacts {
  return agreedFacts(standing.map(valuedCondition), event);
}

/** What of the event itself goes into the sums. */
export function countedEvent(event: PublicEvent): CountedEvent {
  const { expectedNumber, stewardCount, footprint } = event;
  return { expectedNumber, stewardCount, endSquareM2: endSquareArea(footprint) };
}
