import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import {
  ClassModelService,
  EventInsightService,
  EventService,
  type PublicEvent,
  proposeEventClass,
} from '../events/index.js';
import { RiskService } from '../risk/index.js';
import { CALIBRATION_JOURNAL } from './calibration.journal.js';
import type { RecordOutcomeInput } from './calibration.inputs.js';
import { CalibrationRepository } from './calibration.repository.js';
import type { EventOutcome } from './event-outcome.entity.js';
import { assertOutcome, assertOver } from './outcome.policy.js';

type Foretold = Pick<
  EventOutcome,
  'facts' | 'modelNumber' | 'proposedClass' | 'chosenClass' | 'predictedTailAt'
>;

/** What events turned out to be: entered after them, by people, beside what was foretold. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly repository: CalibrationRepository,
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly models: ClassModelService,
    private readonly risks: RiskService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  outcomesOf(_actor: Actor, eventIds: readonly string[]): Promise<EventOutcome[]> {
    return this.repository.outcomesOf(eventIds);
  }

  /**
   * Records what an event turned out to be, or corrects it; what was foretold of it is kept with the
   * first record and stays as it was. Errors: NOT_FOUND; TRANSITION_NOT_ALLOWED `eventNotOver`
   * before its end and in a dossier that never came to be; INVALID_INPUT for times that cannot be
   * and a number without its method; STALE.
   */
  async record(actor: Actor, input: RecordOutcomeInput): Promise<EventOutcome> {
    const event = await this.events.find(actor, input.eventId);
    const now = this.clock.now();
    assertOver(event, now);
    assertOutcome(input, now);
    const { eventId, expectedVersion, ...entered } = input;
    const said = {
      ...entered,
      actualNumber: entered.actualNumber ?? null,
      numberMethod: entered.numberMethod ?? null,
      tailAt: entered.tailAt ?? null,
      incidents: entered.incidents.map(({ kind, severity, count }) => ({ kind, severity, count })),
      recordedBy: actor.personId,
      recordedByName: actor.name,
      recordedAt: now,
    };
    const [present] = await this.repository.outcomesOf([eventId]);
    const saved = present
      ? await this.repository.changeOutcome({ id: present.id, expectedVersion }, said)
      : await this.first(actor, event, expectedVersion, said);
    this.journal.record(actor, {
      kind: present ? CALIBRATION_JOURNAL.outcomeCorrected : CALIBRATION_JOURNAL.outcomeRecorded,
      subjectType: 'eventOutcome',
      subjectId: saved.id,
      eventId,
      data: {
        version: saved.version,
        hindsightClass: saved.hindsightClass,
        proposedClass: saved.proposedClass,
      },
    });
    return saved;
  }

  private async first(
    actor: Actor,
    event: PublicEvent,
    expectedVersion: number,
    said: Omit<EventOutcome, keyof Foretold | 'id' | 'zoneId' | 'version' | 'eventId'>,
  ): Promise<EventOutcome> {
    if (expectedVersion !== 0) throw DomainError.stale(0);
    return this.repository.insertOutcome({
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      eventId: event.id,
      ...said,
      ...(await this.foretold(actor, event)),
    });
  }

  /** The ground of the confirmed class where one was kept, otherwise what the model says now. */
  private async foretold(actor: Actor, event: PublicEvent): Promise<Foretold> {
    const assessment = await this.insight.assessment(actor, event.id);
    const chosenClass = assessment?.eventClass ?? null;
    const predictedTailAt = await this.predictedTail(actor, event);
    const [kept] = chosenClass ? await this.models.confirmationsOf(actor, [event.id]) : [];
    if (kept) {
      const { facts, modelNumber, proposed: proposedClass } = kept;
      return { facts: { ...facts }, modelNumber, proposedClass, chosenClass, predictedTailAt };
    }
    const model = await this.models.current(actor);
    const facts = await this.insight.classFacts(actor, event);
    const { class: proposedClass } = proposeEventClass(facts, model.content);
    return {
      facts: { ...facts },
      modelNumber: model.number,
      ...{ proposedClass, chosenClass, predictedTailAt },
    };
  }

  private async predictedTail(actor: Actor, event: PublicEvent): Promise<string | null> {
    const [assessment] = await this.risks.currentOf(actor, [event.id]);
    const march = assessment ? await this.risks.march(actor, assessment) : null;
    return march?.result?.tailArrivesAt ?? null;
  }
}
