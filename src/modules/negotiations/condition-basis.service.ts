import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { EventService } from '../events/index.js';
import { type OutdatedFact, type WordingFacts, outdatedFacts } from './condition-basis.rules.js';
import { conditionLabel, standingState } from './condition-standing.rules.js';
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

/** A dossier as it is, or as it would be. */
type DossierFacts = WordingFacts & { readonly id: string };

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
    return this.under(conditions, await this.events.byIds(actor, eventIds));
  }

  /** Numbers of conditions in force whose words other facts of the dossier would make outdated. */
  async outdatedIf(_actor: Actor, facts: DossierFacts): Promise<string[]> {
    const inForce = await this.inForce([facts.id]);
    const outdated = await this.under(inForce, [facts]);
    return inForce
      .filter((_condition, index) => (outdated[index] ?? []).length > 0)
      .map(({ number }) => conditionLabel(number));
  }

  /** Conditions in force of dossiers whose words no longer speak of the event as it is. */
  async outdatedInForce(actor: Actor, eventIds: readonly string[]): Promise<Condition[]> {
    const inForce = await this.inForce(eventIds);
    const outdated = await this.outdatedOf(actor, inForce);
    return inForce.filter((_condition, index) => (outdated[index] ?? []).length > 0);
  }

  private async inForce(eventIds: readonly string[]): Promise<Condition[]> {
    const conditions = await this.repository.ofEvents(eventIds);
    return conditions.filter((each) => IN_FORCE.includes(standingState(each)));
  }

  /** The words that hold, against facts of their dossiers. */
  private async under(
    conditions: readonly Condition[],
    dossiers: readonly DossierFacts[],
  ): Promise<OutdatedFact[][]> {
    const words = await this.repository.standingVersions(dossiers.map(({ id }) => id));
    const kinds = await this.repository.kindsByIds([...new Set(conditions.map((c) => c.kindId))]);
    return conditions.map((condition) => {
      if (ENDED.includes(standingState(condition))) return [];
      const facts = dossiers.find(({ id }) => id === condition.eventId);
      const kind = kinds.find(({ id }) => id === condition.kindId);
      const standing = words.find(({ conditionId }) => conditionId === condition.id);
      return facts && kind && standing ? outdatedFacts(kind, standing, facts) : [];
    });
  }
}
