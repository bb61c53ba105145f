import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { Messages } from '../../core/messages.js';
import type { Config } from '../../config.js';
import { type DateReservation, ReservationService, fitsReservation } from '../intake/index.js';
import { instantDayText } from '../permits/index.js';
import type { CalendarEntry } from './calendar-text.rules.js';
import type { FeedHolder } from './calendar.repository.js';

const DAY_MS = 86_400_000;
/** As far as anybody may plan ahead. */
const AHEAD_DAYS = 3 * 366;

/**
 * Early reservations in feeds: days held for drafts. The desk reads them all, as the draft itself
 * stays with its organiser; an organiser's own draft says that its day is held.
 */
@Injectable()
export class CalendarReservations {
  constructor(
    private readonly reservations: ReservationService,
    private readonly messages: Messages,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Entries of the desk's feed; none in the feed of orders and at the portal. */
  async ofDesk(actor: Actor, holder: FeedHolder, pastDays: number): Promise<CalendarEntry[]> {
    if (actor.door !== 'police' || holder.kind === 'orders') return [];
    const now = Date.parse(this.clock.now());
    const from = new Date(now - pastDays * DAY_MS).toISOString();
    const to = new Date(now + AHEAD_DAYS * DAY_MS).toISOString();
    const held = await this.reservations.held(actor, from, to);
    return held
      .filter((one) => fitsReservation(one, holder.filter ?? {}))
      .map((one) => this.entry(one, holder.language));
  }

  /** What an organiser's own drafts are called while their day is held, by dossier. */
  async wordsOf(
    actor: Actor,
    { language }: FeedHolder,
    eventIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (actor.door === 'police') return new Map();
    const held = await this.reservations.heldOf(actor, eventIds);
    return new Map(held.map((one) => [one.eventId, this.word(one, language)]));
  }

  private word({ expiresAt }: DateReservation, language: string): string {
    // It holds to the end of a day, which is the first instant of the next.
    const last = new Date(Date.parse(expiresAt) - 1).toISOString();
    const values = { until: instantDayText(last, language) };
    return this.messages.text(language, 'portal-calendar', 'reserved', values);
  }

  private entry(reservation: DateReservation, language: string): CalendarEntry {
    const { id, version, reference, title, place, startAt, endAt, createdAt } = reservation;
    const titles = title as Record<string, string | undefined>;
    return {
      id,
      version,
      reference,
      state: 'draft',
      createdAt,
      updatedAt: createdAt,
      places: [place],
      title: titles[language] ?? Object.values(titles).find(Boolean) ?? reference,
      stateWord: this.word(reservation, language),
      startAt,
      endAt,
      url: `${this.config.publicUrl}/intake`,
    };
  }
}
