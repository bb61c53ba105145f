import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import type { Page, PageArgs } from '../../core/graphql/page.js';
import { Journal } from '../../core/journal/journal.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { PlacesService } from '../places/index.js';
import type { EventCommune } from './event-commune.entity.js';
import {
  type EventFactsPatch,
  assertFacts,
  assertSomething,
  measuredWaypoints,
  missingFacts,
} from './event-facts.rules.js';
import { EventChannel, type EventKind } from './event-kind.js';
import { assertMayFilter } from './event-filter.policy.js';
import { EVENT_JOURNAL } from './event.journal.js';
import type { EventFilterInput } from './event-list.inputs.js';
import type { ConfirmCommunesInput } from './event.inputs.js';
import { EventRepository } from './event.repository.js';
import { type EventFacts, assertNotSettled, eventWorkflow } from './event.workflow.js';
import type { PublicEvent } from './public-event.entity.js';

/** Letters and digits nobody confuses on the phone. */
const REFERENCE_SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const REFERENCE_LENGTH = 6;

/** Use cases of dossiers: open, find, change, move along. */
@Injectable()
export class EventService {
  constructor(
    private readonly repository: EventRepository,
    private readonly places: PlacesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** A dossier the actor may see; NOT_FOUND otherwise. */
  find(_actor: Actor, id: string): Promise<PublicEvent> {
    return this.repository.find(id);
  }

  /** Dossiers by start. Errors: FORBIDDEN for a filter by what the actor may not read. */
  list(actor: Actor, filter: EventFilterInput, page: PageArgs): Promise<Page<PublicEvent>> {
    assertMayFilter(actor, filter);
    return this.repository.page(filter, page);
  }

  /** Dossiers under way on a day in Brussels, one left out. */
  onDay(_actor: Actor, day: string, exceptId: string): Promise<PublicEvent[]> {
    return this.repository.onDay(day, exceptId);
  }

  byIds(_actor: Actor | null, ids: readonly string[]): Promise<PublicEvent[]> {
    return this.repository.byIds(ids);
  }

  communesOf(_actor: Actor | null, eventIds: readonly string[]): Promise<EventCommune[]> {
    return this.repository.communesOf(eventIds);
  }

  /** Opens a dossier: an organiser's draft, or a signal the event cell picked up. */
  async open(
    actor: Actor,
    start: { state: 'draft' | 'signal'; language: string; kind: EventKind } & EventFactsPatch,
    prefix = 'input.',
  ): Promise<PublicEvent> {
    const { state, language, kind, ...facts } = start;
    if (actor.door === 'portal' && !actor.organisationId) {
      throw DomainError.forbidden('noOrganisation');
    }
    assertFacts(facts, { state }, prefix);
    const now = this.clock.now();
    const organiserId = actor.door === 'portal' ? actor.organisationId : null;
    const event = await this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      reference: newReference(now),
      state,
      title: {},
      kind,
      channel: EventChannel.police,
      organisationId: organiserId,
      language,
      footprintVersion: facts.footprint ? 1 : 0,
      createdAt: now,
      updatedAt: now,
      ...stored(facts),
    } as PublicEvent);
    if (organiserId) await this.admit(actor, event.id, organiserId, 'organiser');
    this.note(actor, state === 'draft' ? EVENT_JOURNAL.draftOpened : EVENT_JOURNAL.opened, event);
    return event;
  }

  /** Lets an organisation take part in a dossier; the portal role sees it from then on. */
  async admit(
    actor: Actor,
    eventId: string,
    organisationId: string,
    side: 'organiser' | 'partner',
  ) {
    const present = await this.repository.partiesOf(eventId);
    if (present.some((party) => party.organisationId === organisationId)) return;
    await this.repository.insertParty({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      organisationId,
      side,
      sinceAt: this.clock.now(),
      untilAt: null,
    });
  }

  /** Whether the actor's organisation stands on the organiser's side of a dossier. */
  async organises(actor: Actor, eventId: string): Promise<boolean> {
    const { organisationIds } = await this.noticeFor(eventId);
    return actor.organisationId !== null && organisationIds.includes(actor.organisationId);
  }

  /** What a notice to the organisers needs; for jobs, which nobody's name stands behind. */
  async noticeFor(eventId: string): Promise<{ reference: string; organisationIds: string[] }> {
    const { reference } = await this.repository.find(eventId);
    const parties = await this.repository.partiesOf(eventId);
    const organisers = parties.filter(({ side }) => side === 'organiser');
    return { reference, organisationIds: organisers.map((party) => party.organisationId) };
  }

  /** What both sides agreed on, entered at the desk; the same errors, and a change of nothing. */
  changeByDesk(
    actor: Actor,
    change: { eventId: string; expectedVersion: number; facts: EventFactsPatch; reason: string },
  ): Promise<PublicEvent> {
    assertSomething(change.facts, 'input.facts');
    return this.changeFacts(actor, change, 'input.facts.');
  }

  /**
   * Changes the facts of a dossier. Errors: INVALID_INPUT with every refused field, STALE,
   * TRANSITION_NOT_ALLOWED once the dossier is settled.
   */
  async changeFacts(
    actor: Actor,
    change: {
      eventId: string;
      expectedVersion: number;
      facts: EventFactsPatch;
      reason: string | null;
    },
    prefix: string,
  ): Promise<PublicEvent> {
    const before = await this.repository.find(change.eventId);
    assertNotSettled(before, 'changeFacts');
    assertFacts(change.facts, before, prefix);
    const patch = stored(change.facts);
    const moved = change.facts.footprint !== undefined;
    const after = await this.repository.change(
      { id: before.id, expectedVersion: change.expectedVersion },
      {
        ...patch,
        ...(moved ? { footprintVersion: before.footprintVersion + 1 } : {}),
        updatedAt: this.clock.now(),
      },
    );
    const kind = before.state === 'draft' ? EVENT_JOURNAL.draftSaved : EVENT_JOURNAL.factsChanged;
    this.note(actor, kind, after, { fields: Object.keys(patch), reason: change.reason });
    return after;
  }

  /** Moves a dossier one step; `side: system` is for what follows from another module's act. */
  async move(
    actor: Actor,
    step: { eventId: string; expectedVersion: number; transition: string; reason?: string | null },
    side: EventFacts['side'] = sideOf(actor),
  ): Promise<PublicEvent> {
    const event = await this.repository.find(step.eventId);
    const communes = await this.repository.communesOf([event.id]);
    const to = eventWorkflow.move(event.state, step.transition, factsFor(event, communes, side));
    const after = await this.repository.change(
      { id: event.id, expectedVersion: step.expectedVersion, state: event.state },
      { state: to, updatedAt: this.clock.now() },
    );
    this.note(actor, EVENT_JOURNAL.transitioned, after, {
      transition: step.transition,
      from: event.state,
      to,
      reason: step.reason ?? null,
    });
    return after;
  }

  /** What the actor may do next with a dossier that touches these communes. */
  transitionsOf(
    actor: Actor,
    event: PublicEvent,
    communes: readonly EventCommune[],
  ): AvailableTransition[] {
    return eventWorkflow.available(event.state, factsFor(event, communes, sideOf(actor)));
  }

  /** Confirms which communes are touched and whose authority decides. */
  async confirmCommunes(actor: Actor, input: ConfirmCommunesInput): Promise<PublicEvent> {
    const event = await this.repository.find(input.eventId);
    assertNotSettled(event, 'confirmCommunes');
    const codes = input.communes.map((commune) => commune.code);
    const found = await this.places.communesByCodes(actor, codes, 'input.communes');
    const after = await this.repository.change(
      { id: event.id, expectedVersion: input.expectedVersion },
      { updatedAt: this.clock.now() },
    );
    await this.repository.replaceCommunes(
      event.id,
      found.map((commune) => ({
        id: randomUUID(),
        zoneId: actor.zoneId,
        eventId: event.id,
        communeId: commune.id,
        authorityId: commune.authorityId,
        decides: input.communes.some((each) => each.code === commune.code && each.decides),
      })),
    );
    this.note(actor, EVENT_JOURNAL.communesConfirmed, after, { communes: codes });
    return after;
  }

  private note(actor: Actor, kind: string, event: PublicEvent, data: Record<string, unknown> = {}) {
    this.journal.record(actor, {
      kind,
      subjectType: 'event',
      subjectId: event.id,
      eventId: event.id,
      data: { version: event.version, ...data },
    });
  }
}

