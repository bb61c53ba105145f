import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { BasisService } from '../../core/basis/basis.service.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { type DeploymentPlan, PlanReader } from '../deployments/index.js';
import { EventService, SETTLED_STATES } from '../events/index.js';
import type { OperationOrder } from './operation-order.entity.js';
import { OrderCompiler } from './order-compiler.service.js';
import { orderHash } from './order-content.rules.js';
import type { OrderClassification } from './order-content.types.js';
import { OrderReader } from './order-reader.service.js';
import type { OrderTexts } from './order-texts.rules.js';
import type { OrderVersion } from './order-version.entity.js';
import { ORDER_JOURNAL } from './order.journal.js';
import { OrderRepository } from './order.repository.js';

const DEFAULT_CLASSIFICATION: OrderClassification = 'restricted';

/** What somebody asks to compile; absent texts and classification stay as they were. */
export interface CompileRequest {
  readonly eventId: string;
  /** 0 while the event has no order. */
  readonly expectedVersion: number;
  readonly texts?: OrderTexts | null;
  readonly classification?: OrderClassification | null;
}

/** Compiling the order: the first version, a draft again, or the next version after an approval. */
@Injectable()
export class OrderService {
  constructor(
    private readonly repository: OrderRepository,
    private readonly compiler: OrderCompiler,
    private readonly reader: OrderReader,
    private readonly events: EventService,
    private readonly plans: PlanReader,
    private readonly basis: BasisService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Compiles the order from today's facts. Errors: RULE_VIOLATED `noPlan`, TRANSITION_NOT_ALLOWED
   * `planNotReady`, `settled` or `wrongState` (it lies with Gold), STALE, CONFLICT `unchanged` when
   * the approved version says the same already.
   */
  async compile(actor: Actor, request: CompileRequest): Promise<OperationOrder> {
    const event = await this.events.find(actor, request.eventId);
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'compileOrder', 'settled');
    }
    const plan = await this.plans.planOf(actor, event.id);
    if (!plan) throw DomainError.rule('noPlan');
    const [order] = await this.repository.ordersOf([event.id]);
    if ((order?.version ?? 0) !== request.expectedVersion) {
      throw DomainError.stale(order?.version ?? 0);
    }
    if (plan.state !== 'ready') {
      throw DomainError.transition(plan.state, 'compileOrder', 'planNotReady');
    }
    return order
      ? this.again(actor, order, plan, request)
      : this.first(actor, `${event.reference}/OO`, plan, request);
  }

  private async first(
    actor: Actor,
    reference: string,
    plan: DeploymentPlan,
    request: CompileRequest,
  ): Promise<OperationOrder> {
    const order = await this.repository.insertOrder({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: request.eventId,
      version: 1,
      reference,
      latestNumber: 1,
      createdAt: this.clock.now(),
    });
    await this.addVersion(actor, order, plan, request, null);
    return order;
  }

  private async again(
    actor: Actor,
    order: OperationOrder,
    plan: DeploymentPlan,
    request: CompileRequest,
  ): Promise<OperationOrder> {
    const latest = await this.repository.versionNumbered(order.id, order.latestNumber);
    if (latest.state === 'submitted') {
      throw DomainError.transition(latest.state, 'compileOrder', 'wrongState');
    }
    const isDraft = latest.state === 'draft';
    const changed = await this.repository.changeOrder(
      { id: order.id, expectedVersion: request.expectedVersion },
      isDraft ? {} : { latestNumber: order.latestNumber + 1 },
    );
    if (isDraft) await this.redraft(actor, changed, plan, request, latest);
    else await this.addVersion(actor, changed, plan, request, latest);
    return changed;
  }

  private async addVersion(
    actor: Actor,
    order: OperationOrder,
    plan: DeploymentPlan,
    request: CompileRequest,
    before: OrderVersion | null,
  ): Promise<void> {
    const compiled = await this.compiled(actor, order, plan, request, before);
    if (before?.contentHash === compiled.contentHash) throw DomainError.conflict('unchanged');
    const version = await this.repository.insertVersion({
      id: randomUUID(),
      zoneId: actor.zoneId,
      orderId: order.id,
      eventId: order.eventId,
      number: order.latestNumber,
      round: 0,
      state: 'draft',
      ...compiled,
      draftedBy: actor.personId,
      draftedAt: this.clock.now(),
      preparedBy: [actor.personId],
      submittedBy: null,
      submittedAt: null,
      approvedBy: null,
      approvedAt: null,
      approvedPosition: null,
      returnReason: null,
    });
    await this.settle(actor, order, version);
  }

  private async redraft(
    actor: Actor,
    order: OperationOrder,
    plan: DeploymentPlan,
    request: CompileRequest,
    before: OrderVersion,
  ): Promise<void> {
    const compiled = await this.compiled(actor, order, plan, request, before);
    const preparedBy = [...new Set([...before.preparedBy, actor.personId])];
    const version = await this.repository.changeVersion(before, {
      ...compiled,
      draftedAt: this.clock.now(),
      preparedBy,
    });
    await this.settle(actor, order, version);
  }

  private async compiled(
    actor: Actor,
    { eventId, reference }: OperationOrder,
    plan: DeploymentPlan,
    request: CompileRequest,
    before: OrderVersion | null,
  ) {
    const texts = request.texts ?? before?.texts ?? {};
    const classification =
      request.classification ?? before?.classification ?? DEFAULT_CLASSIFICATION;
    const frame = { eventId, reference, classification, texts };
    const content = await this.compiler.compile(actor, frame);
    return {
      classification,
      texts,
      content,
      contentHash: orderHash(content),
      planId: plan.id,
      planNumber: plan.number,
    };
  }

  private async settle(actor: Actor, order: OperationOrder, version: OrderVersion) {
    const sources = await this.reader.sources(actor, order.eventId);
    await this.basis.record(actor, OrderReader.product(version), sources);
    const { number, contentHash, planNumber } = version;
    this.journal.record(actor, {
      kind: ORDER_JOURNAL.compiled,
      subjectType: 'operationOrder',
      subjectId: order.id,
      eventId: order.eventId,
      data: { version: order.version, number, contentHash, planNumber },
    });
  }
}
