import { Injectable } from '@nestjs/common';
import { distance } from '@turf/turf';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { PlanReader, PoolService } from '../deployments/index.js';
import {
  EventInsightService,
  EventService,
  type PublicEvent,
  instantToBrusselsDate,
} from '../events/index.js';
import { ConditionBasisService } from '../negotiations/index.js';
import { type KnownPlace, PlacesService, dayKind } from '../places/index.js';
import { ConflictService, type Placed } from './conflict.service.js';
import type { SpaceTimeConflicts } from './conflict.types.js';
import type { Alternative, DayLoad, MoveInput, MoveOutcome } from './move.types.js';
import {
  DAY_MOVES,
  HOUR_MOVES,
  type Move,
  OTHER_END_WITHIN_M,
  keepsDay,
  movedEvent,
} from './moved-event.rules.js';

const SHOWN = 8;

interface Variant {
  readonly kind: Alternative['kind'];
  readonly move: Move;
  readonly endPlace: KnownPlace | null;
  readonly event: PublicEvent;
}

/** What a move would bring, and which moves would help; nothing of it is stored. */
@Injectable()
export class MoveService {
  constructor(
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly conflicts: ConflictService,
    private readonly places: PlacesService,
    private readonly plans: PlanReader,
    private readonly pool: PoolService,
    private readonly conditions: ConditionBasisService,
    private readonly clock: Clock,
  ) {}

  /** Places one may choose from today. */
  knownPlaces(actor: Actor): Promise<KnownPlace[]> {
    return this.places.knownPlaces(actor, instantToBrusselsDate(this.clock.now()));
  }

  /** Errors: NOT_FOUND for dossier or place, RULE_VIOLATED `eventWithoutTimes`, INVALID_INPUT. */
  async outcome(actor: Actor, input: MoveInput): Promise<MoveOutcome> {
    const present = await this.dated(actor, input.eventId);
    const endPlace = input.endPlaceId
      ? await this.places.knownPlace(actor, input.endPlaceId)
      : null;
    const move = moveOf(actor, input, endPlace);
    const event = movedEvent(present, move);
    const day = instantToBrusselsDate(event.startAt as string);
    const [own] = await this.conflicts.placed(actor, [event]);
    const around = await this.conflicts.surroundings(actor, [own as Placed]);
    const findings = await this.insight.restrictionFindings(actor, event);
    return {
      ...timesOf(event),
      day: dayKind(day),
      endPlace,
      endPlaceFits: endPlace && fits(event, endPlace),
      conflicts: this.conflicts.compare(own as Placed, around),
      filingDeadlines: await this.insight.filingDeadlines(actor, event, present.createdAt),
      restrictions: findings.filter(({ warns }) => warns),
      load: await this.loadOf(actor, event, day),
      staffing: await this.plans.breachesIfMoved(actor, present.id, gapMs(present, event)),
      conditionsToConfirm: await this.conditions.outdatedIf(actor, {
        ...event,
        footprintVersion: present.footprintVersion + (endPlace ? 1 : 0),
      }),
    };
  }

  /** Moves with fewer minutes of conflict than now, the best first; none without a conflict. */
  async alternatives(actor: Actor, eventId: string): Promise<Alternative[]> {
    const present = await this.dated(actor, eventId);
    const variants = await this.variants(actor, present);
    const placed = await this.conflicts.placed(actor, [present, ...variants.map((v) => v.event)]);
    const around = await this.conflicts.surroundings(actor, placed);
    const [now, ...then] = placed.map((each) => this.conflicts.compare(each, around));
    if (!now || now.items.length === 0) return [];
    const findings = await this.insight.restrictionFindingsOf(
      actor,
      variants.map((variant) => variant.event),
    );
    return variants
      .map((variant, index) => ({
        ...told(variant, then[index] as SpaceTimeConflicts),
        restrictions: (findings[index] ?? []).filter(({ warns }) => warns).length,
      }))
      .filter((alternative) => alternative.conflictMinutes < minutesOf(now))
      .sort(byMerit)
      .slice(0, SHOWN);
  }

