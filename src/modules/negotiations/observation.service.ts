import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService } from '../events/index.js';
import { conditionLabel } from './condition-standing.rules.js';
import type { Condition } from './condition.entity.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { ConditionRepository } from './condition.repository.js';
import { FulfilmentRepository } from './fulfilment.repository.js';
import { FulfilmentService } from './fulfilment.service.js';
import { standingObservations } from './fulfilment.rules.js';
import type { ConditionObservation } from './observation.entity.js';
import { NOT_OBSERVED, type SeenOnTheDay, observationProblems } from './observation.rules.js';

/** What police saw of promises on the day. Nothing goes away; a correction stands beside. */
@Injectable()
export class ObservationService {
  constructor(
    private readonly repository: FulfilmentRepository,
    private readonly conditions: ConditionRepository,
    private readonly fulfilment: FulfilmentService,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Records what was seen of the words with `number`. Errors: STALE when other words hold;
   * INVALID_INPUT `at` (inTheFuture, tooEarly) or `note` required; TRANSITION_NOT_ALLOWED
   * notInForce or settled; NOT_FOUND.
   */
  async record(
    actor: Actor,
    seen: SeenOnTheDay & { conditionId: string; number: number },
  ): Promise<Condition> {
    const condition = await this.conditions.find(seen.conditionId);
    const [standing] = await this.fulfilment.standingsOf(actor, [condition]);
    if (!standing) throw DomainError.transition(condition.state, 'observe', 'notInForce');
    if (seen.number !== standing.number) throw DomainError.stale(standing.number);
    await this.assertSeen(actor, condition, seen);
    await this.repository.insertObservation({
      ...this.kept(actor, condition, seen),
      number: standing.number,
      supersedes: null,
      correction: null,
    });
    this.note(actor, CONDITION_JOURNAL.observed, condition, seen);
    return condition;
  }

  /** Puts a corrected observation beside the earlier one. Errors: as `record`; CONFLICT. */
  async correct(
    actor: Actor,
    seen: SeenOnTheDay & { observationId: string; correction: string },
  ): Promise<Condition> {
    const before = await this.repository.observation(seen.observationId);
    const condition = await this.conditions.find(before.conditionId);
    const all = await this.repository.observationsOf([condition.id]);
    if (!standingObservations(all).some(({ id }) => id === before.id)) {
      throw DomainError.conflict('observationCorrected');
    }
    await this.assertSeen(actor, condition, seen);
    await this.repository.insertObservation({
      ...this.kept(actor, condition, seen),
      number: before.number,
      supersedes: before.id,
      correction: seen.correction,
    });
    this.note(actor, CONDITION_JOURNAL.observationCorrected, condition, seen);
    return condition;
  }

  private async assertSeen(actor: Actor, condition: Condition, seen: SeenOnTheDay): Promise<void> {
    const event = await this.events.find(actor, condition.eventId);
    if (NOT_OBSERVED.includes(event.state)) {
      throw DomainError.transition(event.state, 'observe', 'settled');
    }
    const problems = observationProblems(seen, event, this.clock.now());
    if (problems.length > 0) throw DomainError.invalid(problems);
  }

  private kept(
    actor: Actor,
    { id: conditionId, zoneId, eventId }: Condition,
    { outcome, at, place, point, note }: SeenOnTheDay,
  ): Omit<ConditionObservation, 'number' | 'supersedes' | 'correction'> {
    return {
      id: randomUUID(),
      zoneId,
      eventId,
      conditionId,
      outcome,
      at,
      place: place?.trim() || null,
      lon: point?.lon ?? null,
      lat: point?.lat ?? null,
      note: note?.trim() || null,
      recordedBy: actor.personId,
      recordedByName: actor.name,
      recordedAt: this.clock.now(),
    };
  }

  private note(actor: Actor, kind: string, condition: Condition, seen: SeenOnTheDay): void {
    const { id, eventId, number } = condition;
    this.journal.record(actor, {
      kind,
      subjectType: 'condition',
      subjectId: id,
      eventId,
      data: { number: conditionLabel(number), outcome: seen.outcome },
    });
  }
}
