import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import type { EventCellContact } from './event-cell.entity.js';
import type { EventCellInput } from './event-cell.inputs.js';
import { EventCellRepository } from './event-cell.repository.js';

/** How organisers reach the event cell of the zone; read at both doors, kept at the desk. */
@Injectable()
export class EventCellService {
  constructor(
    private readonly repository: EventCellRepository,
    private readonly journal: Journal,
  ) {}

  contact(_actor: Actor | null): Promise<EventCellContact | null> {
    return this.repository.find();
  }

  /** Sets it. Errors: STALE when it is another than the one seen. */
  async set(actor: Actor, input: EventCellInput): Promise<EventCellContact> {
    const { expectedVersion, phone, email, source } = input;
    const facts = { phone, email, source, hours: { ...input.hours } };
    const present = await this.repository.find();
    if ((present?.version ?? 0) !== expectedVersion) throw DomainError.stale(present?.version ?? 0);
    const contact = present
      ? await this.repository.change(present.id, expectedVersion, facts)
      : await this.repository.insert(actor.zoneId, facts);
    this.journal.record(actor, {
      kind: 'zone.eventCellSet',
      subjectType: 'eventCellContact',
      subjectId: contact.id,
      eventId: null,
      data: { version: contact.version },
    });
    return contact;
  }
}
