import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import {
  type FilingDeadlineType,
  PlacesService,
  type RestrictionFinding,
} from '../places/index.js';
import type { EventAssessment } from './event-assessment.entity.js';
import type { EventCommune } from './event-commune.entity.js';
import { classFactsOf } from './class-facts.rules.js';
import type { ClassModel } from './class-model.entity.js';
import type { EventClassFacts } from './class-model.rules.js';
import { ClassModelService, type JudgedClass } from './class-model.service.js';
import { proposeEventClass } from './event-class.rules.js';
import { assertSomething } from './event-facts.rules.js';
import type { EventClassProposal, EventOverlap } from './event-insight.types.js';
import { instantToBrusselsDate } from './event-time.rules.js';
import { EVENT_JOURNAL } from './event.journal.js';
import type { AssessEventInput } from './event-assessment.inputs.js';
import { EventFactSources } from './event-fact-sources.js';
import { EventRepository } from './event.repository.js';
import { assertNotSettled } from './event.workflow.js';
import { footprintDistanceM } from './footprint-distance.rules.js';
import type { PublicEvent } from './public-event.entity.js';

const MAX_OVERLAPS = 50;
/** An assessment before anybody entered anything. */
const NOTHING_KNOWN = {
  policeNumber: null,
  threatLevel: null,
  opposingGroups: null,
  vip: null,
  priorIncidents: null,
  national: null,
  multiZone: null,
  trafficMeasures: null,
};

/** What the class of an event goes by, besides the dossier itself. */
export interface ClassFacts {
  readonly assessment: EventAssessment | null;
  readonly communes: readonly EventCommune[];
  readonly findings: readonly RestrictionFinding[];
  readonly model: ClassModel;
}

/** What can be said about a dossier from its facts and the authority's data. */
@Injectable()
export class EventInsightService {
  constructor(
    private readonly repository: EventRepository,
    private readonly places: PlacesService,
    private readonly facts: EventFactSources,
    private readonly classes: ClassModelService,
    private readonly journal: Journal,
  ) {}

  /**
   * Filing deadlines of the zone's rules, strictest first; empty before there is a start. Rules
   * whose condition can't be told yet are among them, as not certain.
   */
  async filingDeadlines(
    actor: Actor,
    event: PublicEvent,
    filedOn: string | null,
  ): Promise<FilingDeadlineType[]> {
    return (await this.filingDeadlinesOf(actor, [event], filedOn))[0] ?? [];
  }

  /** `filingDeadlines` of many dossiers, in their order. */
  async filingDeadlinesOf(
    actor: Actor,
    events: readonly PublicEvent[],
    filedOn: string | null,
  ): Promise<FilingDeadlineType[][]> {
    const dated = events.filter(({ startAt }) => startAt);
    if (dated.length === 0) return events.map(() => []);
    const touched = await this.repository.communesOf(dated.map(({ id }) => id));
    const communeIds = [...new Set(touched.map(({ communeId }) => communeId))];
    const communes = await this.places.communesByIds(actor, communeIds);
    const codeOf = new Map(communes.map(({ id, code }) => [id, code]));
    const facts = await this.facts.of(actor, dated);
    const questions = dated.map(({ id, kind, channel, startAt }, index) => ({
      kind,
      channel,
      facts: facts[index] ?? {},
      eventDate: instantToBrusselsDate(startAt as string),
      communeCodes: touched
        .filter(({ eventId }) => eventId === id)
        .flatMap(({ communeId }) => codeOf.get(communeId) ?? []),
    }));
    const found = await this.places.filingDeadlines(actor, questions, filedOn);
    return inOrderOf(events, dated, found);
  }

  /** Where a dossier lies to the zones that hold on its day; empty before its times are known. */
  async restrictionFindings(actor: Actor, event: PublicEvent): Promise<RestrictionFinding[]> {
    return (await this.restrictionFindingsOf(actor, [event]))[0] ?? [];
  }

  /** `restrictionFindings` of many dossiers, in their order. */
  async restrictionFindingsOf(
    actor: Actor,
    events: readonly PublicEvent[],
  ): Promise<RestrictionFinding[][]> {
    const dated = events.filter(({ startAt, endAt }) => startAt && endAt);
    const questions = dated.map((event) => ({
      kind: event.kind,
      eventDate: instantToBrusselsDate(event.startAt as string),
      startAt: event.gatheringAt ?? (event.startAt as string),
      endAt: event.dispersalAt ?? (event.endAt as string),
      persons: event.expectedNumber,
      footprint: event.footprint,
    }));
    const found = await this.places.restrictionFindings(actor, questions);
    return inOrderOf(events, dated, found);
  }

