import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { may } from '../../core/access/field-audience.js';
import {
  BasisService,
  type BasisSource,
  type Product,
  type StaleSource,
} from '../../core/basis/basis.service.js';
import { type FactChange, factDifference } from '../../core/basis/difference.rules.js';
import { StoredDocument } from '../../core/documents/stored-document.entity.js';
import { DocumentStore } from '../../core/documents/document-store.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { PlanReader } from '../deployments/index.js';
import { EventInsightService, EventService, SETTLED_STATES } from '../events/index.js';
import { ConditionService, ConditionState, factsOf } from '../negotiations/index.js';
import { RiskBasisService, RiskService } from '../risk/index.js';
import type { OperationOrder } from './operation-order.entity.js';
import { orderFactsOf } from './operation-order.policy.js';
import { type OrderFacts, orderWorkflow } from './operation-order.workflow.js';
import { OrderCompiler } from './order-compiler.service.js';
import { orderHash } from './order-content.rules.js';
import type { OrderRecipient } from './order-recipient.entity.js';
import type { OrderVersion } from './order-version.entity.js';
import { OrderRepository } from './order.repository.js';

/** What can be read of orders: versions, board, staleness, whether the hash still holds. */
@Injectable()
export class OrderReader {
  constructor(
    private readonly repository: OrderRepository,
    private readonly compiler: OrderCompiler,
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly conditions: ConditionService,
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

  static product(version: Pick<OrderVersion, 'id' | 'eventId'>): Product {
    return { type: 'operationOrder', id: version.id, eventId: version.eventId };
  }

  /** The records an order is built on, as they are now. */
  async sources(actor: Actor, eventId: string): Promise<BasisSource[]> {
    const event = await this.events.find(actor, eventId);
    const figures = await this.insight.assessment(actor, eventId);
    const plan = await this.plans.factsOf(actor, eventId);
    const conditions = await this.conditions.standingOf(actor, [eventId]);
    return [
      {
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
      },
      ...(figures ? [figuresSource(figures)] : []),
      ...(await this.risks.sourcesOf(actor, eventId)),
      ...conditions
        .filter(({ state }) => state === ConditionState.agreed || state === ConditionState.imposed)
        .map((each) => ({ type: 'condition', id: each.condition.id, facts: factsOf(each) })),
      ...(plan ? [plan] : []),
    ];
  }

  /** What changed since the version was compiled; a superseded one is history, not stale. */
  async staleness(actor: Actor, version: OrderVersion): Promise<StaleSource[]> {
    if (version.state === 'superseded') return [];
    const present = await this.sources(actor, version.eventId);
    return this.basis.staleness(OrderReader.product(version), present);
  }

  /** The hash the order would have if it were compiled from today's facts. */
  async presentHash(actor: Actor, order: OperationOrder, version: OrderVersion): Promise<string> {
    const { eventId, reference } = order;
    const { classification, texts } = version;
    return orderHash(
      await this.compiler.compile(actor, { eventId, reference, classification, texts }),
    );
  }

  /** Whether the stored content has its hash, and today's facts would give the same. */
  async hashMatches(actor: Actor, version: OrderVersion): Promise<boolean> {
    if (orderHash(version.content) !== version.contentHash) return false;
    const order = await this.repository.order(version.orderId);
    return (await this.presentHash(actor, order, version)) === version.contentHash;
  }

  /** What differs from the version before; empty for the first. */
  async difference(_actor: Actor, version: OrderVersion): Promise<FactChange[]> {
    if (version.number === 1) return [];
    const before = await this.repository.versionNumbered(version.orderId, version.number - 1);
    return factDifference(before.content, version.content);
  }

  async transitionFacts(actor: Actor, version: OrderVersion): Promise<OrderFacts> {
    const event = await this.events.find(actor, version.eventId);
    const [risk] = await this.risks.currentOf(actor, [version.eventId]);
    const plan = await this.plans.planOf(actor, version.eventId);
    const stale =
      (await this.staleness(actor, version)).length > 0 ||
      (plan !== null && (await this.plans.staleness(actor, plan)).length > 0) ||
      (risk !== undefined && (await this.riskBasis.staleness(actor, risk)).length > 0);
    return orderFactsOf(actor, version, {
      settled: SETTLED_STATES.includes(event.state),
      stale,
      planReady: plan?.state === 'ready',
      riskValidated: risk?.state === 'validated',
    });
  }

  async transitionsOf(actor: Actor, version: OrderVersion): Promise<AvailableTransition[]> {
    if (!may(actor, 'orders.read')) return [];
    return orderWorkflow.available(version.state, await this.transitionFacts(actor, version));
  }
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