function factsFor(
  event: PublicEvent,
  communes: readonly EventCommune[],
  side: EventFacts['side'],
): EventFacts {
  return {
    side,
    missingFacts: missingFacts(event as EventFactsPatch).length,
    decidingAuthorities: communes.filter((commune) => commune.decides).length,
  };
}

function sideOf(actor: Actor): EventFacts['side'] {
  return actor.door === 'police' ? 'police' : 'organiser';
}

/** The columns a patch of facts becomes; waypoints get their distances. */
function stored(facts: EventFactsPatch): Partial<PublicEvent> {
  const { waypoints, title, ...rest } = facts;
  const patch = Object.fromEntries(
    Object.entries({ ...rest, ...(title === undefined ? {} : { title: title ?? {} }) }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  if (waypoints === undefined) return patch as Partial<PublicEvent>;
  return { ...patch, waypoints: waypoints && measuredWaypoints(waypoints) } as Partial<PublicEvent>;
}

/** Random, so that it tells nobody how many dossiers there are. */
function newReference(now: string): string {
  const signs = Array.from({ length: REFERENCE_LENGTH }, () =>
    REFERENCE_SIGNS.charAt(randomInt(REFERENCE_SIGNS.length)),
  );
  return `${now.slice(0, 4)}-${signs.join('')}`;
}
