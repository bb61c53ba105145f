import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import { Followers } from '../../core/journal/followers.js';
import { Journal } from '../../core/journal/journal.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { MailService } from '../../core/mail/mail.service.js';
import { requestId } from '../../core/request-context.js';
import { EventService } from '../events/index.js';
import { PeopleService, type Person } from '../people/index.js';
import { type Advice, AdviceResult } from './advice.entity.js';
import type { AdviceTask } from './advice-follow-up.entity.js';
import type { AdviceTaskStepInput, SettleAdviceTaskInput } from './advice-follow-up.inputs.js';
import { AdviceFollowUpRepository } from './advice-follow-up.repository.js';
import { ADVICE_TERM } from './advice.policy.js';
import { AdviceRepository } from './advice.repository.js';
import { PartnerServiceService } from './partner-service.service.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

const MOST_TASKS = 100;

/** Unfavourable advice is nobody's to overlook: it becomes a task of whoever asked. */
@Injectable()
export class AdviceTaskService implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly repository: AdviceFollowUpRepository,
    private readonly advice: AdviceRepository,
    private readonly services: PartnerServiceService,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly mail: MailService,
    private readonly journal: Journal,
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.followers.on(PERMITS_JOURNAL.adviceGiven, (entry) => this.follow(entry));
  }

  tasksOf(_actor: Actor, adviceIds: readonly string[]): Promise<AdviceTask[]> {
    return this.repository.tasksOf(adviceIds);
  }

  /** Tasks nobody has settled, over all dossiers, the earliest due first. */
  openTasks(_actor: Actor): Promise<AdviceTask[]> {
    return this.repository.openTasks(MOST_TASKS);
  }

  /** Takes a task over from whoever has it. Errors: STALE, NOT_FOUND, TRANSITION_NOT_ALLOWED. */
  async take(actor: Actor, input: AdviceTaskStepInput): Promise<AdviceTask> {
    const { assigneeName } = await this.open(input, 'takeAdviceTask');
    const assignee = { assigneeId: actor.personId, assigneeName: actor.name };
    const task = await this.repository.changeTask(match(input), assignee);
    this.note(actor, PERMITS_JOURNAL.adviceTaskTaken, task, { from: assigneeName });
    return task;
  }

  /** Says what was decided about an unfavourable advice. Errors as `take`. */
  async settle(actor: Actor, input: SettleAdviceTaskInput): Promise<AdviceTask> {
    await this.open(input, 'settleAdviceTask');
    const task = await this.repository.changeTask(match(input), {
      state: 'done',
      outcome: input.outcome,
      doneBy: actor.personId,
      doneByName: actor.name,
      doneAt: this.clock.now(),
    });
    this.note(actor, PERMITS_JOURNAL.adviceTaskSettled, task, { version: task.version });
    return task;
  }

  private async open({ taskId }: AdviceTaskStepInput, step: string): Promise<AdviceTask> {
    const task = await this.repository.task(taskId);
    if (task.state === 'open') return task;
    throw DomainError.transition(task.state, step, 'taskSettled');
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const given = await this.advice.find(entry.subjectId);
    if (given.result !== AdviceResult.unfavourable) return;
    if ((await this.repository.tasksOf([given.id])).length > 0) return;
    const [assignee] = await this.people.peopleOf([given.askedBy]);
    if (!assignee) throw new Error(`Nobody asked for advice ${given.id}`);
    const none = { personId: null, organisationId: null };
    const scope = { role: 'parley_police', zoneId: entry.zoneId, ...none } as const;
    await this.db.write(scope, () => this.raise(given, assignee));
    const { reference } = await this.events.noticeFor(given.eventId);
    await this.mail.send({
      to: assignee.email,
      template: 'adviceTask',
      language: assignee.language,
      values: { reference, link: `${this.config.publicUrl}/events/${given.eventId}/advice` },
    });
  }

  private async raise(given: Advice, assignee: Person): Promise<void> {
    const { dueAt } = await this.services.term(null, ADVICE_TERM.taskDays);
    const task = await this.repository.insertTask({
      id: randomUUID(),
      zoneId: given.zoneId,
      eventId: given.eventId,
      adviceId: given.id,
      version: 1,
      state: 'open',
      assigneeId: assignee.id,
      assigneeName: assignee.name,
      dueAt,
      raisedAt: this.clock.now(),
    });
    this.journal.recordBySystem(
      {
        kind: PERMITS_JOURNAL.adviceTaskRaised,
        subjectType: 'adviceTask',
        subjectId: task.id,
        eventId: task.eventId,
        data: { adviceId: given.id, dueAt },
      },
      requestId(),
    );
  }

  private note(actor: Actor, kind: string, task: AdviceTask, data: Record<string, unknown>): void {
    const { id, eventId, adviceId } = task;
    this.journal.record(actor, {
      kind,
      subjectType: 'adviceTask',
      subjectId: id,
      eventId,
      data: { adviceId, ...data },
    });
  }
}

const match = ({ taskId, expectedVersion }: AdviceTaskStepInput) => ({
  id: taskId,
  expectedVersion,
});
