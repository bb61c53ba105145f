import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { EventService } from '../events/index.js';
import { type OutdatedFact, type WordingFacts, outdatedFacts } from './condition-basis.rules.js';
import { conditionLabel, standingNumber, standingState } from './condition-standing.rules.js';
import type { Condition } from './condition.entity.js';
import { ConditionState } from './condition.enums.js';
import { ConditionRepository } from './condition.repository.js';

/** Words nobody stands by, or will, cannot be out of date. */
const ENDED: readonly ConditionState[] = [
  ConditionState.dropped,
  ConditionState.withdrawn,
  ConditionState.refused,
];
const IN_FORCE: readonly ConditionState[] = [ConditionState.agreed, ConditionState.imposed];

/** Whether the words of conditions still speak of the event as it is. */
@Injectable()
export class ConditionBasisService {
  constructor(
    private readonly repository: ConditionRepository,
    private readonly events: EventService,
  ) {}

  /** What changed under the words that hold, a list for each condition, in their order. */
  async outdatedOf(actor: Actor, conditions: readonly Condition[]): Promise<OutdatedFact[][]> {
    if (conditions.length === 0) return [];
    const eventIds = [...new Set(conditions.map(({ eventId }) => eventId))];
    const events = await this.events.byIds(actor, eventIds);
    const words = await this.repository.standingVersions(eventIds);
    const kinds = await this.repository.kindsByIds([...new Set(conditions.map((c) => c.kindId))]);
    return conditions.map((condition) => {
      if (ENDED.includes(standingState(condition))) return [];
      const event = events.find(({ id }) => id === condition.eventId);
      const kind = kinds.find(({ id }) => id === condition.kindId);
      const standing = words.find(
        ({ conditionId, number }) =>
          conditionId === condition.id && number === standingNumber(condition),
      );
      return event && kind && standing ? outdatedFacts(kind, standing, event) : [];
    });
  }

  /** Numbers of conditions in force whose words other facts of the dossier would make outdated. */
  async outdatedIf(
    _actor: Actor,
    facts: WordingFacts & { readonly id: string },
  ): Promise<string[]> {
    const conditions = await this.repository.ofEvents([facts.id]);
    const inForce = conditions.filter((each) => IN_FORCE.includes(standingState(each)));
    const words = await this.repository.standingVersions([facts.id]);
    const kinds = await this.repository.kindsByIds([...new Set(inForce.map((c) => c.kindId))]);
    return inForce
      .filter((condition) => {
        const kind = kinds.find(({ id }) => id === condition.kindId);
        const standing = words.find(({ conditionId }) => conditionId === condition.id);
        return kind && standing && outdatedFacts(kind, standing, facts).length > 0;
      })
      .map(({ number }) => conditionLabel(number));
  }

  /** Conditions in force of dossiers whose words no longer speak of the event as it is. */
  async outdatedInForce(actor: Actor, eventIds: readonly string[]): Promise<Condition[]> {
    const conditions = await this.repository.ofEvents(eventIds);
    const inForce = conditions.filter((each) => IN_FORCE.includes(standingState(each)));
    const outdated = await this.outdatedOf(actor, inForce);
    return inForce.filter((_condition, index) => (outdated[index] ?? []).length > 0);
  }
}
