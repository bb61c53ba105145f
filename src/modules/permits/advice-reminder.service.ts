import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal, SYSTEM_NAME } from '../../core/journal/journal.js';
import { Recurring } from '../../core/journal/recurring.js';
import { requestId } from '../../core/request-context.js';
import { instantToBrusselsDate } from '../events/index.js';
import type { Advice } from './advice.entity.js';
import type { AdviceReminder } from './advice-follow-up.entity.js';
import { AdviceFollowUpRepository } from './advice-follow-up.repository.js';
import type { AdviceStepInput } from './advice.inputs.js';
import { AdviceRepository } from './advice.repository.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** Reminders to services that have not answered: by the clock, once a due time, and by hand. */
@Injectable()
export class AdviceReminderService implements OnModuleInit {
  constructor(
    private readonly advice: AdviceRepository,
    private readonly repository: AdviceFollowUpRepository,
    private readonly recurring: Recurring,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.recurring.every(() => this.remindDue());
  }

  remindersOf(_actor: Actor, adviceIds: readonly string[]): Promise<AdviceReminder[]> {
    return this.repository.remindersOf(adviceIds);
  }

  /** Reminds every service of the ambient zone whose reminder is due. */
  async remindDue(): Promise<void> {
    for (const request of await this.advice.toRemind(this.clock.now())) {
      const reminder = this.reminderOf(request, 'automatic', SYSTEM_NAME);
      await this.repository.insertReminder(reminder);
      this.journal.recordBySystem(entryOf(request, 'automatic'), requestId());
    }
  }

  /**
   * Reminds a service by hand, at most once a day. Errors: STALE, NOT_FOUND, CONFLICT
   * remindedToday, TRANSITION_NOT_ALLOWED adviceSettled.
   */
  async remind(actor: Actor, input: AdviceStepInput): Promise<Advice> {
    const request = await this.advice.find(input.adviceId);
    if (request.version !== input.expectedVersion) throw DomainError.stale(request.version);
    if (request.state !== 'asked') {
      throw DomainError.transition(request.state, 'remindAdvice', 'adviceSettled');
    }
    const today = instantToBrusselsDate(this.clock.now());
    const sent = await this.repository.remindersOf([request.id]);
    if (sent.some(({ sentAt }) => instantToBrusselsDate(sentAt) === today)) {
      throw DomainError.conflict('remindedToday');
    }
    await this.repository.insertReminder(this.reminderOf(request, 'manual', actor.name));
    this.journal.record(actor, entryOf(request, 'manual'));
    return request;
  }

  private reminderOf(
    { zoneId, eventId, id, dueAt }: Advice,
    kind: AdviceReminder['kind'],
    sentByName: string,
  ): AdviceReminder {
    const sentAt = this.clock.now();
    return { id: randomUUID(), zoneId, eventId, adviceId: id, kind, dueAt, sentAt, sentByName };
  }
}

function entryOf({ id, eventId, dueAt }: Advice, kind: AdviceReminder['kind']) {
  return {
    kind: PERMITS_JOURNAL.adviceReminded,
    subjectType: 'advice',
    subjectId: id,
    eventId,
    data: { kind, dueAt },
  };
}
