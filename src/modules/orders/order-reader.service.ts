import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import {
  BasisService,
  type BasisSource,
  type Product,
  type StaleSource,
} from '../../core/basis/basis.service.js';
import { StoredDocument } from '../../core/documents/stored-document.entity.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { type DeploymentPlan, PlanReader } from '../deployments/index.js';
import {
  EventInsightService,
  EventService,
  type PublicEvent,
  SETTLED_STATES,
} from '../events/index.js';
import {
  ConditionBasisService,
  ConditionService,
  ConditionState,
  factsOf,
} from '../negotiations/index.js';
import { type RiskAssessment, RiskBasisService, RiskService } from '../risk/index.js';
import type { OperationOrder } from './operation-order.entity.js';
import { orderFactsOf } from './operation-order.policy.js';
import { type OrderFacts, orderWorkflow } from './operation-order.workflow.js';
import { OrderCompiler } from './order-compiler.service.js';
import { orderHash } from './order-content.rules.js';
import type { OrderForm } from './order-content.types.js';
import { OrderGroundService } from './order-ground.service.js';
import type { OrderRecipient } from './order-recipient.entity.js';
import type { OrderVersion } from './order-version.entity.js';
import { OrderRepository } from './order.repository.js';

/** What the next step of a version depends on besides itself and the actor. */
export interface OrderStanding {
  readonly event: PublicEvent;
  readonly plan: DeploymentPlan | null;
  readonly risk: RiskAssessment | null;
  /** Whether the version, or the plan or assessment a full one needs, is built on what changed. */
  readonly stale: boolean;
  /** Whether words of a condition in force speak of facts that have changed. */
  readonly conditionsOutdated: boolean;
}

/** What can be read of orders: versions, board, staleness, whether the hash still holds. */
@Injectable()
export class OrderReader {
  constructor(
    private readonly repository: OrderRepository,
    private readonly compiler: OrderCompiler,
    private readonly ground: OrderGroundService,
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly conditions: ConditionService,
    private readonly conditionBasis: ConditionBasisService,
    private readonly risks: RiskService,
    private readonly riskBasis: RiskBasisService,
    private readonly plans: PlanReader,
    private readonly basis: BasisService,
    private readonly documents: DocumentStore,
  ) {}

  ordersOf(_actor: Actor, eventIds: readonly string[]): Promise<OperationOrder[]> {
    return this.repository.ordersOf(eventIds);
  }

  versionsOf(_actor: Actor, orderIds: readonly string[]): Promise<OrderVersion[]> {
    return this.repository.versionsOf(orderIds);
  }

  recipientsOf(_actor: Actor, versionIds: readonly string[]): Promise<OrderRecipient[]> {
    return this.repository.recipientsOf(versionIds);
  }

  documentsOf(_actor: Actor, versionIds: readonly string[]): Promise<StoredDocument[]> {
    return this.documents.ofSubjects(versionIds);
  }

  /** Versions of the order of an event that are not history, the latest first. */
  async standingVersions(_actor: Actor, eventId: string): Promise<OrderVersion[]> {
    const orders = await this.repository.ordersOf([eventId]);
    const versions = await this.repository.versionsOf(orders.map(({ id }) => id));
    return versions.filter(({ state }) => state !== 'superseded');
  }

  /** Dossiers for which an order is approved now. */
  eventsUnderOrder(_actor: Actor): Promise<string[]> {
    return this.repository.eventsWithApprovedVersion();
  }

  static product(version: Pick<OrderVersion, 'id' | 'eventId'>): Product {
    return { type: 'operationOrder', id: version.id, eventId: version.eventId };
  }

  /** The records an order is built on, as they are now. */
  async sources(actor: Actor, eventId: string, form: OrderForm): Promise<BasisSource[]> {
    return usedBy(form, (await this.sourcesOf(actor, [eventId]))[0] ?? []);
  }

  /** `sources` of many events, in their order; one statement a kind of row. */
  async sourcesOf(actor: Actor, eventIds: readonly string[]): Promise<BasisSource[][]> {
    if (eventIds.length === 0) return [];
    const events = await this.events.byIds(actor, eventIds);
    const figures = await this.insight.assessments(actor, eventIds);
    const risks = await this.risks.sourcesOf(actor, eventIds);
    const plans = await this.plans.sourcesOf(actor, eventIds);
    const grounds = await this.ground.sourcesOf(actor, events);
    const standing = (await this.conditions.standingOf(actor, eventIds)).filter(
      ({ state }) => state === ConditionState.agreed || state === ConditionState.imposed,
    );
    return eventIds.map((id) => [
      ...events.filter((event) => event.id === id).map(eventSource),
      ...figures.filter(({ eventId }) => eventId === id).map(figuresSource),
      ...risks.filter(({ eventId }) => eventId === id),
      ...standing
        .filter(({ condition }) => condition.eventId === id)
        .map((each) => ({ type: 'condition', id: each.condition.id, facts: factsOf(each) })),
      ...plans.filter(({ eventId }) => eventId === id),
      ...grounds.filter(({ eventId }) => eventId === id),
    ]);
  }

