import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { BRUSSELS } from '../../core/brussels-time.js';
import { DomainError } from '../../core/errors.js';
import type { Commune, CompetentAuthority } from './commune.entity.js';
import type { FilingDeadlineType } from './deadline.types.js';
import { isOnTime, latestFilingDate } from './filing-deadline.rules.js';
import type { KnownPlace } from './known-place.entity.js';
import {
  type JudgedDeadline,
  type LeadTimeFacts,
  leadTimeAnswer,
  shownDeadlines,
} from './lead-time-condition.rules.js';
import type { LeadTimeRule } from './lead-time-rule.entity.js';
import { PlacesRepository } from './places.repository.js';
import {
  type FootprintFeature,
  type Weekday,
  checkRestrictions,
  concernsKind,
} from './restriction-check.rules.js';
import type { RestrictionFinding } from './restriction-finding.type.js';
import { mayReadZone } from './restriction-zone.policy.js';
import type { RestrictionZone } from './restriction-zone.entity.js';
import { type WorkingCalendar, type WorkingTerm, workingTerm } from './working-term.rules.js';
import { zoneArea } from './zone-geometry.rules.js';

/** What a question about the zones a footprint touches needs to know of an event. */
export interface PlaceQuestion {
  readonly kind: string;
  readonly startAt: string;
  readonly endAt: string;
  readonly eventDate: string;
  /** Persons expected; a zone may hold only from a number on. */
  readonly persons: number | null;
  readonly footprint: { features: FootprintFeature[] } | null;
}

/** What a question about lead times needs to know of an event. */
export interface LeadTimeQuestion {
  readonly kind: string;
  readonly channel: string;
  readonly eventDate: string;
  readonly communeCodes: readonly string[];
  /** What is known of the event, for rules that hold in some cases only. */
  readonly facts: LeadTimeFacts;
}

/** Communes, authorities, restriction zones and lead times: the authority's own data. */
@Injectable()
export class PlacesService {
  constructor(private readonly repository: PlacesRepository) {}

  communes(_actor: Actor): Promise<Commune[]> {
    return this.repository.communes();
  }

  authorities(_actor: Actor): Promise<CompetentAuthority[]> {
    return this.repository.authorities();
  }

  communesByIds(_actor: Actor | null, ids: readonly string[]): Promise<Commune[]> {
    return this.repository.communesByIds(ids);
  }

  authoritiesByIds(_actor: Actor, ids: readonly string[]): Promise<CompetentAuthority[]> {
    return this.repository.authoritiesByIds(ids);
  }

  /** Communes by code; INVALID_INPUT names the first unknown one. */
  async communesByCodes(_actor: Actor, codes: readonly string[], path: string): Promise<Commune[]> {
    const found = await this.repository.communesByCodes(codes);
    const unknown = codes.find((code) => !found.some((commune) => commune.code === code));
    if (unknown !== undefined) {
      throw DomainError.invalid([{ path, code: 'unknownCommune', params: { value: unknown } }]);
    }
    return found;
  }

  /** The zones that hold on a day, as far as the reader may know of them. */
  restrictionZones(actor: Actor, day: string): Promise<RestrictionZone[]> {
    return this.restrictionZonesOn(actor, [day]);
  }

  /** The zones that hold on one of the days or more. */
  async restrictionZonesOn(actor: Actor, days: readonly string[]): Promise<RestrictionZone[]> {
    const zones = await this.repository.restrictionZones(days);
    return zones.filter((zone) => mayReadZone(actor.permissions, zone));
  }

  /** Every zone, also ended and planned ones, by code. */
  allRestrictionZones(_actor: Actor): Promise<RestrictionZone[]> {
    return this.repository.allRestrictionZones();
  }

  /** One zone; NOT_FOUND otherwise. */
  restrictionZone(_actor: Actor, id: string): Promise<RestrictionZone> {
    return this.repository.restrictionZone(id);
  }

  /** Stores a zone whose facts were checked; CONFLICT when its code is taken. */
  openRestrictionZone(_actor: Actor, zone: RestrictionZone): Promise<RestrictionZone> {
    return this.repository.insertRestrictionZone(zone);
  }

  /** Stores checked facts of a zone; NOT_FOUND, STALE. */
  changeRestrictionZone(
    _actor: Actor,
    match: { id: string; expectedVersion: number },
    facts: Partial<RestrictionZone>,
  ): Promise<RestrictionZone> {
    return this.repository.changeRestrictionZone(match, facts);
  }

  /** Places where events can stand or end on a day, with what they hold. */
  knownPlaces(_actor: Actor, day: string): Promise<KnownPlace[]> {
    return this.repository.knownPlaces(day);
  }

  /** One edition of a place, by its id; NOT_FOUND otherwise. */
  knownPlace(_actor: Actor, id: string): Promise<KnownPlace> {
    return this.repository.knownPlace(id);
  }

  leadTimeRules(_actor: Actor, day: string): Promise<LeadTimeRule[]> {
    return this.repository.leadTimeRules([day]);
  }

  /**
   * Where each footprint lies to each zone that holds on its day, in the order of the questions;
   * empty without a footprint.
   */
  async restrictionFindings(
    _actor: Actor,
    questions: readonly PlaceQuestion[],
  ): Promise<RestrictionFinding[][]> {
    const days = questions.filter(({ footprint }) => footprint).map((each) => each.eventDate);
    if (days.length === 0) return questions.map(() => []);
    const zones = await this.repository.restrictionZones([...new Set(days)]);
    return questions.map((question) =>
      findingsOf(
        question,
        zones.filter((zone) => holdsOn(zone, question.eventDate) && holdsFor(zone, question)),
      ),
    );
  }

