import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { readDate } from '../../core/brussels-time.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { onArgument } from '../../core/rule-input-error.js';
import {
  EventService,
  instantToBrusselsDate,
  type PublicEvent,
  SETTLED_STATES,
} from '../events/index.js';
import { CareFigures, MedicalAdvice } from './medical-advice.entity.js';
import type { RecordCareFiguresInput, RecordMedicalAdviceInput } from './medical-advice.inputs.js';
import { MEDICAL_JOURNAL } from './medical-advice.journal.js';
import { MedicalAdviceRepository } from './medical-advice.repository.js';
import { checkCare } from './medical-dossier.rules.js';

/** Advice of the medical service, and how many needed care; a later entry stands above. */
@Injectable()
export class MedicalAdviceService {
  constructor(
    private readonly repository: MedicalAdviceRepository,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Of these events, the latest first. */
  advicesOf(_actor: Actor, eventIds: readonly string[]): Promise<MedicalAdvice[]> {
    return this.repository.advicesOf(eventIds);
  }

  /** Of these events, the latest first. */
  figuresOf(_actor: Actor, eventIds: readonly string[]): Promise<CareFigures[]> {
    return this.repository.figuresOf(eventIds);
  }

  /**
   * Keeps an advice. Errors: NOT_FOUND; INVALID_INPUT `advisedOn` inTheFuture; TRANSITION_NOT_ALLOWED
   * settled; STALE when somebody recorded another since.
   */
  async recordAdvice(actor: Actor, input: RecordMedicalAdviceInput): Promise<PublicEvent> {
    const event = await this.events.find(actor, input.eventId);
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'recordMedicalAdvice', 'settled');
    }
    const now = this.clock.now();
    readDate('input.advisedOn', input.advisedOn);
    if (input.advisedOn > instantToBrusselsDate(now)) {
      throw DomainError.invalid([{ path: 'input.advisedOn', code: 'inTheFuture' }]);
    }
    const { eventId, lastNumber, note, ...advice } = input;
    const [last] = await this.repository.advicesOf([eventId]);
    assertSeen(lastNumber, last?.number ?? 0);
    const kept = await this.repository.insertAdvice({
      ...advice,
      ...this.frame(actor, eventId, lastNumber),
      note: note?.trim() || null,
    });
    if (!kept) throw DomainError.stale(lastNumber + 1);
    this.record(actor, MEDICAL_JOURNAL.advised, event, lastNumber + 1);
    return event;
  }

  /**
   * Keeps how many needed care. Errors: NOT_FOUND; INVALID_INPUT (aboveTreated, aboveTransported);
   * TRANSITION_NOT_ALLOWED notYetBegun; STALE.
   */
  async recordCare(actor: Actor, input: RecordCareFiguresInput): Promise<PublicEvent> {
    onArgument('input', () => checkCare(input));
    const event = await this.events.find(actor, input.eventId);
    const begins = event.gatheringAt ?? event.startAt;
    if (!begins || Date.parse(begins) > Date.parse(this.clock.now())) {
      throw DomainError.transition(event.state, 'recordCareFigures', 'notYetBegun');
    }
    const { eventId, lastNumber, note, ...care } = input;
    const [last] = await this.repository.figuresOf([eventId]);
    assertSeen(lastNumber, last?.number ?? 0);
    const kept = await this.repository.insertFigures({
      ...care,
      ...this.frame(actor, eventId, lastNumber),
      note: note?.trim() || null,
    });
    if (!kept) throw DomainError.stale(lastNumber + 1);
    this.record(actor, MEDICAL_JOURNAL.cared, event, lastNumber + 1);
    return event;
  }

  private frame(actor: Actor, eventId: string, lastNumber: number) {
    return {
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      number: lastNumber + 1,
      recordedBy: actor.personId,
      recordedAt: this.clock.now(),
    };
  }

  private record(actor: Actor, kind: string, { id }: PublicEvent, number: number): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'event',
      subjectId: id,
      eventId: id,
      data: { number },
    });
  }
}

function assertSeen(seen: number, present: number): void {
  if (seen !== present) throw DomainError.stale(present);
}
