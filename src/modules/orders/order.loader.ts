import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { StoredDocument } from '../../core/documents/stored-document.entity.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type { OperationOrder } from './operation-order.entity.js';
import { OrderReader } from './order-reader.service.js';
import type { OrderRecipient } from './order-recipient.entity.js';
import type { OrderVersion } from './order-version.entity.js';

const ORDER = {};
const VERSIONS = {};
const RECIPIENTS = {};
const DOCUMENTS = {};

/** Orders and what belongs to them, one statement per kind and operation. */
@Injectable()
export class OrderLoader {
  constructor(private readonly reader: OrderReader) {}

  orderOf(context: GraphqlContext, eventId: string): Promise<OperationOrder | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(ORDER, async (ids) =>
        oneByKey(ids, await this.reader.ordersOf(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** Versions of an order, the latest first. */
  versions(context: GraphqlContext, orderId: string): Promise<OrderVersion[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(VERSIONS, async (ids) =>
        groupByKey(ids, await this.reader.versionsOf(actor, ids), (row) => row.orderId),
      )
      .load(orderId);
  }

  recipients(context: GraphqlContext, versionId: string): Promise<OrderRecipient[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(RECIPIENTS, async (ids) =>
        groupByKey(ids, await this.reader.recipientsOf(actor, ids), (row) => row.versionId),
      )
      .load(versionId);
  }

  documents(context: GraphqlContext, versionId: string): Promise<StoredDocument[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(DOCUMENTS, async (ids) =>
        groupByKey(ids, await this.reader.documentsOf(actor, ids), (row) => row.subjectId),
      )
      .load(versionId);
  }
}
