import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import {
  type EventFactsPatch,
  type EventKind,
  EventService,
  type PublicEvent,
} from '../events/index.js';
import { ReservationService } from '../intake/index.js';
import { PlacesService } from '../places/index.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplicationService } from './application.service.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** A day and place asked for before the whole application. */
export interface EarlyReservation {
  readonly kind: EventKind;
  readonly language: string;
  readonly title: EventFactsPatch['title'];
  readonly startAt: string;
  readonly endAt: string;
  readonly communes: readonly string[];
  readonly place: string;
}

/** Beginnings that know something already: an earlier edition, a reserved day. */
@Injectable()
export class EditionService {
  constructor(
    private readonly applications: ApplicationService,
    private readonly repository: ApplicationRepository,
    private readonly reservations: ReservationService,
    private readonly events: EventService,
    private readonly places: PlacesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * A new draft with the facts and answers of one of the organiser's earlier dossiers; without its
   * dates, decisions, conditions and files.
   */
  async copyByOrganiser(actor: Actor, dossierId: string): Promise<PublicEvent> {
    const source = await this.events.find(actor, dossierId);
    if (!(await this.events.organises(actor, source.id))) throw DomainError.notFound();
    const [former] = await this.repository.ofEvents([source.id]);
    const { kind, language, title } = source;
    const draft = await this.applications.start(actor, { kind, language, title });
    if (former) {
      const fresh = await this.repository.ofEvent(draft.id);
      const { answers, setAnswers } = former;
      const match = { id: fresh.id, expectedVersion: fresh.version };
      await this.repository.change(match, { answers, setAnswers, updatedAt: this.clock.now() });
    }
    const saved = await this.applications.save(actor, {
      dossierId: draft.id,
      expectedVersion: draft.version,
      facts: copiedFacts(source),
      communes: await this.communeCodes(actor, source.id),
    });
    this.noteCopy(actor, saved, source);
    return saved;
  }

  /** A new dossier without organiser from any earlier one, for the hours given. */
  async copyByDesk(
    actor: Actor,
    input: { eventId: string; startAt: string; endAt: string },
  ): Promise<PublicEvent> {
    const source = await this.events.find(actor, input.eventId);
    const { kind, language, title, channel } = source;
    const { startAt, endAt } = input;
    const copied = { ...copiedFacts(source), kind, language, title, channel, startAt, endAt };
    const event = await this.events.open(actor, { ...copied, state: 'signal' }, 'input.');
    this.noteCopy(actor, event, source);
    const touched = await this.events.communesOf(actor, [source.id]);
    if (touched.length === 0) return event;
    const communes = await this.places.communesByIds(
      actor,
      touched.map(({ communeId }) => communeId),
    );
    return this.events.confirmCommunes(actor, {
      eventId: event.id,
      expectedVersion: event.version,
      communes: communes.map(({ id, code }) => ({
        code,
        decides: touched.some(({ communeId, decides }) => communeId === id && decides),
      })),
    });
  }

  /** Opens a draft and holds its day; the desk sees the day, not the draft. */
  async reserve(actor: Actor, input: EarlyReservation): Promise<PublicEvent> {
    const { kind, language, title, startAt, endAt, communes, place } = input;
    const draft = await this.applications.start(actor, { kind, language, title });
    const change = { eventId: draft.id, expectedVersion: draft.version, reason: null };
    const dated = await this.events.changeFacts(
      actor,
      { ...change, facts: { startAt, endAt } },
      'input.',
    );
    await this.places.communesByCodes(actor, communes, 'input.communes');
    const saved = await this.applications.save(actor, {
      dossierId: dated.id,
      expectedVersion: dated.version,
      facts: {},
      communes,
    });
    await this.reservations.hold(actor, saved, place);
    return saved;
  }

  private async communeCodes(actor: Actor, eventId: string): Promise<string[]> {
    const touched = await this.events.communesOf(actor, [eventId]);
    const ids = touched.map(({ communeId }) => communeId);
    return (await this.places.communesByIds(actor, ids)).map(({ code }) => code);
  }

  private noteCopy(actor: Actor, event: PublicEvent, source: PublicEvent): void {
    this.journal.record(actor, {
      kind: PERMITS_JOURNAL.editionCopied,
      subjectType: 'event',
      subjectId: event.id,
      eventId: event.id,
      data: { from: source.reference },
    });
  }
}

/** What an edition hands on: never a date. */
function copiedFacts(source: PublicEvent): EventFactsPatch {
  const { expectedNumber, stewardCount, footprint, waypoints } = source;
  const points = waypoints?.map(({ name, lon, lat }) => ({ name, lon, lat })) ?? null;
  return { expectedNumber, stewardCount, footprint, waypoints: points };
}
