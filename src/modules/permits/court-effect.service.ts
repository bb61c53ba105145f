import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { ConditionDecisionService } from '../negotiations/index.js';
import { courtEffect, imposedBy } from './court-effect.rules.js';
import { DecisionStandingRepository } from './decision-standing.repository.js';
import { isInForce } from './decision-taking.service.js';
import { DecisionRepository } from './decision.repository.js';

/** What courts said of the decisions of a dossier, brought to the conditions they impose. */
@Injectable()
export class CourtEffectService {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly records: DecisionStandingRepository,
    private readonly conditions: ConditionDecisionService,
  ) {}

  /**
   * Keeps from binding what no decision in force imposes any more for the moment, and lets the rest
   * bind again: of two authorities that impose the same, a suspension of one leaves the other.
   */
  async apply(actor: Actor, eventId: string): Promise<void> {
    const decisions = (await this.repository.ofEvents([eventId])).filter(isInForce);
    const steps = await this.records.courtStepsOf(decisions.map(({ id }) => id));
    const held = new Set<string>();
    const bound = new Set<string>();
    for (const decision of decisions) {
      const imposed = imposedBy(decision);
      const own = steps.filter(({ decisionId }) => decisionId === decision.id);
      const { conditionIds } = courtEffect(own, imposed);
      for (const id of imposed) (conditionIds.has(id) ? held : bound).add(id);
    }
    const conditionIds = new Set([...held].filter((id) => !bound.has(id)));
    await this.conditions.holdBack(actor, { eventId, conditionIds });
  }
}