  /** What changed since the version was compiled; a superseded one is history, not stale. */
  async staleness(actor: Actor, version: OrderVersion): Promise<StaleSource[]> {
    return (await this.stalenessOf(actor, [version]))[0] ?? [];
  }

  /** `staleness` of many versions, in their order. */
  async stalenessOf(actor: Actor, versions: readonly OrderVersion[]): Promise<StaleSource[][]> {
    const standing = versions.filter(({ state }) => state !== 'superseded');
    const eventIds = [...new Set(standing.map(({ eventId }) => eventId))];
    const sources = await this.sourcesOf(actor, eventIds);
    const found = await this.basis.stalenessOf(
      standing.map((version) => ({
        product: OrderReader.product(version),
        present: usedBy(version.form, sources[eventIds.indexOf(version.eventId)] ?? []),
      })),
    );
    const byId = new Map(standing.map(({ id }, index) => [id, found[index]]));
    return versions.map(({ id }) => byId.get(id) ?? []);
  }

  /** The hash the order would have if it were compiled from today's facts. */
  async presentHash(actor: Actor, order: OperationOrder, version: OrderVersion): Promise<string> {
    const { eventId, reference } = order;
    const { form, classification, texts } = version;
    return orderHash(
      await this.compiler.compile(actor, { eventId, reference, form, classification, texts }),
    );
  }

  /** Whether the stored content has its hash, and today's facts would give the same. */
  async hashMatches(actor: Actor, version: OrderVersion): Promise<boolean> {
    if (orderHash(version.content) !== version.contentHash) return false;
    const order = await this.repository.order(version.orderId);
    return (await this.presentHash(actor, order, version)) === version.contentHash;
  }

  async transitionFacts(actor: Actor, version: OrderVersion): Promise<OrderFacts> {
    const [risk] = await this.risks.currentOf(actor, [version.eventId]);
    const plan = await this.plans.planOf(actor, version.eventId);
    const stale =
      (await this.staleness(actor, version)).length > 0 ||
      (version.form === 'full' &&
        ((plan !== null && (await this.plans.staleness(actor, plan)).length > 0) ||
          (risk !== undefined && (await this.riskBasis.staleness(actor, risk)).length > 0)));
    const event = await this.events.find(actor, version.eventId);
    const [conditionsOutdated = false] = await this.conditionsOutdatedOf(actor, [event.id]);
    return factsFor(actor, version, { event, plan, risk: risk ?? null, stale, conditionsOutdated });
  }

  /** Whether a condition in force has to be looked at again first, for dossiers in their order. */
  async conditionsOutdatedOf(actor: Actor, eventIds: readonly string[]): Promise<boolean[]> {
    const outdated = await this.conditionBasis.outdatedInForce(actor, eventIds);
    return eventIds.map((id) => outdated.some(({ eventId }) => eventId === id));
  }

  /** What the actor may do next with a version, as things stand. */
  transitionsOf(
    actor: Actor,
    version: OrderVersion,
    standing: OrderStanding,
  ): AvailableTransition[] {
    if (!may(actor, 'orders.read')) return [];
    return orderWorkflow.available(version.state, factsFor(actor, version, standing));
  }
}

function factsFor(
  actor: Actor,
  version: OrderVersion,
  { event, plan, risk, stale, conditionsOutdated }: OrderStanding,
): OrderFacts {
  return orderFactsOf(actor, version, {
    settled: SETTLED_STATES.includes(event.state),
    stale,
    conditionsOutdated,
    planReady: plan?.state === 'ready',
    riskValidated: risk?.state === 'validated',
  });
}

/** Only a minimal order says what was heard. */
function usedBy(form: OrderForm, sources: readonly BasisSource[]): BasisSource[] {
  return sources.filter(({ type }) => form === 'minimal' || type !== 'eventSignal');
}

function eventSource(event: PublicEvent): BasisSource {
  return {
    type: 'event',
    id: event.id,
    facts: {
      title: event.title,
      gatheringAt: event.gatheringAt,
      startAt: event.startAt,
      endAt: event.endAt,
      dispersalAt: event.dispersalAt,
      expectedNumber: event.expectedNumber,
      stewardCount: event.stewardCount,
      footprintVersion: event.footprintVersion,
    },
  };
}

function figuresSource(figures: {
  id: string;
  policeNumber: number | null;
  riskGroupMax: number | null;
  threatLevel: number | null;
}): BasisSource {
  const { id, policeNumber, riskGroupMax, threatLevel } = figures;
  return { type: 'eventAssessment', id, facts: { policeNumber, riskGroupMax, threatLevel } };
}
