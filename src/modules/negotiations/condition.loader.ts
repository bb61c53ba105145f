import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { groupByKey, oneByKey } from '../../core/graphql/loaders.js';
import type { AnswerClock } from './answer-clock.rules.js';
import { AnswerClockService } from './answer-clock.service.js';
import type { AnswerClockType } from './answer-clock.type.js';
import type { OutdatedFact } from './condition-basis.rules.js';
import { ConditionBasisService } from './condition-basis.service.js';
import { ConditionCatalogueService } from './condition-catalogue.service.js';
import type { ConditionKind } from './condition-kind.entity.js';
import type { ConditionVersion } from './condition-version.entity.js';
import type { Condition } from './condition.entity.js';
import { ConditionService } from './condition.service.js';

const CONDITION = {};
const OF_EVENT = {};
const VERSIONS = {};
const KIND = {};
const OUTDATED = {};
const CLOCK = {};

/** Conditions and what belongs to them, one statement per operation. */
@Injectable()
export class ConditionLoader {
  constructor(
    private readonly conditions: ConditionService,
    private readonly catalogue: ConditionCatalogueService,
    private readonly basis: ConditionBasisService,
    private readonly clocks: AnswerClockService,
  ) {}

  condition(context: GraphqlContext, id: string): Promise<Condition | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(CONDITION, async (ids) =>
        oneByKey(ids, await this.conditions.byIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }

  /** Conditions of a dossier by number. */
  ofEvent(context: GraphqlContext, eventId: string): Promise<Condition[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(OF_EVENT, async (ids) =>
        groupByKey(ids, await this.conditions.ofEvents(actor, ids), (row) => row.eventId),
      )
      .load(eventId);
  }

  /** Versions of a condition, the first one first. */
  versions(context: GraphqlContext, conditionId: string): Promise<ConditionVersion[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(VERSIONS, async (ids) =>
        groupByKey(ids, await this.conditions.versionsOf(actor, ids), (row) => row.conditionId),
      )
      .load(conditionId);
  }

  /** The version with a number, or null. */
  async version(
    context: GraphqlContext,
    conditionId: string,
    number: number | null,
  ): Promise<ConditionVersion | null> {
    const versions = await this.versions(context, conditionId);
    return versions.find((version) => version.number === number) ?? null;
  }

  /** What changed under the words that hold. */
  outdated(context: GraphqlContext, condition: Condition): Promise<OutdatedFact[]> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(OUTDATED, (rows: readonly Condition[]) => this.basis.outdatedOf(actor, rows))
      .load(condition);
  }

  /** Until when an answer is expected, as police read it. */
  clock(context: GraphqlContext, condition: Condition): Promise<AnswerClockType | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(CLOCK, (rows: readonly Condition[]) => this.clocks.viewsOf(actor, rows))
      .load(condition);
  }

  /** The same for the other door: neither reminders nor whom police told. */
  portalClock(context: GraphqlContext, condition: Condition): Promise<AnswerClock | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .ofRows(CLOCK, (rows: readonly Condition[]) => this.clocks.clocksOf(actor, rows))
      .load(condition);
  }

  kind(context: GraphqlContext, id: string): Promise<ConditionKind | null> {
    const actor = context.actor as Actor;
    return context.loaders
      .get(KIND, async (ids) =>
        oneByKey(ids, await this.catalogue.kindsByIds(actor, ids), (row) => row.id),
      )
      .load(id);
  }
}
