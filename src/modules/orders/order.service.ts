import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { BasisService } from '../../core/basis/basis.service.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { type DeploymentPlan, PlanReader } from '../deployments/index.js';
import { EventService, type PublicEvent, SETTLED_STATES } from '../events/index.js';
import type { OperationOrder } from './operation-order.entity.js';
import { OrderCompiler } from './order-compiler.service.js';
import { isStaffed, minimalTexts } from './minimal-order.rules.js';
import { orderHash } from './order-content.rules.js';
import type { OrderClassification, OrderForm } from './order-content.types.js';
import { OrderReader } from './order-reader.service.js';
import type { OrderTexts } from './order-texts.rules.js';
import type { OrderVersion } from './order-version.entity.js';
import { ORDER_JOURNAL } from './order.journal.js';
import type { OrderProposal } from './order.types.js';
import { OrderRepository } from './order.repository.js';

const DEFAULT_CLASSIFICATION: OrderClassification = 'restricted';

/** What somebody asks to compile; absent form, texts and classification stay as they were. */
export interface CompileRequest {
  readonly eventId: string;
  /** 0 while the event has no order. */
  readonly expectedVersion: number;
  readonly form?: OrderForm | null;
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
   * Compiles the order from today's facts. Errors: TRANSITION_NOT_ALLOWED `settled` or `wrongState`
   * (it lies with Gold), STALE, CONFLICT `unchanged` when the approved version says the same
   * already; for a full order RULE_VIOLATED `noPlan` and TRANSITION_NOT_ALLOWED `planNotReady`, for
   * a minimal one INVALID_INPUT `required` when neither a plan nor a text says who acts.
   */
  async compile(actor: Actor, request: CompileRequest): Promise<OperationOrder> {
    const event = await this.events.find(actor, request.eventId);
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'compileOrder', 'settled');
    }
    const [order] = await this.repository.ordersOf([event.id]);
    const before = order
      ? await this.repository.versionNumbered(order.id, order.latestNumber)
      : null;
    const plan = await this.plans.planOf(actor, event.id);
    const work = workOf(request, plan, before);
    if (work.form === 'full' && !plan) throw DomainError.rule('noPlan');
    if ((order?.version ?? 0) !== request.expectedVersion) {
      throw DomainError.stale(order?.version ?? 0);
    }
    await this.assertPlanned(actor, work);
    return order && before
      ? this.again(actor, order, before, work)
      : this.first(actor, event, work);
  }

  /** A minimal order as it would be written now; keeps nothing. RULE_VIOLATED `eventWithoutTimes`. */
  async proposeMinimal(actor: Actor, eventId: string): Promise<OrderProposal> {
    const { reference } = await this.events.find(actor, eventId);
    const { intent, coordination } = minimalTexts({}, this.compiler.say);
    const texts = { intent, coordination, standby: this.compiler.say('minimal.standby') };
    const content = await this.compiler.compile(actor, {
      eventId,
      reference: `${reference}/OO`,
      form: 'minimal',
      classification: DEFAULT_CLASSIFICATION,
      texts,
    });
    return { texts, content };
  }

  /** A full order needs a plan that is ready; a minimal one somebody who acts. */
  private async assertPlanned(actor: Actor, { form, plan, texts }: Work): Promise<void> {
    if (form === 'full') {
      if (plan?.state === 'ready') return;
      throw DomainError.transition(plan?.state ?? 'draft', 'compileOrder', 'planNotReady');
    }
    if (texts.standby || (plan && isStaffed(await this.plans.content(actor, plan)))) return;
    throw DomainError.invalid([{ path: 'input.texts.standby', code: 'required' }]);
  }

  private async first(actor: Actor, event: PublicEvent, work: Work): Promise<OperationOrder> {
    const order = await this.repository.insertOrder({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      version: 1,
      reference: `${event.reference}/OO`,
      latestNumber: 1,
      createdAt: this.clock.now(),
    });
    await this.addVersion(actor, order, work, null);
    return order;
  }

  private async again(
    actor: Actor,
    order: OperationOrder,
    latest: OrderVersion,
    work: Work,
  ): Promise<OperationOrder> {
    if (latest.state === 'submitted') {
      throw DomainError.transition(latest.state, 'compileOrder', 'wrongState');
    }
    const isDraft = latest.state === 'draft';
    const changed = await this.repository.changeOrder(
      { id: order.id, expectedVersion: order.version },
      isDraft ? {} : { latestNumber: order.latestNumber + 1 },
    );
    if (isDraft) await this.redraft(actor, changed, work, latest);
    else await this.addVersion(actor, changed, work, latest);
    return changed;
  }

  private async addVersion(
    actor: Actor,
    order: OperationOrder,
    work: Work,
    before: OrderVersion | null,
  ): Promise<void> {
    const compiled = await this.compiled(actor, order, work);
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
    work: Work,
    before: OrderVersion,
  ): Promise<void> {
    const compiled = await this.compiled(actor, order, work);
    const preparedBy = [...new Set([...before.preparedBy, actor.personId])];
    const version = await this.repository.changeVersion(before, {
      ...compiled,
      draftedAt: this.clock.now(),
      preparedBy,
    });
    await this.settle(actor, order, version);
  }

  private async compiled(actor: Actor, { eventId, reference }: OperationOrder, work: Work) {
    const { form, texts, classification, plan } = work;
    const frame = { eventId, reference, form, classification, texts };
    const content = await this.compiler.compile(actor, frame);
    return {
      form,
      classification,
      texts,
      content,
      contentHash: orderHash(content),
      planId: plan?.id ?? null,
      planNumber: plan?.number ?? null,
    };
  }

  private async settle(actor: Actor, order: OperationOrder, version: OrderVersion) {
    const { form, number, contentHash, planNumber } = version;
    const sources = await this.reader.sources(actor, order.eventId, form);
    await this.basis.record(actor, OrderReader.product(version), sources);
    this.journal.record(actor, {
      kind: form === 'minimal' ? ORDER_JOURNAL.minimalCompiled : ORDER_JOURNAL.compiled,
      subjectType: 'operationOrder',
      subjectId: order.id,
      eventId: order.eventId,
      data: { version: order.version, number, contentHash, planNumber },
    });
  }
}

/**
 * What is compiled: what the request leaves out is as it was before. Texts of the other form are not
 * carried on: its standard sentences are others.
 */
function workOf(request: CompileRequest, plan: DeploymentPlan | null, before: OrderVersion | null) {
  const form = request.form ?? before?.form ?? ('full' as const);
  return {
    form,
    texts: request.texts ?? (before?.form === form ? before.texts : {}),
    classification: request.classification ?? before?.classification ?? DEFAULT_CLASSIFICATION,
    plan,
  };
}

type Work = ReturnType<typeof workOf>;