  /**
   * The filing deadlines of the rules that speak of an event, strictest first, in the order of the
   * questions: all that apply, and the strictest that may while a fact is unknown. `filedOn` is an instant or a day; null while nothing was filed.
   */
  async filingDeadlines(
    _actor: Actor,
    questions: readonly LeadTimeQuestion[],
    filedOn: string | null,
  ): Promise<FilingDeadlineType[][]> {
    if (questions.length === 0) return [];
    const days = [...new Set(questions.map((each) => each.eventDate))];
    const rules = await this.repository.leadTimeRules(days);
    const closing = (await this.repository.closingDays()).map((each) => each.day);
    return questions.map((question) =>
      shownDeadlines(
        rules
          .filter((rule) => holdsOn(rule, question.eventDate) && speaksOf(rule, question))
          .flatMap((rule) => this.deadline(rule, question, closing, filedOn)),
      ),
    );
  }

  /** One rule's deadline; none when its condition does not hold. */
  private deadline(
    rule: LeadTimeRule,
    { eventDate, communeCodes, facts }: LeadTimeQuestion,
    closing: string[],
    filedOn: string | null,
  ): (FilingDeadlineType & JudgedDeadline)[] {
    const { outcome, because } = leadTimeAnswer(rule, facts);
    if (outcome === 'fails') return [];
    const { unit, amount } = rule;
    const certain = outcome === 'holds';
    const counted = this.computeDeadline({ eventDate, unit, amount }, closing, filedOn);
    return [
      {
        ...counted,
        onTime: certain ? counted.onTime : null,
        certain,
        because: [...because],
        rule,
        communeCodes: communeCodes.filter((code) => rule.communeCodes.includes(code)),
      },
    ];
  }

  /** The n-th working day after a day, closing days of the zone left out. */
  async workingDayAfter(actor: Actor, day: string, amount: number): Promise<string> {
    return (await this.workingTerm(actor, day, amount)).day;
  }

  /** The n-th working day after or before a day, with every day passed over and why. */
  async workingTerm(actor: Actor | null, day: string, amount: number): Promise<WorkingTerm> {
    return (await this.workingCalendar(actor))(day, amount);
  }

  /** `workingTerm` for many days: the closing days of the zone are read once. */
  async workingCalendar(_actor: Actor | null): Promise<WorkingCalendar> {
    const closing = (await this.repository.closingDays()).map((each) => each.day);
    return (day, amount) => workingTerm(day, amount, closing);
  }

  /** The latest filing date for any unit and amount; INVALID_INPUT names a refused field. */
  computeDeadline(
    input: { eventDate: string; unit: LeadTimeRule['unit']; amount: number },
    closing: readonly string[],
    filedOn: string | null,
  ): FilingDeadlineType {
    const found = latestFilingDate({ ...input, closingDays: closing });
    return {
      latest: found.latest,
      eventDate: input.eventDate,
      unit: input.unit,
      amount: input.amount,
      weekendDays: found.explanation.weekendDays,
      skipped: found.skipped.map((day) => ({ ...day })),
      onTime: filedOn === null ? null : isOnTime(filedOn, found.latest),
      certain: true,
      because: [],
      rule: null,
    };
  }
}

function holdsOn(
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  day: string,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

/** Whether a zone is active during an event, and meant for so many persons. */
function holdsFor(zone: RestrictionZone, { startAt, endAt, persons }: PlaceQuestion): boolean {
  const { activeFrom, activeTo, minPersons } = zone;
  if (minPersons !== null && (persons ?? 0) < minPersons) return false;
  if (activeFrom !== null && Date.parse(activeFrom) >= Date.parse(endAt)) return false;
  return activeTo === null || Date.parse(activeTo) > Date.parse(startAt);
}

/** Whether a rule is about an event, its condition left aside. */
function speaksOf(rule: LeadTimeRule, question: LeadTimeQuestion): boolean {
  return (
    rule.channel === question.channel &&
    concernsKind(rule.eventKinds, question.kind) &&
    rule.communeCodes.some((code) => question.communeCodes.includes(code))
  );
}

function findingsOf(
  { footprint, kind, startAt, endAt }: PlaceQuestion,
  zones: readonly RestrictionZone[],
): RestrictionFinding[] {
  if (!footprint) return [];
  const answers = checkRestrictions(
    { footprint, kind, start: startAt, end: endAt },
    zones.map((zone) => ({
      code: zone.code,
      geometry: zoneArea(zone.geometry),
      appliesTo: zone.appliesTo,
      when: zone.weekdays ? { weekdays: zone.weekdays as Weekday[], timeZone: BRUSSELS } : null,
      adjacencyWarningM: zone.adjacencyWarningM,
    })),
  );
  return answers.map((answer, index) => ({
    zone: zones[index] as RestrictionZone,
    result: answer.result,
    warns: answer.warns,
    distanceM: Math.round(answer.distanceM),
    overlapM: answer.overlapM === undefined ? null : Math.round(answer.overlapM),
    days: answer.days ? [...answer.days] : null,
  }));
}
