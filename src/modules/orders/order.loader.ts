import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { StaleSource } from '../../core/basis/basis.service.js';
import { type FactChange, factDifference } from '../../core/basis/difference.rules.js';
import type { StoredDocument } from '../../core/documents/stored-document.entity.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { DeploymentLoader } from '../deployments/index.js';
import { EventLoader } from '../events/index.js';
import { RiskLoader } from '../risk/index.js';
import type { OperationOrder } from './operation-order.entity.js';
import { OrderReader } from './order-reader.service.js';
import type { OrderRecipient } from './order-recipient.entity.js';
import type { OrderVersion } from './order-version.entity.js';

const ORDER = {};
const VERSIONS = {};
const RECIPIENTS = {};
const DOCUMENTS = {};
const STALENESS = {};
const HASH_MATCHES = {};
const CONDITIONS_OUTDATED = {};

/** Orders and what belongs to them, one statement per kind and operation. */
@Injectable()
export class OrderLoader {
  constructor(
    private readonly reader: OrderReader,
    private readonly events: EventLoader,
    private readonly risks: RiskLoader,
    private readonly deployments: DeploymentLoader,
  ) {}

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

  /** What changed since a version was compiled. */
  staleness(context: GraphqlContext, version: OrderVersion): Promise<StaleSource[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(STALENESS, (rows: readonly OrderVersion[]) => this.reader.stalenessOf(actor, rows))
      .load(version);
  }

  /**
   * Whether today's facts would give a version its hash; compiled once per version. A version that
   * can no longer be compiled answers with its error for itself alone.
   */
  hashMatches(context: GraphqlContext, version: OrderVersion): Promise<boolean> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(HASH_MATCHES, async (rows: readonly OrderVersion[]) => {
        const answers: (boolean | Error)[] = [];
        for (const row of rows) {
          answers.push(await this.reader.hashMatches(actor, row).catch((error: Error) => error));
        }
        return answers;
      })
      .load(version);
  }

  /** What differs from the version before; empty for the first. */
  async difference(context: GraphqlContext, version: OrderVersion): Promise<FactChange[]> {
    if (version.number === 1) return [];
    const versions = await this.versions(context, version.orderId);
    const before = versions.find(({ number }) => number === version.number - 1);
    return before ? factDifference(before.content, version.content) : [];
  }

  private conditionsOutdated(context: GraphqlContext, eventId: string): Promise<boolean> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(CONDITIONS_OUTDATED, (ids) => this.reader.conditionsOutdatedOf(actor, ids))
      .load(eventId);
  }

  /** What the actor may do next with a version. */
  async transitions(
    context: GraphqlContext,
    version: OrderVersion,
  ): Promise<AvailableTransition[]> {
    const actor = context.actor as Actor;
    const event = await this.events.event(context, version.eventId);
    const plan = await this.deployments.planOfEvent(context, version.eventId);
    const risk = await this.risks.currentOf(context, version.eventId);
    if (!event) return [];
    const full = version.form === 'full';
    const staleness = [
      ...(await this.staleness(context, version)),
      ...(full && plan ? await this.deployments.staleness(context, plan) : []),
      ...(full && risk ? await this.risks.staleness(context, risk) : []),
    ];
    const standing = {
      event,
      plan,
      risk,
      stale: staleness.length > 0,
      conditionsOutdated: await this.conditionsOutdated(context, event.id),
    };
    return this.reader.transitionsOf(actor, version, standing);
  }
}
