import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, heldPosition } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import type { OperationOrder } from './operation-order.entity.js';
import { APPROVING_POSITION, SUBMITTING_POSITION } from './operation-order.policy.js';
import { orderWorkflow } from './operation-order.workflow.js';
import { orderHash } from './order-content.rules.js';
import { distribute, unitShares } from './order-distribution.rules.js';
import { OrderReader } from './order-reader.service.js';
import type { OrderVersion } from './order-version.entity.js';
import { ORDER_JOURNAL } from './order.journal.js';
import { OrderRepository } from './order.repository.js';

export interface OrderStep {
  readonly orderId: string;
  readonly expectedVersion: number;
}

/** Silver submits, Gold returns or approves; an approved order goes out to the units at once. */
@Injectable()
export class OrderApprovalService {
  constructor(
    private readonly repository: OrderRepository,
    private readonly reader: OrderReader,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Silver's signature under the draft. TRANSITION_NOT_ALLOWED with the reason, STALE. */
  async submit(actor: Actor, step: OrderStep): Promise<OperationOrder> {
    const { order, version } = await this.seen(step);
    const state = await this.move(actor, version, 'submit');
    const after = await this.take(step);
    const submitted = await this.repository.changeVersion(version, {
      state,
      round: version.round + 1,
      submittedBy: actor.personId,
      submittedAt: this.clock.now(),
      returnReason: null,
    });
    await this.sign(actor, order, submitted, 'submit', SUBMITTING_POSITION);
    this.note(actor, ORDER_JOURNAL.submitted, after, submitted, SUBMITTING_POSITION);
    return after;
  }

  /** Sends the version back to its writers, with the reason. */
  async giveBack(actor: Actor, step: OrderStep & { reason: string }): Promise<OperationOrder> {
    const { version } = await this.seen(step);
    const state = await this.move(actor, version, 'return');
    const after = await this.take(step);
    const returned = await this.repository.changeVersion(version, {
      state,
      submittedBy: null,
      submittedAt: null,
      returnReason: step.reason,
    });
    const position = heldPosition(actor, APPROVING_POSITION)?.code ?? null;
    this.note(actor, ORDER_JOURNAL.returned, after, returned, position);
    return after;
  }

  /**
   * Gold's signature on exactly the content he saw. CONFLICT `otherContent` when `contentHash` is
   * not that of the version, `contentChanged` when today's facts would give another order;
   * TRANSITION_NOT_ALLOWED with the reason; STALE for whoever comes second.
   */
  async approve(actor: Actor, step: OrderStep & { contentHash: string }): Promise<OperationOrder> {
    const { order, version } = await this.seen(step);
    const state = await this.move(actor, version, 'approve');
    await this.assertContent(actor, order, version, step.contentHash);
    const after = await this.take(step);
    const before = await this.supersede(actor, order);
    const approved = await this.repository.changeVersion(version, {
      state,
      approvedBy: actor.personId,
      approvedAt: this.clock.now(),
      approvedPosition: APPROVING_POSITION,
    });
    await this.sign(actor, order, approved, 'approve', APPROVING_POSITION);
    await this.distribute(approved, before);
    this.note(actor, ORDER_JOURNAL.approved, after, approved, APPROVING_POSITION);
    return after;
  }

  private async seen(step: OrderStep): Promise<{ order: OperationOrder; version: OrderVersion }> {
    const order = await this.repository.order(step.orderId);
    if (order.version !== step.expectedVersion) throw DomainError.stale(order.version);
    const version = await this.repository.versionNumbered(order.id, order.latestNumber);
    return { order, version };
  }

  private async move(actor: Actor, version: OrderVersion, transition: string) {
    const facts = await this.reader.transitionFacts(actor, version);
    return orderWorkflow.move(version.state, transition, facts);
  }

  /** Takes the next version of the order; of two at the same time one gets STALE here. */
  private take({ orderId, expectedVersion }: OrderStep): Promise<OperationOrder> {
    return this.repository.changeOrder({ id: orderId, expectedVersion }, {});
  }

  private async assertContent(
    actor: Actor,
    order: OperationOrder,
    version: OrderVersion,
    seenHash: string,
  ): Promise<void> {
    const { contentHash } = version;
    if (seenHash !== contentHash) throw DomainError.conflict('otherContent', { contentHash });
    const stored = orderHash(version.content);
    const present = await this.reader.presentHash(actor, order, version);
    if (stored !== contentHash || present !== contentHash) {
      throw DomainError.conflict('contentChanged', { contentHash });
    }
  }

  /** The approved version until now, if any, becomes history. */
  private async supersede(_actor: Actor, order: OperationOrder): Promise<OrderVersion | null> {
    const versions = await this.repository.versionsOf([order.id]);
    const approved = versions.find((version) => version.state === 'approved');
    if (!approved) return null;
    return this.repository.changeVersion(approved, { state: 'superseded' });
  }

  private async distribute(version: OrderVersion, before: OrderVersion | null): Promise<void> {
    const earlier = before ? await this.repository.recipientsOf([before.id]) : [];
    const shares = distribute(unitShares(version.content), earlier, before?.number ?? 0);
    await this.repository.insertRecipients(
      shares.map((share) => ({
        id: randomUUID(),
        zoneId: version.zoneId,
        eventId: version.eventId,
        orderId: version.orderId,
        versionId: version.id,
        ...share,
      })),
    );
  }

  private async sign(
    actor: Actor,
    order: OperationOrder,
    version: OrderVersion,
    step: 'submit' | 'approve',
    code: string,
  ): Promise<void> {
    const held = heldPosition(actor, code);
    if (!held) throw DomainError.forbidden();
    await this.repository.insertApproval({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: order.eventId,
      orderId: order.id,
      number: version.number,
      round: version.round,
      step,
      personId: actor.personId,
      positionId: held.id,
      positionCode: held.code,
      contentHash: version.contentHash,
      at: this.clock.now(),
    });
  }

  private note(
    actor: Actor,
    kind: string,
    order: OperationOrder,
    version: OrderVersion,
    position: string | null,
  ): void {
    const { id, number, contentHash, planNumber, returnReason } = version;
    this.journal.record(actor, {
      kind,
      subjectType: 'operationOrder',
      subjectId: order.id,
      eventId: order.eventId,
      position,
      data: {
        version: order.version,
        versionId: id,
        number,
        contentHash,
        planNumber,
        ...(kind === ORDER_JOURNAL.returned ? { reason: returnReason } : {}),
      },
    });
  }
}
