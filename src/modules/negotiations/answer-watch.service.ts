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
import { AnswerClockRepository } from './answer-clock.repository.js';
import { type AnswerClock, isOf, isPast } from './answer-clock.rules.js';
import { AnswerClockService } from './answer-clock.service.js';
import { ConditionPlannerService } from './condition-planner.service.js';
import { conditionLabel } from './condition-standing.rules.js';
import type { Condition } from './condition.entity.js';
import { ConditionSide } from './condition.enums.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { NEGOTIABLE } from './condition.policy.js';
import { OrganiserNoticeService } from './organiser-notice.service.js';

/** A proposal that waits, and until when. */
interface Due {
  readonly condition: Condition;
  readonly clock: AnswerClock;
}

/** What an entry remembers of those who are told. */
type Told = Readonly<{
  side: ConditionSide;
  dueAt: string;
  conditions: readonly { readonly id: string; readonly number: string }[];
}>;

/** Whether it was done already for this end of the term. */
function isKept(
  list: readonly { conditionId: string; number: number; dueAt: string }[],
  clock: AnswerClock,
): boolean {
  return list.some((each) => isOf(each, clock) && each.dueAt === clock.dueAt);
}

/** Reminds whoever has to answer, and tells a person when nobody did; agrees to nothing. */
@Injectable()
export class AnswerWatchService implements OnModuleInit {
  constructor(
    private readonly repository: AnswerClockRepository,
    private readonly planners: ConditionPlannerService,
    private readonly clocks: AnswerClockService,
    private readonly events: EventService,
    private readonly notices: OrganiserNoticeService,
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
    const due = waiting.flatMap((condition, index) => {
      const clock = clocks[index];
      return clock ? [{ condition, clock }] : [];
    });
    const reminded = await this.repository.remindersOf(ids);
    const escalated = await this.repository.escalationsOf(ids);
    const late = due.filter(({ clock }) => isPast(clock.dueAt, now) && !isKept(escalated, clock));
    const soon = due.filter(
      ({ clock: { dueAt, remindAt }, clock }) =>
        !isPast(dueAt, now) && remindAt && isPast(remindAt, now) && !isKept(reminded, clock),
    );
    const told: Due[] = [];
    for (const each of late) if (await this.escalate(each, now)) told.push(each);
    this.note(CONDITION_JOURNAL.answerEscalated, told);
    const nudged: Due[] = [];
    for (const each of soon) if (await this.remind(each, now)) nudged.push(each);
    this.note(CONDITION_JOURNAL.answerReminded, nudged);
  }

  private remind({ condition, clock }: Due, now: string): Promise<boolean> {
    const { id: conditionId, zoneId, eventId } = condition;
    const { number, dueAt } = clock;
    const kept = { id: randomUUID(), zoneId, eventId, conditionId, number, dueAt, sentAt: now };
    return this.repository.keepReminder(kept);
  }

  private async escalate({ condition, clock }: Due, now: string): Promise<boolean> {
    const { id: conditionId, zoneId, eventId } = condition;
    const assignee = await this.planners.of(conditionId);
    return this.repository.keepEscalation({
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
  }

  /** One entry, and so one mail, for all that waits for a side of a dossier. */
  private note(kind: string, list: readonly Due[]): void {
    const groups = new Map<string, Due[]>();
    for (const each of list) {
      const key = `${each.condition.eventId} ${each.clock.side}`;
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    for (const group of groups.values()) {
      const [first] = group as [Due];
      const { eventId } = first.condition;
      const data: Told = {
        side: first.clock.side,
        dueAt: group.map(({ clock }) => clock.dueAt).sort()[0] ?? first.clock.dueAt,
        conditions: group.map(({ condition: { id, number } }) => ({
          id,
          number: conditionLabel(number),
        })),
      };
      this.journal.recordBySystem(
        { kind, subjectType: 'event', subjectId: eventId, eventId, data },
        requestId(),
      );
    }
  }

  /** Mails name the dossier and the day, never a condition or its words. */
  private async tell(entry: JournalEntry): Promise<void> {
    if (!entry.eventId) return;
    const { side, dueAt, conditions } = JSON.parse(entry.data) as Told;
    const escalated = entry.kind === CONDITION_JOURNAL.answerEscalated;
    if (side === ConditionSide.organiser && !escalated) {
      return this.notices.tell(entry.eventId, 'answerReminder', dueAt);
    }
    const { reference } = await this.events.noticeFor(entry.eventId);
    for (const person of await this.planners.ofAll(conditions.map(({ id }) => id))) {
      await this.mail.send({
        to: person.email,
        template: escalated ? 'answerEscalated' : 'answerReminder',
        language: person.language,
        values: {
          reference,
          due: instantDayText(dueAt, person.language),
          link: `${this.config.publicUrl}/events/${entry.eventId}/conditions`,
        },
      });
    }
  }
}
