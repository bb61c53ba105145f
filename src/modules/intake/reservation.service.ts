import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { DomainError } from '../../core/errors.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Journal } from '../../core/journal/journal.js';
import { Recurring } from '../../core/journal/recurring.js';
import { MailService } from '../../core/mail/mail.service.js';
import { requestId } from '../../core/request-context.js';
import type { PublicEvent } from '../events/index.js';
import { PeopleService } from '../people/index.js';
import { INTAKE_JOURNAL } from './intake.journal.js';
import type { DateReservation } from './reservation.entity.js';
import { ReservationRepository } from './reservation.repository.js';
import { RESERVATION_TERMS, reservationEnd } from './reservation.rules.js';

/** Early reservations of a day: made with a draft, used by its submission, or over by the clock. */
@Injectable()
export class ReservationService implements OnModuleInit {
  constructor(
    private readonly repository: ReservationRepository,
    private readonly people: PeopleService,
    private readonly recurring: Recurring,
    private readonly followers: Followers,
    private readonly mail: MailService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.recurring.every(() => this.expireDue());
    this.followers.on(INTAKE_JOURNAL.reservationExpired, (entry) => this.tell(entry));
  }

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<DateReservation[]> {
    return this.repository.ofEvents(eventIds);
  }

  /** What is reserved between two instants; for the calendar of the desk. */
  async held(_actor: Actor, from: string, to: string): Promise<DateReservation[]> {
    return this.living(await this.repository.held(from, to));
  }

  /** What still holds of the reservations of some dossiers. */
  async heldOf(_actor: Actor, eventIds: readonly string[]): Promise<DateReservation[]> {
    return this.living(await this.repository.ofEvents(eventIds));
  }

  private living(found: readonly DateReservation[]): DateReservation[] {
    const now = Date.parse(this.clock.now());
    return found.filter(({ state, expiresAt }) => state === 'held' && Date.parse(expiresAt) > now);
  }

  /** Holds the day of a draft. LIMIT_EXCEEDED when an organisation holds too many. */
  async hold(actor: Actor, event: PublicEvent, place: string): Promise<DateReservation> {
    const { startAt, endAt } = event;
    const now = this.clock.now();
    if (!startAt || !endAt || !actor.organisationId) throw DomainError.forbidden();
    if (Date.parse(startAt) <= Date.parse(now)) {
      throw DomainError.invalid([{ path: 'input.startAt', code: 'inThePast' }]);
    }
    const mine = await this.repository.heldBy(actor.organisationId);
    if (mine.length >= RESERVATION_TERMS.perOrganisation) {
      throw DomainError.limit('reservations', RESERVATION_TERMS.perOrganisation);
    }
    const reservation = await this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      eventId: event.id,
      organisationId: actor.organisationId,
      reference: event.reference,
      state: 'held',
      title: event.title,
      kind: event.kind,
      place,
      startAt,
      endAt,
      expiresAt: reservationEnd(now, startAt),
      createdAt: now,
      closedAt: null,
    });
    this.journal.record(actor, {
      kind: INTAKE_JOURNAL.dateReserved,
      subjectType: 'dateReservation',
      subjectId: reservation.id,
      eventId: event.id,
      data: { expiresAt: reservation.expiresAt },
    });
    return reservation;
  }

  /** Ends the reservation of a draft that was submitted or given up, if there is one. */
  async close(_actor: Actor, eventId: string, state: 'used' | 'released'): Promise<void> {
    const [reservation] = await this.repository.ofEvents([eventId]);
    if (reservation?.state !== 'held') return;
    await this.repository.close(reservation, state, this.clock.now());
  }

  private async expireDue(): Promise<void> {
    const now = this.clock.now();
    for (const due of await this.repository.due(now)) {
      await this.repository.close(due, 'expired', now);
      this.journal.recordBySystem(
        {
          kind: INTAKE_JOURNAL.reservationExpired,
          subjectType: 'dateReservation',
          subjectId: due.id,
          eventId: due.eventId,
          data: {},
        },
        requestId(),
      );
    }
  }

  private async tell({ subjectId }: JournalEntry): Promise<void> {
    const { organisationId, reference } = await this.repository.find(subjectId);
    for (const person of await this.people.members(organisationId)) {
      await this.mail.send({
        to: person.email,
        template: 'reservationExpired',
        language: person.language,
        values: { reference, link: `${this.config.publicUrl}/portal` },
      });
    }
  }
}
