import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, type PublicEvent, instantToBrusselsDate } from '../events/index.js';
import { ConditionService, type StandingCondition, conditionLabel } from '../negotiations/index.js';
import { CONTACT_CONDITION, CONTACT_INTERVALS } from './contact-interval.data.js';
import type { ContactCondition, ContactEntry } from './contact.entity.js';
import { ContactRepository } from './contact.repository.js';
import {
  CONTACT_LIMITS,
  type ContactDirection,
  type ContactKind,
  contactSlots,
} from './contact.rules.js';
import type { ContactPlanType } from './contact.type.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import { DialogueRepository } from './dialogue.repository.js';

/** What was said, when and with whom. */
export interface ContactFacts {
  readonly kind: ContactKind;
  readonly direction: ContactDirection;
  readonly withWhom: string;
  readonly said: string;
  readonly promised?: string | null;
  readonly occurredAt: string;
  readonly conditionIds?: readonly string[] | null;
}

/** The event cell's own log of contacts with an organiser. */
@Injectable()
export class ContactService {
  constructor(
    private readonly repository: ContactRepository,
    private readonly turns: DialogueRepository,
    private readonly events: EventService,
    private readonly conditions: ConditionService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<ContactEntry[]> {
    return this.repository.ofEvents(eventIds);
  }

  conditionsOf(_actor: Actor, contactIds: readonly string[]): Promise<ContactCondition[]> {
    return this.repository.conditionsOf(contactIds);
  }

  /**
   * Writes a contact down. Errors: NOT_FOUND, INVALID_INPUT `contact.occurredAt` inTheFuture,
   * LIMIT_EXCEEDED `contacts`.
   */
  async record(actor: Actor, eventId: string, contact: ContactFacts): Promise<PublicEvent> {
    const event = await this.events.find(actor, eventId);
    await this.turns.takeTurn(event.id);
    const stored = await this.add(actor, event, contact, { replacesId: null, reason: null });
    const { number, kind } = stored;
    this.note(actor, DIALOGUE_JOURNAL.contactRecorded, stored, { number, kind });
    return event;
  }

  /**
   * Replaces an entry by a right one; both stay. Errors: as `record`, and TRANSITION_NOT_ALLOWED
   * `alreadyReplaced`.
   */
  async correct(
    actor: Actor,
    step: { contactId: string; reason: string; contact: ContactFacts },
  ): Promise<PublicEvent> {
    const wrong = await this.repository.find(step.contactId);
    const event = await this.events.find(actor, wrong.eventId);
    await this.turns.takeTurn(event.id);
    const present = await this.repository.ofEvents([event.id]);
    if (present.some(({ replacesId }) => replacesId === wrong.id)) {
      throw DomainError.transition('replaced', 'correctContact', 'alreadyReplaced');
    }
    const { reason } = step;
    const stored = await this.add(actor, event, step.contact, { replacesId: wrong.id, reason });
    const { number, kind } = stored;
    const data = { number, kind, replaces: wrong.number };
    this.note(actor, DIALOGUE_JOURNAL.contactCorrected, stored, data);
    return event;
  }

  /** What is agreed on for the day, and what became of it; null for a dossier without hours. */
  async plan(actor: Actor, event: PublicEvent): Promise<ContactPlanType | null> {
    const fromAt = event.gatheringAt ?? event.startAt;
    const untilAt = event.dispersalAt ?? event.endAt;
    if (!fromAt || !untilAt) return null;
    const agreed = await this.conditions.agreedConditions(actor, [event.id]);
    const condition = agreed.find(({ condition: { kind } }) => kind === CONTACT_CONDITION.kind);
    const day = instantToBrusselsDate(fromAt);
    const rule = CONTACT_INTERVALS.find(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
    );
    const own = condition ? everyMinOf(condition) : null;
    const everyMin = own ?? rule?.everyMin;
    if (!everyMin) return null;
    const entries = await this.repository.ofEvents([event.id]);
    return {
      everyMin,
      conditionNumber: own && condition ? conditionLabel(condition.condition.number) : null,
      label: own ? null : (rule?.label ?? null),
      source: own ? null : (rule?.source ?? null),
      slots: contactSlots({ fromAt, untilAt, everyMin }, entries, this.clock.now()),
    };
  }

  private async add(
    actor: Actor,
    event: PublicEvent,
    { conditionIds, ...contact }: ContactFacts,
    replaced: Pick<ContactEntry, 'replacesId' | 'reason'>,
  ): Promise<ContactEntry> {
    const now = this.clock.now();
    if (Date.parse(contact.occurredAt) > Date.parse(now)) {
      throw DomainError.invalid([{ path: 'input.contact.occurredAt', code: 'inTheFuture' }]);
    }
    const present = await this.repository.ofEvents([event.id]);
    const { perDossier } = CONTACT_LIMITS;
    if (present.length >= perDossier) throw DomainError.limit('contacts', perDossier);
    const linked = await this.conditions.byIds(actor, conditionIds ?? []);
    const own = linked.filter(({ eventId }) => eventId === event.id);
    if (own.length !== (conditionIds ?? []).length) throw DomainError.notFound();
    const id = randomUUID();
    const about = { zoneId: actor.zoneId, eventId: event.id };
    return this.repository.insert(
      {
        ...contact,
        ...replaced,
        ...about,
        id,
        number: present.length + 1,
        promised: contact.promised ?? null,
        recordedBy: actor.personId,
        recordedByName: actor.name,
        recordedAt: now,
      },
      own.map((each) => ({ ...about, id: randomUUID(), contactId: id, conditionId: each.id })),
    );
  }

  private note(actor: Actor, kind: string, { id, eventId }: ContactEntry, data: object): void {
    const subject = { subjectType: 'contact', subjectId: id, eventId };
    this.journal.record(actor, { kind, ...subject, data: { ...data } });
  }
}

function everyMinOf({ wording }: StandingCondition): number | null {
  const value = wording.parameters[CONTACT_CONDITION.parameter];
  return typeof value === 'number' && value > 0 ? value : null;
}