  /** Other dossiers under way at the same time, the nearest first. */
  async overlaps(_actor: Actor, event: PublicEvent): Promise<EventOverlap[]> {
    const span = spanOf(event);
    if (!span) return [];
    const others = await this.repository.atSameTime(event.id, ...span, MAX_OVERLAPS);
    return others
      .map((other) => ({
        event: other,
        minutes: overlapMinutes(span, spanOf(other)),
        distanceM:
          event.footprint && other.footprint
            ? Math.round(footprintDistanceM(event.footprint, other.footprint))
            : null,
      }))
      .sort((a, b) => (a.distanceM ?? Infinity) - (b.distanceM ?? Infinity));
  }

  async assessment(_actor: Actor, eventId: string): Promise<EventAssessment | null> {
    return (await this.repository.assessmentsOf([eventId]))[0] ?? null;
  }

  assessments(_actor: Actor, eventIds: readonly string[]): Promise<EventAssessment[]> {
    return this.repository.assessmentsOf(eventIds);
  }

  /** The class a model proposes, with every trigger that is met. */
  classProposal(
    event: PublicEvent,
    { assessment, communes, findings, model }: ClassFacts,
  ): EventClassProposal {
    const facts = classFactsOf({ event, assessment, communes, findings });
    const proposal = proposeEventClass(facts, model.content);
    return {
      eventClass: proposal.class,
      triggers: proposal.triggers.map((trigger) => ({ ...trigger })),
      source: model.source,
      modelNumber: model.number,
      modelHash: model.contentHash,
    };
  }

  /** The facts a class is computed from, as they are now. */
  async classFacts(actor: Actor, event: PublicEvent): Promise<EventClassFacts> {
    return classFactsOf({
      ...{ event, assessment: await this.assessment(actor, event.id) },
      communes: await this.repository.communesOf([event.id]),
      findings: await this.restrictionFindings(actor, event),
    });
  }

  /** Enters what police knows of an event; a class other than the proposed one needs a reason. */
  async assess(actor: Actor, input: AssessEventInput): Promise<EventAssessment> {
    const event = await this.repository.find(input.eventId);
    const present = await this.assessment(actor, event.id);
    const { eventId, expectedVersion, ...facts } = input;
    assertNotSettled(event, 'assess');
    assertSomething(facts, 'input');
    const judged = facts.eventClass ? await this.judgeClass(actor, event, present, facts) : null;
    const confirmed = facts.eventClass ? { classConfirmedBy: actor.personId } : {};
    const saved = present
      ? await this.repository.changeAssessment(
          { id: present.id, expectedVersion },
          { ...facts, ...confirmed },
        )
      : await this.firstAssessment(actor, event.id, expectedVersion, { ...facts, ...confirmed });
    if (judged) await this.classes.keep(actor, saved, judged);
    this.journal.record(actor, {
      kind: EVENT_JOURNAL.assessed,
      subjectType: 'eventAssessment',
      subjectId: saved.id,
      eventId,
      data: { version: saved.version, fields: Object.keys(facts) },
    });
    return saved;
  }

  private firstAssessment(
    actor: Actor,
    eventId: string,
    expectedVersion: number,
    facts: Partial<EventAssessment>,
  ): Promise<EventAssessment> {
    if (expectedVersion !== 0) throw DomainError.stale(0);
    return this.repository.insertAssessment({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      version: 1,
      ...facts,
    } as EventAssessment);
  }

  /** What is entered beside the class counts for its proposal already. */
  private async judgeClass(
    actor: Actor,
    event: PublicEvent,
    present: EventAssessment | null,
    entered: Partial<AssessEventInput>,
  ): Promise<JudgedClass> {
    const assessment = { ...NOTHING_KNOWN, ...present, ...entered } as EventAssessment;
    const columns = {
      ...{ event, assessment },
      communes: await this.repository.communesOf([event.id]),
      findings: await this.restrictionFindings(actor, event),
    };
    const { eventClass = null, classReason = null } = entered;
    const choice = { eventClass: eventClass ?? '', reason: classReason };
    return this.classes.judge(actor, columns, choice);
  }
}

/** Lists found for some of the rows, for all of them; empty for the others. */
function inOrderOf<Found>(
  all: readonly { readonly id: string }[],
  some: readonly { readonly id: string }[],
  found: readonly Found[][],
): Found[][] {
  const byId = new Map(some.map(({ id }, index) => [id, found[index] ?? []]));
  return all.map(({ id }) => byId.get(id) ?? []);
}

function spanOf(event: PublicEvent): [string, string] | null {
  const from = event.gatheringAt ?? event.startAt;
  const to = event.dispersalAt ?? event.endAt;
  return from && to ? [from, to] : null;
}

function overlapMinutes(a: [string, string], b: [string, string] | null): number {
  if (!b) return 0;
  const from = Math.max(Date.parse(a[0]), Date.parse(b[0]));
  const to = Math.min(Date.parse(a[1]), Date.parse(b[1]));
  return Math.max(0, Math.round((to - from) / 60_000));
}