  private async dated(actor: Actor, eventId: string): Promise<PublicEvent> {
    const event = await this.events.find(actor, eventId);
    if (!event.startAt || !event.endAt) throw DomainError.rule('eventWithoutTimes');
    return event;
  }

  private async variants(actor: Actor, event: PublicEvent): Promise<Variant[]> {
    const hours = HOUR_MOVES.filter((minutes) => keepsDay(event, minutes)).map((minutes) => ({
      kind: 'hour' as const,
      move: { minutes },
      endPlace: null,
    }));
    const days = DAY_MOVES.map((day) => ({
      kind: 'day' as const,
      move: { days: day },
      endPlace: null,
    }));
    const ends = (await this.otherEnds(actor, event)).map((endPlace) => ({
      kind: 'place' as const,
      move: { end: endOf(actor, endPlace) },
      endPlace,
    }));
    return [...hours, ...days, ...ends].map((variant) => ({
      ...variant,
      event: movedEvent(event, variant.move),
    }));
  }

  /** Known places near the present end of the route that hold everybody. */
  private async otherEnds(actor: Actor, event: PublicEvent): Promise<KnownPlace[]> {
    const route = event.footprint?.features.find(({ geometry }) => geometry.type === 'LineString');
    const end = route?.geometry.type === 'LineString' && route.geometry.coordinates.at(-1);
    if (!end) return [];
    const day = instantToBrusselsDate(event.startAt as string);
    const places = await this.places.knownPlaces(actor, day);
    return places.filter((place) => {
      const metres = 1000 * distance([...end], [place.lon, place.lat]);
      return metres > 50 && metres <= OTHER_END_WITHIN_M && fits(event, place);
    });
  }

  private async loadOf(actor: Actor, event: PublicEvent, day: string): Promise<DayLoad> {
    const others = await this.events.onDay(actor, day, event.id);
    const plan = await this.plans.planOf(actor, event.id);
    const units = plan ? await this.plans.unitCount(actor, plan) : 0;
    return {
      events: others.length,
      persons: others.reduce((sum, { expectedNumber }) => sum + (expectedNumber ?? 0), 0),
      unitsElsewhere: await this.plans.unitsEngagedOn(actor, day, event.id),
      unitsPlanned: units,
      unitsInPool: await this.pool.count(actor),
    };
  }
}

function timesOf({ gatheringAt, startAt, endAt, dispersalAt }: PublicEvent) {
  return { gatheringAt, startAt: startAt as string, endAt: endAt as string, dispersalAt };
}

function gapMs(before: PublicEvent, after: PublicEvent): number {
  return Date.parse(after.startAt as string) - Date.parse(before.startAt as string);
}

function fits(event: PublicEvent, { capacity }: KnownPlace): boolean {
  return (event.expectedNumber ?? 0) <= capacity;
}

function endOf(actor: Actor, { name, lon, lat, capacity }: KnownPlace) {
  return { name: inLanguage(name, actor.language), lon, lat, capacity };
}

function moveOf(actor: Actor, input: MoveInput, endPlace: KnownPlace | null): Move {
  const { days, minutes } = input;
  if (!days && !minutes && !endPlace) {
    throw DomainError.invalid([{ path: 'input.days', code: 'required' }]);
  }
  return {
    ...(days ? { days } : {}),
    ...(minutes ? { minutes } : {}),
    ...(endPlace ? { end: endOf(actor, endPlace) } : {}),
  };
}

function minutesOf({ items }: SpaceTimeConflicts): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}

function told({ kind, move, endPlace, event }: Variant, conflicts: SpaceTimeConflicts) {
  return {
    kind,
    days: move.days ?? 0,
    minutes: move.minutes ?? 0,
    endPlace,
    startAt: event.startAt as string,
    conflicts: conflicts.items.length,
    conflictMinutes: minutesOf(conflicts),
  };
}

/** Fewest minutes of conflict, then fewest zones that warn, then the smallest move. */
function byMerit(one: Alternative, other: Alternative): number {
  const size = ({ days, minutes }: Alternative) => Math.abs(days) * 1440 + Math.abs(minutes);
  return (
    one.conflictMinutes - other.conflictMinutes ||
    one.restrictions - other.restrictions ||
    size(one) - size(other)
  );
}
