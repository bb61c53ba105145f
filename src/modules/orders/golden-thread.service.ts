import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { PlanReader } from '../deployments/index.js';
import { ConditionService, conditionLabel } from '../negotiations/index.js';
import { PolicyReader } from '../policies/index.js';
import { RiskService } from '../risk/index.js';
import {
  type Thread,
  type ThreadSources,
  type ThreadType,
  threadOf,
} from './golden-thread.rules.js';
import type { OrderVersion } from './order-version.entity.js';
import { OrderRepository } from './order.repository.js';

const SEPARATOR = ':';

/** The id of a paragraph in the thread: version of the order, then the item in it. */
export function paragraphId(versionId: string, itemId: string): string {
  return `${versionId}${SEPARATOR}${itemId}`;
}

/** Walks from any record of an event to all it came from and all that follows from it. */
@Injectable()
export class GoldenThreadService {
  constructor(
    private readonly repository: OrderRepository,
    private readonly plans: PlanReader,
    private readonly risks: RiskService,
    private readonly conditions: ConditionService,
    private readonly policies: PolicyReader,
  ) {}

  /** NOT_FOUND for a record that does not exist or was replaced. */
  async thread(actor: Actor, type: ThreadType, id: string): Promise<Thread> {
    const { eventId, shown: asked } = await this.origin(actor, type, id);
    const shown = asked ?? (await this.presentVersion(eventId));
    const found = threadOf(await this.sources(actor, eventId, shown), type, id);
    if (!found) throw DomainError.notFound();
    return found;
  }

  private async origin(
    actor: Actor,
    type: ThreadType,
    id: string,
  ): Promise<{ eventId: string; shown?: OrderVersion }> {
    switch (type) {
      case 'condition':
        return this.conditions.find(actor, id);
      case 'post':
        return (await this.plans.post(actor, id)).plan;
      case 'orderParagraph': {
        const shown = await this.repository.version(id.split(SEPARATOR)[0] ?? '');
        return { eventId: shown.eventId, shown };
      }
      case 'policyNote':
        return this.policies.eventOf(actor, id);
      default:
        return this.ofRegister(actor, type, id);
    }
  }

  private async ofRegister(
    actor: Actor,
    type: 'hazard' | 'measure',
    id: string,
  ): Promise<{ eventId: string }> {
    const [row] =
      type === 'hazard'
        ? await this.risks.hazardsByIds(actor, [id])
        : await this.risks.measuresByIds(actor, [id]);
    if (!row) throw DomainError.notFound();
    return this.risks.find(actor, row.assessmentId);
  }

  /** The approved version, or the latest one while none is. */
  private async presentVersion(eventId: string): Promise<OrderVersion | null> {
    const [order] = await this.repository.ordersOf([eventId]);
    if (!order) return null;
    const versions = await this.repository.versionsOf([order.id]);
    return versions.find(({ state }) => state === 'approved') ?? versions[0] ?? null;
  }

  private async sources(
    actor: Actor,
    eventId: string,
    version: OrderVersion | null,
  ): Promise<ThreadSources> {
    const [risk] = await this.risks.currentOf(actor, [eventId]);
    const register = risk ? await this.risks.register(actor, risk.id) : null;
    const standing = await this.conditions.standingOf(actor, [eventId]);
    const plan = await this.plans.planOf(actor, eventId);
    const policies = await this.policies.inForce(actor, [eventId]);
    return {
      policies: policies.map(({ id, number, content }) => ({
        id,
        number,
        text: content.texts.intent,
      })),
      hazards: register?.hazards ?? [],
      measures: register?.measures ?? [],
      conditions: standing.map(({ condition, wording }) => ({
        id: condition.id,
        label: conditionLabel(condition.number),
        text: wording.text,
      })),
      posts: plan ? (await this.plans.content(actor, plan)).posts : [],
      paragraphs: version ? paragraphsOf(version) : [],
    };
  }
}

function paragraphsOf(version: OrderVersion): ThreadSources['paragraphs'] {
  return version.content.paragraphs.flatMap(({ number, sections }) =>
    sections.flatMap(({ items }) =>
      items.map(({ id, text, references }) => ({
        id: paragraphId(version.id, id),
        code: String(number),
        text,
        references,
      })),
    ),
  );
}
