import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { ConditionService } from '../negotiations/index.js';
import { RiskService } from '../risk/index.js';

/** Why a post stands there: a measure of the present risk assessment, a condition of the dossier. */
@Injectable()
export class PlanLinks {
  constructor(
    private readonly risks: RiskService,
    private readonly conditions: ConditionService,
  ) {}

  /** NOT_FOUND unless measure and condition, where given, belong to this event. */
  async assertOfEvent(
    actor: Actor,
    eventId: string,
    { measureId, conditionId }: { measureId?: string | null; conditionId?: string | null },
  ): Promise<void> {
    if (measureId) {
      const measures = await this.risks.measuresOf(actor, eventId);
      if (!measures.some((measure) => measure.id === measureId)) throw DomainError.notFound();
    }
    if (conditionId) {
      const conditions = await this.conditions.ofEvents(actor, [eventId]);
      if (!conditions.some((each) => each.id === conditionId)) throw DomainError.notFound();
    }
  }
}
