import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { PlacesService, type RestrictionZone } from '../places/index.js';
import type {
  ChangeRestrictionZoneInput,
  OpenRestrictionZoneInput,
  RestrictionZoneFactsInput,
} from './restriction-zone.inputs.js';
import { RESTRICTION_ZONE_JOURNAL } from './restriction-zone.journal.js';
import { writtenText, zoneFactProblems } from './restriction-zone.rules.js';

type ZoneFacts = Omit<RestrictionZone, 'id' | 'zoneId' | 'code' | 'version'>;

/** Keeps the zones of the authority. Nothing is deleted: a zone ends by its last day. */
@Injectable()
export class RestrictionZoneService {
  constructor(
    private readonly places: PlacesService,
    private readonly journal: Journal,
  ) {}

  /** Every zone, also ended and planned ones, by code. */
  list(actor: Actor): Promise<RestrictionZone[]> {
    return this.places.allRestrictionZones(actor);
  }

  /** Opens a zone. Errors: INVALID_INPUT with every refused field; CONFLICT: the code is taken. */
  async open(actor: Actor, { code, facts }: OpenRestrictionZoneInput): Promise<RestrictionZone> {
    const opened = await this.places.openRestrictionZone(actor, {
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      code,
      ...accepted(facts),
    });
    this.note(actor, RESTRICTION_ZONE_JOURNAL.opened, opened, {});
    return opened;
  }

  /** Replaces all facts of a zone. Errors: INVALID_INPUT, NOT_FOUND, STALE. */
  async change(actor: Actor, input: ChangeRestrictionZoneInput): Promise<RestrictionZone> {
    const { restrictionZoneId: id, expectedVersion, reason } = input;
    const facts = accepted(input.facts);
    const before = await this.places.restrictionZone(actor, id);
    const after = await this.places.changeRestrictionZone(actor, { id, expectedVersion }, facts);
    const fields = (Object.keys(facts) as (keyof ZoneFacts)[]).filter(
      (name) => !isDeepStrictEqual(before[name], after[name]),
    );
    this.note(actor, RESTRICTION_ZONE_JOURNAL.changed, after, { fields, reason: reason.trim() });
    return after;
  }

  private note(actor: Actor, kind: string, zone: RestrictionZone, more: object): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'restrictionZone',
      subjectId: zone.id,
      eventId: null,
      data: { code: zone.code, version: zone.version, ...more },
    });
  }
}

/** The facts as they are stored; throws INVALID_INPUT with every refused field. */
function accepted(facts: RestrictionZoneFactsInput): ZoneFacts {
  const problems = zoneFactProblems(facts);
  if (problems.length > 0) {
    throw DomainError.invalid(
      problems.map((problem) => ({ ...problem, path: `input.facts.${problem.path}` })),
    );
  }
  const { type, coordinates } = facts.geometry;
  return {
    kind: facts.kind,
    name: { ...writtenText(facts.name) },
    geometry: { type, coordinates } as RestrictionZone['geometry'],
    effect: facts.effect,
    appliesTo: facts.appliesTo,
    weekdays: facts.weekdays ?? null,
    adjacencyWarningM: facts.adjacencyWarningM,
    rule: { ...writtenText(facts.rule) },
    legalReference: writtenText(facts.legalReference),
    message: writtenText(facts.message),
    visibility: facts.visibility,
    minPersons: facts.minPersons ?? null,
    activeFrom: facts.activeFrom ?? null,
    activeTo: facts.activeTo ?? null,
    source: facts.source.trim(),
    validFrom: facts.validFrom ?? null,
    validTo: facts.validTo ?? null,
  };
}
