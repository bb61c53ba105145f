import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService } from '../events/index.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import { DialogueRepository } from './dialogue.repository.js';
import { sideOf, silence } from './dialogue.rules.js';
import type {
  LedMeeting,
  Meeting,
  MeetingAction,
  MeetingMinutes,
  MeetingPolicePart,
  MinutesComment,
  NamedMinutes,
} from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import { MEETING_LIMITS, type MeetingKind } from './meeting.rules.js';
import type { PoliceFunction } from './minutes-content.types.js';
import { PoliceNamesService } from './police-names.service.js';

/** When and where a meeting is, and what it is about. */
export interface MeetingPlan {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place?: string | null;
  readonly onlineAddress?: string | null;
  /** By name, for the desk. */
  readonly chair: string;
  /** What the organiser reads of him. */
  readonly chairFunction?: PoliceFunction | null;
  readonly agenda: readonly string[];
}

/** Meetings about an event: planned and called by the event cell, read by whoever is invited. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly turns: DialogueRepository,
    private readonly events: EventService,
    private readonly names: PoliceNamesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  find(_actor: Actor, id: string): Promise<Meeting> {
    return this.repository.find(id);
  }

  byIds(_actor: Actor, ids: readonly string[]): Promise<Meeting[]> {
    return this.repository.byIds(ids);
  }

  /** Who leads them, by name; for the desk. */
  ledBy(_actor: Actor, ids: readonly string[]): Promise<LedMeeting[]> {
    return this.repository.ledBy(ids);
  }

  /** Minutes with the names of police; for the desk. */
  namedMinutes(_actor: Actor, ids: readonly string[]): Promise<NamedMinutes[]> {
    return this.repository.namedMinutes(ids);
  }

  ofEvents(_actor: Actor, eventIds: readonly string[]): Promise<Meeting[]> {
    return this.repository.ofEvents(eventIds);
  }

  /** Versions of minutes the actor's door may read, the first one first. */
  minutesOf(_actor: Actor, meetingIds: readonly string[]): Promise<MeetingMinutes[]> {
    return this.repository.minutesOf(meetingIds);
  }

  commentsOf(_actor: Actor, minutesIds: readonly string[]): Promise<MinutesComment[]> {
    return this.repository.commentsOf(minutesIds);
  }

  actionsOf(_actor: Actor, meetingIds: readonly string[]): Promise<MeetingAction[]> {
    return this.repository.actionsOf(meetingIds);
  }

  actionsOfEvents(_actor: Actor, eventIds: readonly string[]): Promise<MeetingAction[]> {
    return this.repository.actionsOfEvents(eventIds);
  }

  /** Nobody at the portal has any: its role cannot read the table. */
  policePartsOf(actor: Actor, meetingIds: readonly string[]): Promise<MeetingPolicePart[]> {
    if (sideOf(actor) !== 'police') return Promise.resolve([]);
    return this.repository.policePartsOf(meetingIds);
  }

  /**
   * Plans a meeting; the organiser is invited where he takes part. Errors: NOT_FOUND, INVALID_INPUT
   * on `endsAt`, `place`; TRANSITION_NOT_ALLOWED, LIMIT_EXCEEDED.
   */
  async plan(
    actor: Actor,
    step: MeetingPlan & { eventId: string; kind: MeetingKind; withOrganiser: boolean },
  ): Promise<Meeting> {
    const event = await this.events.find(actor, step.eventId);
    const reason = silence(event.state);
    if (reason) throw DomainError.transition(event.state, 'planMeeting', reason);
    assertPlan(step);
    await this.turns.takeTurn(event.id);
    const { perDossier } = MEETING_LIMITS;
    const present = await this.repository.ofEvents([event.id]);
    if (present.length >= perDossier) throw DomainError.limit('meetings', perDossier);
    const now = this.clock.now();
    const meeting = await this.repository.insert({
      ...(await this.planned(actor, event.id, step)),
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      eventId: event.id,
      number: present.length + 1,
      kind: step.kind,
      state: 'planned',
      withOrganiser: step.withOrganiser,
      sequence: 0,
      cancelReason: null,
      createdAt: now,
      updatedAt: now,
    });
    this.note(actor, DIALOGUE_JOURNAL.meetingPlanned, meeting);
    return meeting;
  }

  /** Another time, place or agenda; whoever is invited is told. Errors as `plan`, and STALE. */
  async change(
    actor: Actor,
    step: MeetingPlan & { meetingId: string; expectedVersion: number },
  ): Promise<Meeting> {
    const present = await this.open(step.meetingId, 'changeMeeting');
    assertPlan(step);
    const match = { id: present.id, expectedVersion: step.expectedVersion, state: 'planned' };
    const chairFunction = step.chairFunction ?? present.chairFunction;
    const facts = await this.planned(actor, present.eventId, { ...step, chairFunction });
    const meeting = await this.repository.change(match, {
      ...facts,
      sequence: present.sequence + 1,
      updatedAt: this.clock.now(),
    });
    this.note(actor, DIALOGUE_JOURNAL.meetingChanged, meeting);
    return meeting;
  }

  /** Calls a meeting off. Errors: NOT_FOUND, STALE, TRANSITION_NOT_ALLOWED. */
  async cancel(
    actor: Actor,
    step: { meetingId: string; expectedVersion: number; reason: string },
  ): Promise<Meeting> {
    const present = await this.open(step.meetingId, 'cancelMeeting');
    const [led = present] = await this.repository.ledBy([present.id]);
    const leader = { chair: '', ...led };
    const [reason = ''] = await this.names.texts(actor, present.eventId, leader, [step.reason]);
    const match = { id: present.id, expectedVersion: step.expectedVersion, state: 'planned' };
    const meeting = await this.repository.change(match, {
      state: 'cancelled',
      cancelReason: reason,
      sequence: present.sequence + 1,
      updatedAt: this.clock.now(),
    });
    this.note(actor, DIALOGUE_JOURNAL.meetingCancelled, meeting);
    return meeting;
  }

  /** Writes down what only police may know of a meeting. Errors: NOT_FOUND, LIMIT_EXCEEDED. */
  async addPolicePart(
    actor: Actor,
    part: { meetingId: string; item?: number | null; text: string },
  ): Promise<Meeting> {
    const meeting = await this.repository.find(part.meetingId);
    const { policeParts } = MEETING_LIMITS;
    const present = await this.repository.policePartsOf([meeting.id]);
    if (present.length >= policeParts) throw DomainError.limit('policeParts', policeParts);
    await this.repository.insertPolicePart({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: meeting.eventId,
      meetingId: meeting.id,
      item: part.item ?? null,
      text: part.text,
      byId: actor.personId,
      byName: actor.name,
      at: this.clock.now(),
    });
    this.note(actor, DIALOGUE_JOURNAL.policePartAdded, meeting);
    return meeting;
  }

  /** What is kept of a plan: nothing the organiser reads names who of the police leads it. */
  private async planned(actor: Actor, eventId: string, plan: MeetingPlan) {
    const { startsAt, endsAt, place, onlineAddress, chair, chairFunction } = plan;
    return {
      startsAt,
      endsAt,
      place: place ?? null,
      onlineAddress: onlineAddress ?? null,
      chair,
      chairFunction: chairFunction ?? ('eventCell' as const),
      agenda: await this.names.texts(actor, eventId, plan, plan.agenda),
    };
  }

  /** A meeting that may still be moved or called off: nobody told how it went. */
  private async open(id: string, step: string): Promise<Meeting> {
    const meeting = await this.repository.find(id);
    if (meeting.state !== 'planned') {
      throw DomainError.transition(meeting.state, step, 'meetingCancelled');
    }
    const written = await this.repository.minutesOf([meeting.id]);
    if (written.some(({ sentAt }) => sentAt)) {
      throw DomainError.transition(meeting.state, step, 'meetingHeld');
    }
    return meeting;
  }

  private note(actor: Actor, kind: string, { id, eventId, number }: Meeting): void {
    const subject = { subjectType: 'meeting', subjectId: id, eventId };
    this.journal.record(actor, { kind, ...subject, data: { number } });
  }
}

function assertPlan({ startsAt, endsAt, place, onlineAddress }: MeetingPlan): void {
  if (Date.parse(endsAt) <= Date.parse(startsAt)) {
    throw DomainError.invalid([{ path: 'input.endsAt', code: 'endBeforeStart' }]);
  }
  if (!place && !onlineAddress) {
    throw DomainError.invalid([{ path: 'input.place', code: 'required' }]);
  }
}
