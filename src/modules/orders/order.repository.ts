import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { DomainError } from '../../core/errors.js';
import { OperationOrder } from './operation-order.entity.js';
import type { OrderState } from './operation-order.workflow.js';
import { OrderRecipient } from './order-recipient.entity.js';
import { OrderApproval, OrderVersion } from './order-version.entity.js';

const orders = new Table(OperationOrder);
const versions = new Table(OrderVersion);
const approvals = new Table(OrderApproval);
const recipients = new Table(OrderRecipient);

/** All SQL of operation orders; a version changes only together with the version of its order. */
@Injectable()
export class OrderRepository {
  constructor(private readonly rows: Rows) {}

  order(id: string): Promise<OperationOrder> {
    return this.rows.byId(orders, id);
  }

  ordersOf(eventIds: readonly string[]): Promise<OperationOrder[]> {
    return this.rows.list(orders, 'event_id = any($1)', [eventIds]);
  }

  insertOrder(order: OperationOrder): Promise<OperationOrder> {
    return this.rows.insert(orders, order);
  }

  changeOrder(
    match: { id: string; expectedVersion: number },
    patch: Partial<OperationOrder>,
  ): Promise<OperationOrder> {
    return this.rows.changeIfVersion(orders, match, patch);
  }

  version(id: string): Promise<OrderVersion> {
    return this.rows.one(versions, 'id = $1', [id]);
  }

  versionNumbered(orderId: string, number: number): Promise<OrderVersion> {
    return this.rows.one(versions, 'order_id = $1 and number = $2', [orderId, number]);
  }

  /** Every version of orders, the latest first. */
  versionsOf(orderIds: readonly string[]): Promise<OrderVersion[]> {
    return this.rows.list(versions, 'order_id = any($1)', [orderIds], 'order_id, number desc');
  }

  async eventsWithApprovedVersion(): Promise<string[]> {
    const rows = await this.rows.db.query<{ eventId: string }>(
      `select event_id as "eventId" from order_version where state = 'approved'`,
    );
    return rows.map(({ eventId }) => eventId);
  }

  insertVersion(version: OrderVersion): Promise<OrderVersion> {
    return this.rows.insert(versions, version);
  }

  /** Changes a version that is in the state it was seen in; CONFLICT when it is not. */
  async changeVersion(
    seen: { id: string; state: OrderState },
    patch: Partial<OrderVersion>,
  ): Promise<OrderVersion> {
    const set = versions.assignments(patch, 3);
    const [changed] = await this.rows.db.query<OrderVersion>(
      `update order_version set ${set.text} where id = $1 and state = $2 returning ${versions.select()}`,
      [seen.id, seen.state, ...set.values],
    );
    if (!changed) throw DomainError.conflict('orderMoved');
    return changed;
  }

  async insertApproval(approval: OrderApproval): Promise<void> {
    await this.rows.insert(approvals, approval);
  }

  insertRecipients(list: readonly OrderRecipient[]): Promise<void> {
    return this.rows.insertMany(recipients, list);
  }

  recipientsOf(versionIds: readonly string[]): Promise<OrderRecipient[]> {
    return this.rows.list(
      recipients,
      'version_id = any($1)',
      [versionIds],
      "version_id, facts ->> 'unit'",
    );
  }

  recipient(versionId: string, unitId: string): Promise<OrderRecipient> {
    return this.rows.one(recipients, 'version_id = $1 and unit_id = $2', [versionId, unitId]);
  }

  /** Notes the first acknowledgement; null when there is one already. */
  async acknowledge(
    id: string,
    by: Pick<OrderRecipient, 'acknowledgedBy' | 'acknowledgedAt' | 'acknowledgedHash'>,
  ): Promise<OrderRecipient | null> {
    const set = recipients.assignments(by, 2);
    const [changed] = await this.rows.db.query<OrderRecipient>(
      `update order_recipient set ${set.text} where id = $1 and acknowledged_by is null ` +
        `returning ${recipients.select()}`,
      [id, ...set.values],
    );
    return changed ?? null;
  }

  /** Holds the version still while somebody acknowledges it: no approval may slip in between. */
  async holdVersion(id: string): Promise<void> {
    await this.rows.db.query('select id from order_version where id = $1 for share', [id]);
  }
}
