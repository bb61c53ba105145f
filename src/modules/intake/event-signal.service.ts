import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, type PublicEvent, SETTLED_STATES } from '../events/index.js';
import type { EventSignal, Tolerance } from './event-signal.entity.js';
import type {
  AddSignalInput,
  OpenFromSignalInput,
  SignalInput,
  TolerateEventInput,
} from './event-signal.inputs.js';
import { EventSignalRepository } from './event-signal.repository.js';
import { INTAKE_JOURNAL } from './intake.journal.js';

/** Events nobody applied for: heard of, planned for, and sometimes let be. */
@Injectable()
export class EventSignalService {
  constructor(
    private readonly repository: EventSignalRepository,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  signalsOf(_actor: Actor, eventIds: readonly string[]): Promise<EventSignal[]> {
    return this.repository.signalsOf(eventIds);
  }

  tolerancesOf(_actor: Actor, eventIds: readonly string[]): Promise<Tolerance[]> {
    return this.repository.tolerancesOf(eventIds);
  }

  /**
   * Opens a dossier from a signal and takes it under review at once, so that plan and order can be
   * begun. INVALID_INPUT with every refused field.
   */
  async openFromSignal(actor: Actor, input: OpenFromSignalInput): Promise<PublicEvent> {
    const { facts, kind, language, signal, communes } = input;
    const opening = { ...facts, kind, language, state: 'signal' as const };
    const event = await this.events.open(actor, opening, 'input.facts.');
    await this.keepSignal(actor, event.id, signal, 'input.signal.');
    const decided =
      communes.length > 0
        ? await this.events.confirmCommunes(actor, {
            eventId: event.id,
            expectedVersion: event.version,
            communes: communes.map((code) => ({ code, decides: true })),
          })
        : event;
    return this.events.move(actor, {
      eventId: event.id,
      expectedVersion: decided.version,
      transition: 'open',
    });
  }

  /** Adds what was heard since. */
  async addSignal(actor: Actor, input: AddSignalInput): Promise<EventSignal> {
    const event = await this.events.find(actor, input.eventId);
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'addSignal', 'settled');
    }
    return this.keepSignal(actor, event.id, input.signal, 'input.signal.');
  }

  /**
   * Records that a gathering without authorisation is let be, and puts the dossier into that state.
   * The end must come after the announcement. A further record prolongs it.
   */
  async tolerate(actor: Actor, input: TolerateEventInput): Promise<PublicEvent> {
    const { eventId, expectedVersion, ...record } = input;
    const event = await this.events.find(actor, eventId);
    this.assertTimes(record);
    if (event.version !== expectedVersion) throw DomainError.stale(event.version);
    const prolonged = event.state === 'toleratedUnauthorised';
    const after = prolonged
      ? event
      : await this.events.move(
          actor,
          { eventId, expectedVersion, transition: 'tolerate' },
          'system',
        );
    const kept = await this.repository.insertTolerance({
      ...record,
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      ...this.recorder(actor),
    });
    const { untilAt, participants } = kept;
    this.note(actor, INTAKE_JOURNAL.tolerated, 'tolerance', kept, { untilAt, participants });
    return after;
  }

  private assertTimes({ untilAt, announcedAt }: Pick<Tolerance, 'untilAt' | 'announcedAt'>): void {
    if (Date.parse(announcedAt) > Date.parse(this.clock.now())) {
      throw DomainError.invalid([{ path: 'input.announcedAt', code: 'inTheFuture' }]);
    }
    if (Date.parse(untilAt) <= Date.parse(announcedAt)) {
      throw DomainError.invalid([{ path: 'input.untilAt', code: 'endNotAfterStart' }]);
    }
  }

  private async keepSignal(
    actor: Actor,
    eventId: string,
    signal: SignalInput,
    prefix: string,
  ): Promise<EventSignal> {
    if (Date.parse(signal.heardAt) > Date.parse(this.clock.now())) {
      throw DomainError.invalid([{ path: `${prefix}heardAt`, code: 'inTheFuture' }]);
    }
    const kept = await this.repository.insertSignal({
      ...signal,
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      ...this.recorder(actor),
    });
    const { sourceReliability, informationCredibility } = kept;
    const code = `${sourceReliability}${informationCredibility}`;
    this.note(actor, INTAKE_JOURNAL.signalRecorded, 'eventSignal', kept, { code });
    return kept;
  }

  private recorder(actor: Actor) {
    return {
      recordedBy: actor.personId,
      recordedByName: actor.name,
      recordedAt: this.clock.now(),
    };
  }

  private note(
    actor: Actor,
    kind: string,
    subjectType: string,
    { id, eventId }: { id: string; eventId: string },
    data: Record<string, unknown>,
  ): void {
    this.journal.record(actor, { kind, subjectType, subjectId: id, eventId, data });
  }
}
