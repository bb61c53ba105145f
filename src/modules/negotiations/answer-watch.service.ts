import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { instantDayText } from '../../core/day-text.js';
import { Followers } from '../../core/journal/followers.js';
import { Journal } from '../../core/journal/journal.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Recurring } from '../../core/journal/recurring.js';
import { MailService } from '../../core/mail/mail.service.js';
import { requestId } from '../../core/request-context.js';
import { EventService } from '../events/index.js';
import { PeopleService, type Person } from '../people/index.js';
import { AnswerClockRepository } from './answer-clock.repository.js';
import { type AnswerClock, isOf, isPast } from './answer-clock.rules.js';
import { AnswerClockService } from './answer-clock.service.js';
import { conditionLabel } from './condition-standing.rules.js';
import type { Condition } from './condition.entity.js';
import { ConditionSide } from './condition.enums.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { NEGOTIABLE } from './condition.policy.js';
import { ConditionRepository } from './condition.repository.js';

/** Reminds whoever has to answer, and tells a person when nobody did; agrees to nothing. */
@Injectable()
export class AnswerWatchService implements OnModuleInit {
  constructor(
    private readonly repository: AnswerClockRepository,
    private readonly conditions: ConditionRepository,
    private readonly clocks: AnswerClockService,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly mail: MailService,
    private readonly recurring: Recurring,
    private readonly followers: Followers,
    private readonly journal: Journal,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.recurring.every(() => this.watch());
    this.followers.on(CONDITION_JOURNAL.answerReminded, (entry) => this.tell(entry));
    this.followers.on(CONDITION_JOURNAL.answerEscalated, (entry) => this.tell(entry));
  }

  /** Once for each end of a term: a reminder before it, a person after it. */
  async watch(): Promise<void> {
    const now = this.clock.now();
    const waiting = await this.repository.waiting(NEGOTIABLE, now);
    const ids = waiting.map(({ id }) => id);
    const clocks = await this.clocks.clocksOf(null, waiting);
    const reminders = await this.repository.remindersOf(ids);
    const escalations = await this.repository.escalationsOf(ids);
    for (const [index, condition] of waiting.entries()) {
      const clock = clocks[index];
      if (!clock) continue;
      const known = (list: readonly { conditionId: string; number: number; dueAt: string }[]) =>
        list.some((each) => isOf(each, clock) && each.dueAt === clock.dueAt);
      if (isPast(clock.dueAt, now)) {
        if (!known(escalations)) await this.escalate(condition, clock, now);
      } else if (clock.remindAt && isPast(clock.remindAt, now) && !known(reminders)) {
        await this.remind(condition, clock, now);
      }
    }
  }

  private async remind(condition: Condition, clock: AnswerClock, now: string): Promise<void> {
    const { id: conditionId, zoneId, eventId } = condition;
    const { number, dueAt } = clock;
    const kept = { id: randomUUID(), zoneId, eventId, conditionId, number, dueAt, sentAt: now };
    await this.repository.insertReminder(kept);
    this.note(CONDITION_JOURNAL.answerReminded, condition, clock);
  }

  private async escalate(condition: Condition, clock: AnswerClock, now: string): Promise<void> {
    const { id: conditionId, zoneId, eventId } = condition;
    const assignee = await this.planner(conditionId);
    await this.repository.insertEscalation({
      id: randomUUID(),
      zoneId,
      version: 1,
      eventId,
      conditionId,
      number: clock.number,
      dueAt: clock.dueAt,
      raisedAt: now,
      assigneeId: assignee?.id ?? null,
      assigneeName: assignee?.name ?? null,
      outcome: null,
      doneBy: null,
      doneByName: null,
      doneAt: null,
    });
    this.note(CONDITION_JOURNAL.answerEscalated, condition, clock);
  }

  /** Who of police spoke last about a condition and is still there. */
  private async planner(conditionId: string): Promise<Person | null> {
    const versions = await this.conditions.versionsOf([conditionId]);
    const last = versions.filter(({ side }) => side === ConditionSide.police).at(-1);
    if (!last?.authorPersonId) return null;
    const [person] = await this.people.peopleOf([last.authorPersonId]);
    return person?.active ? person : null;
  }

  private note(kind: string, { id, eventId, number }: Condition, { side, dueAt }: AnswerClock) {
    const data = { number: conditionLabel(number), side, dueAt };
    this.journal.recordBySystem(
      { kind, subjectType: 'condition', subjectId: id, eventId, data },
      requestId(),
    );
  }

  /** Mails name the dossier and the day, never the condition or its words. */
  private async tell(entry: JournalEntry): Promise<void> {
    if (!entry.eventId) return;
    const { side, dueAt } = JSON.parse(entry.data) as { side: ConditionSide; dueAt: string };
    const { reference, organisationIds } = await this.events.noticeFor(entry.eventId);
    const escalated = entry.kind === CONDITION_JOURNAL.answerEscalated;
    const toOrganiser = side === ConditionSide.organiser && !escalated;
    const page = toOrganiser ? 'portal' : `events/${entry.eventId}/conditions`;
    const people = toOrganiser
      ? await this.membersOf(organisationIds)
      : [await this.planner(entry.subjectId)];
    for (const person of people) {
      if (!person) continue;
      await this.mail.send({
        to: person.email,
        template: escalated ? 'answerEscalated' : 'answerReminder',
        language: person.language,
        values: {
          reference,
          due: instantDayText(dueAt, person.language),
          link: `${this.config.publicUrl}/${page}`,
        },
      });
    }
  }

  private async membersOf(organisationIds: readonly string[]): Promise<Person[]> {
    const members: Person[] = [];
    for (const id of organisationIds) members.push(...(await this.people.members(id)));
    return members;
  }
}
