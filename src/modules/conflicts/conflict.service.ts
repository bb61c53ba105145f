import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { EventInsightService, type PublicEvent, instantToBrusselsDate } from '../events/index.js';
import { PlacesService, type RestrictionZone, concernsKind } from '../places/index.js';
import { RiskService } from '../risk/index.js';
import type { ConflictRule } from './conflict-rule.entity.js';
import { type NamedPlace, placeName, searchesOf, wholeMinutes } from './conflict.rules.js';
import { ConflictRepository, type Neighbour } from './conflict.repository.js';
import type { SpaceTimeConflict, SpaceTimeConflicts } from './conflict.types.js';
import { type Contact, type ContactRule, contactsBetween } from './contact.rules.js';
import { type KnownMovement, movementFigures } from './movement.rules.js';
import { type Occupation, occupationsOf } from './occupation.rules.js';
import { zoneOccupations } from './zone-windows.rules.js';

/** Dossiers compared exactly at most; a zone's busiest day has some forty. */
const MAX_NEIGHBOURS = 500;
const NO_BUFFER: ContactRule = { bufferM: 0, bufferMin: 0 };
/** Green areas and the like are somebody else's competence, not in the way. */
const NOT_IN_THE_WAY = ['otherCompetence'];

/** A dossier with where it is when. */
export interface Placed {
  readonly event: Neighbour;
  readonly occupations: readonly Occupation[];
  readonly assumed: boolean;
}

/** What surrounds a dossier, read once; questions about it are answered from memory. */
export interface Surroundings {
  readonly others: readonly Placed[];
  readonly zones: readonly RestrictionZone[];
  readonly rules: readonly ConflictRule[];
  readonly places: readonly NamedPlace[];
  readonly complete: boolean;
}

/** Who is at the same place at the same time: other dossiers, closures, zones. */
@Injectable()
export class ConflictService {
  constructor(
    private readonly repository: ConflictRepository,
    private readonly insight: EventInsightService,
    private readonly places: PlacesService,
    private readonly risks: RiskService,
  ) {}

  /** The conflicts of a dossier as it stands; none before its times and footprint are known. */
  async conflictsOf(actor: Actor, event: PublicEvent): Promise<SpaceTimeConflicts> {
    const [own] = await this.placed(actor, [event]);
    if (!own || own.occupations.length === 0) return { items: [], complete: true };
    return this.compare(own, await this.surroundings(actor, [own]));
  }

  /** Where dossiers are when, in their order. */
  async placed(actor: Actor, events: readonly Neighbour[]): Promise<Placed[]> {
    const ids = events.map(({ id }) => id);
    const assessments = await this.insight.assessments(actor, ids);
    const risks = await this.risks.currentOf(actor, ids);
    return events.map((event) => {
      const police = assessments.find(({ eventId }) => eventId === event.id)?.policeNumber ?? null;
      const march = risks.find(({ eventId }) => eventId === event.id) ?? null;
      return placedWith(event, movementFigures(event, police, march));
    });
  }

  /** What lies around a dossier, wherever one of its variants would be. */
  async surroundings(actor: Actor, variants: readonly Placed[]): Promise<Surroundings> {
    const rules = await this.repository.rules();
    const rule = ruleFor(rules, 'event');
    const searches = variants.flatMap(({ occupations }) => searchesOf(occupations, rule));
    const eventId = variants[0]?.event.id ?? '';
    const near = await this.repository.near(eventId, searches, MAX_NEIGHBOURS);
    const days = searches.flatMap(({ from, to }) => [dayOf(from), dayOf(to)]);
    const known = days[0] ? await this.places.knownPlaces(actor, days[0]) : [];
    return {
      others: await this.placed(actor, near.neighbours),
      zones: await this.places.restrictionZonesOn(actor, [...new Set(days)]),
      rules,
      places: known.map(({ name, lon, lat }) => ({
        name: inLanguage(name, actor.language),
        lon,
        lat,
      })),
      complete: near.complete,
    };
  }

  /** The conflicts of a dossier with surroundings read before. */
  compare(own: Placed, around: Surroundings): SpaceTimeConflicts {
    const items = [...this.withEvents(own, around), ...this.withZones(own, around)];
    return {
      items: items.sort((one, other) => other.minutes - one.minutes),
      complete: around.complete,
    };
  }

  private withEvents(own: Placed, { others, rules, places }: Surroundings): SpaceTimeConflict[] {
    const rule = ruleFor(rules, 'event');
    return others.flatMap((other) =>
      contactsBetween(own.occupations, other.occupations, rule).map((contact) => ({
        ...told(contact, rule, [...namesOf(own), ...namesOf(other), ...places]),
        eventId: other.event.id,
        zone: null,
        ownRole: roleOf(own.occupations, contact.ownPart),
        otherRole: roleOf(other.occupations, contact.otherPart),
        assumed: own.assumed || other.assumed,
      })),
    );
  }

  private withZones(own: Placed, { zones, rules, places }: Surroundings): SpaceTimeConflict[] {
    const from = Math.min(...own.occupations.map((each) => each.from));
    const to = Math.max(...own.occupations.map((each) => each.to));
    return zones
      .filter((zone) => speaksOf(zone, own.event))
      .flatMap((zone) => {
        const rule = ruleFor(rules, zone.kind);
        return contactsBetween(own.occupations, zoneOccupations(zone, from, to), rule).map(
          (contact) => ({
            ...told(contact, rule, [...namesOf(own), ...places]),
            eventId: null,
            zone,
            ownRole: roleOf(own.occupations, contact.ownPart),
            otherRole: null,
            assumed: own.assumed,
          }),
        );
      });
  }
}

/** A dossier with where it is when. */
export function placedWith(event: Neighbour, movement: KnownMovement): Placed {
  const occupations = occupationsOf(event, movement.figures);
  const moves = occupations.some((each) => each.movement !== null);
  return { event, occupations, assumed: moves && movement.assumed };
}

function speaksOf(zone: RestrictionZone, event: Neighbour): boolean {
  if (NOT_IN_THE_WAY.includes(zone.effect)) return false;
  if (!concernsKind(zone.appliesTo, event.kind)) return false;
  return zone.minPersons === null || (event.expectedNumber ?? 0) >= zone.minPersons;
}

function ruleFor(rules: readonly ConflictRule[], subject: string): ContactRule {
  const usual = subject === 'event' ? undefined : rules.find((rule) => rule.subject === 'zone');
  return rules.find((rule) => rule.subject === subject) ?? usual ?? NO_BUFFER;
}

function dayOf(milliseconds: number): string {
  return instantToBrusselsDate(new Date(milliseconds).toISOString());
}

function namesOf({ event }: Placed): NamedPlace[] {
  return (event.waypoints ?? []).map(({ name, lon, lat }) => ({ name, lon, lat }));
}

function roleOf(occupations: readonly Occupation[], part: number): string | null {
  return occupations.find((each) => each.part === part)?.role ?? null;
}

function told(contact: Contact, rule: ContactRule, places: readonly NamedPlace[]) {
  return {
    place: placeName(contact, places),
    lon: contact.lon,
    lat: contact.lat,
    from: new Date(contact.from).toISOString(),
    to: new Date(contact.to).toISOString(),
    minutes: wholeMinutes(contact.overlapMs),
    bufferM: rule.bufferM,
    bufferMin: rule.bufferMin,
  };
}
