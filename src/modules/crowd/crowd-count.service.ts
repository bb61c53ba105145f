import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError, type FieldProblem } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, type PublicEvent } from '../events/index.js';
import type { CountMethod, CountSource, CrowdCount } from './crowd-count.entity.js';
import { crowdCount } from './crowd-count.rules.js';
import { CROWD_SHEET_JOURNAL } from './crowd-sheet.journal.js';
import { CrowdSheetRepository } from './crowd-sheet.repository.js';

/** A head count as it is entered. */
export interface CountFacts {
  readonly source: CountSource;
  readonly sourceName?: string | null;
  readonly method: CountMethod;
  readonly place?: string | null;
  readonly areaM2?: number | null;
  readonly densityPerM2?: number | null;
  readonly persons?: number | null;
  /** ISO 8601. */
  readonly countedAt: string;
  readonly note?: string | null;
}

/** Guard of this installation, not a rule of law. */
const MOST_COUNTS = 2_000;
/** Whose figure has to be named: police and the organiser of a dossier are known. */
const NAMED: readonly CountSource[] = ['media', 'other'];

/** Head counts of dossiers: written down once, replaced when wrong. Police only. */
@Injectable()
export class CrowdCountService {
  constructor(
    private readonly repository: CrowdSheetRepository,
    private readonly events: EventService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  countsOf(_actor: Actor, eventIds: readonly string[]): Promise<CrowdCount[]> {
    return this.repository.countsOf(eventIds);
  }

  /**
   * Writes a count down; by area and density its number is computed. Errors: INVALID_INPUT below
   * `input.count` (`required`, `notWithThisMethod`, `inTheFuture`), LIMIT_EXCEEDED, NOT_FOUND.
   */
  async record(actor: Actor, eventId: string, facts: CountFacts): Promise<PublicEvent> {
    const event = await this.events.find(actor, eventId);
    await this.repository.takeTurn(event.id);
    const stored = await this.add(actor, event.id, facts, { replacesId: null, reason: null });
    this.note(actor, CROWD_SHEET_JOURNAL.countRecorded, stored);
    return event;
  }

  /** Replaces a count by a right one; both stay. As `record`, and TRANSITION_NOT_ALLOWED `alreadyReplaced`. */
  async correct(
    actor: Actor,
    step: { countId: string; reason: string; count: CountFacts },
  ): Promise<PublicEvent> {
    const wrong = await this.repository.count(step.countId);
    const event = await this.events.find(actor, wrong.eventId);
    await this.repository.takeTurn(event.id);
    const present = await this.repository.countsOf([event.id]);
    if (present.some(({ replacesId }) => replacesId === wrong.id)) {
      throw DomainError.transition('replaced', 'correctCrowdCount', 'alreadyReplaced');
    }
    const replaced = { replacesId: wrong.id, reason: step.reason };
    const stored = await this.add(actor, event.id, step.count, replaced);
    this.note(actor, CROWD_SHEET_JOURNAL.countCorrected, stored);
    return event;
  }

  private async add(
    actor: Actor,
    eventId: string,
    facts: CountFacts,
    replaced: Pick<CrowdCount, 'replacesId' | 'reason'>,
  ): Promise<CrowdCount> {
    const now = this.clock.now();
    const problems = countProblems(facts, now);
    if (problems.length > 0) throw DomainError.invalid(problems);
    const present = await this.repository.countsOf([eventId]);
    if (present.length >= MOST_COUNTS) throw DomainError.limit('crowdCounts', MOST_COUNTS);
    return this.repository.insertCount({
      ...replaced,
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      number: present.length + 1,
      source: facts.source,
      sourceName: facts.sourceName?.trim() || null,
      method: facts.method,
      place: facts.place?.trim() || null,
      areaM2: facts.areaM2 ?? null,
      densityPerM2: facts.densityPerM2 ?? null,
      persons: personsOf(facts),
      countedAt: facts.countedAt,
      note: facts.note?.trim() || null,
      authorId: actor.personId,
      authorName: actor.name,
      recordedAt: now,
    });
  }

  private note(actor: Actor, kind: string, { id, eventId, number, source, persons }: CrowdCount) {
    const subject = { subjectType: 'crowdCount', subjectId: id, eventId };
    this.journal.record(actor, { kind, ...subject, data: { number, source, persons } });
  }
}

function personsOf({ method, areaM2, densityPerM2, persons }: CountFacts): number {
  if (method !== 'areaDensity') return persons ?? 0;
  return crowdCount({ areaM2: areaM2 ?? 0, densityPerM2: densityPerM2 ?? 0 }).value;
}

/** Fields a count lacks, or has although its method does not use them; what lies in the future. */
function countProblems(facts: CountFacts, now: string): FieldProblem[] {
  const byArea = facts.method === 'areaDensity';
  const given = (['areaM2', 'densityPerM2', 'persons'] as const).flatMap(
    (field): FieldProblem[] => {
      const wanted = byArea === (field !== 'persons');
      const there = (facts[field] ?? null) !== null;
      if (wanted === there) return [];
      return [{ path: `input.count.${field}`, code: wanted ? 'required' : 'notWithThisMethod' }];
    },
  );
  const nameless = NAMED.includes(facts.source) && !facts.sourceName?.trim();
  const future = Date.parse(facts.countedAt) > Date.parse(now);
  return [
    ...given,
    ...(nameless ? [{ path: 'input.count.sourceName', code: 'required' }] : []),
    ...(future ? [{ path: 'input.count.countedAt', code: 'inTheFuture' }] : []),
  ];
}
