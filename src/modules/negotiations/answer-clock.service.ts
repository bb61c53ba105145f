import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService } from '../events/index.js';
import { PlacesService } from '../places/index.js';
import { AnswerClockRepository } from './answer-clock.repository.js';
import { type AnswerClock, answerClock, endOfDay, isOf, isPast } from './answer-clock.rules.js';
import type { AnswerEscalation } from './answer-follow-up.entity.js';
import type { AnswerClockType } from './answer-clock.type.js';
import { ANSWER_TERMS } from './answer-term.data.js';
import { conditionLabel } from './condition-standing.rules.js';
import type { Condition } from './condition.entity.js';
import { ConditionSide } from './condition.enums.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { isNegotiable } from './condition.policy.js';
import { ConditionRepository } from './condition.repository.js';

const MOST_ESCALATIONS = 100;

/** Until when proposals are answered. The end of a term makes nobody agree; a person is told. */
@Injectable()
export class AnswerClockService {
  constructor(
    private readonly repository: AnswerClockRepository,
    private readonly conditions: ConditionRepository,
    private readonly events: EventService,
    private readonly places: PlacesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The clock of each condition, in their order; null where nothing waits. */
  async clocksOf(
    actor: Actor | null,
    conditions: readonly Condition[],
  ): Promise<(AnswerClock | null)[]> {
    const open = conditions.filter(({ openSide }) => openSide !== null);
    if (open.length === 0) return conditions.map(() => null);
    const ids = open.map(({ id }) => id);
    const calendar = await this.places.workingCalendar(actor);
    const versions = await this.conditions.latestVersions(ids);
    const extensions = await this.repository.extensionsOf(ids);
    const events = await this.events.byIds(actor, [...new Set(open.map((each) => each.eventId))]);
    return conditions.map((condition) => {
      const latest = versions.find(({ conditionId }) => conditionId === condition.id);
      if (!latest) return null;
      const given = extensions.filter((each) => isOf(each, latest)).at(-1);
      const startAt = events.find(({ id }) => id === condition.eventId)?.startAt ?? null;
      return answerClock(condition, {
        latest,
        terms: ANSWER_TERMS,
        calendar,
        startAt,
        extension: given ?? null,
      });
    });
  }

  /** Until when police would have to answer if the organiser put words forward now. */
  async clockIfAsked(actor: Actor, condition: Condition): Promise<AnswerClock | null> {
    const calendar = await this.places.workingCalendar(actor);
    const event = await this.events.find(actor, condition.eventId);
    const latest = { number: condition.currentVersion + 1, at: this.clock.now() };
    return answerClock(
      { ...condition, openSide: ConditionSide.organiser },
      { ...{ latest, calendar }, terms: ANSWER_TERMS, startAt: event.startAt, extension: null },
    );
  }

  /** The clocks as police read them, with whom was reminded and told. */
  async viewsOf(
    actor: Actor,
    conditions: readonly Condition[],
  ): Promise<(AnswerClockType | null)[]> {
    const clocks = await this.clocksOf(actor, conditions);
    const ids = clocks.flatMap((clock) => (clock ? [clock.conditionId] : []));
    if (ids.length === 0) return conditions.map(() => null);
    const reminders = await this.repository.remindersOf(ids);
    const escalations = await this.repository.escalationsOf(ids);
    const now = this.clock.now();
    return clocks.map((clock) => {
      if (!clock) return null;
      const { side, startedAt, dueAt, term, cutByStart, extension, counted } = clock;
      return {
        side,
        startedAt,
        dueAt,
        term,
        cutByStart,
        extension,
        overdue: isPast(dueAt, now),
        skipped: [...(counted?.skipped ?? [])],
        remindedAt: reminders.filter((each) => isOf(each, clock)).at(-1)?.sentAt ?? null,
        escalation: escalations.filter((each) => isOf(each, clock)).at(-1) ?? null,
      };
    });
  }

  /** Proposals nobody answered in time and nobody saw to, the longest waiting first. */
  openEscalations(_actor: Actor): Promise<AnswerEscalation[]> {
    return this.repository.openEscalations(MOST_ESCALATIONS);
  }

  /**
   * Gives more time for an answer. Errors: STALE; TRANSITION_NOT_ALLOWED nothingWaits or settled;
   * INVALID_INPUT `until`: notLater than the present end, afterStart of the event.
   */
  async extend(
    actor: Actor,
    input: { conditionId: string; expectedVersion: number; until: string; reason: string },
  ): Promise<Condition> {
    const condition = await this.conditions.find(input.conditionId);
    if (condition.version !== input.expectedVersion) throw DomainError.stale(condition.version);
    const event = await this.events.find(actor, condition.eventId);
    const [clock] = await this.clocksOf(actor, [condition]);
    if (!clock) throw DomainError.transition(condition.state, 'extendAnswer', 'nothingWaits');
    if (!isNegotiable(event)) throw DomainError.transition(event.state, 'extendAnswer', 'settled');
    const dueAt = endOfDay(input.until);
    if (Date.parse(dueAt) <= Date.parse(clock.dueAt)) throw refused('notLater');
    if (event.startAt && Date.parse(dueAt) > Date.parse(event.startAt)) throw refused('afterStart');
    const { id: conditionId, zoneId, eventId, version } = condition;
    await this.repository.insertExtension({
      id: randomUUID(),
      zoneId,
      eventId,
      conditionId,
      number: clock.number,
      dueAt,
      reason: input.reason,
      byId: actor.personId,
      byName: actor.name,
      at: this.clock.now(),
    });
    this.journal.record(actor, {
      kind: CONDITION_JOURNAL.answerExtended,
      subjectType: 'condition',
      subjectId: conditionId,
      eventId,
      data: { number: conditionLabel(condition.number), side: clock.side, dueAt, version },
    });
    return condition;
  }

  /** Says what was done about a proposal nobody answered. Errors: STALE, NOT_FOUND, CONFLICT. */
  async settle(
    actor: Actor,
    input: { escalationId: string; expectedVersion: number; outcome: string },
  ): Promise<AnswerEscalation> {
    const before = await this.repository.escalation(input.escalationId);
    if (before.doneAt) throw DomainError.conflict('escalationSettled');
    const done = await this.repository.changeEscalation(
      { id: before.id, expectedVersion: input.expectedVersion },
      {
        outcome: input.outcome,
        doneBy: actor.personId,
        doneByName: actor.name,
        doneAt: this.clock.now(),
      },
    );
    this.journal.record(actor, {
      kind: CONDITION_JOURNAL.escalationSettled,
      subjectType: 'condition',
      subjectId: done.conditionId,
      eventId: done.eventId,
      data: { version: done.version },
    });
    return done;
  }
}

function refused(code: string): DomainError {
  return DomainError.invalid([{ path: 'input.until', code }]);
}
