import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Journal } from '../../core/journal/journal.js';
import { Recurring } from '../../core/journal/recurring.js';
import { requestId } from '../../core/request-context.js';
import { instantToBrusselsDate } from '../events/index.js';
import { FulfilmentService, OrganiserNoticeService } from '../negotiations/index.js';
import { ApplicationDueService } from '../permits/index.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import { SILENT_STATES } from './dialogue.rules.js';
import { ReminderRepository } from './reminder.repository.js';
import { type Owed, isRemindedOn } from './reminder.rules.js';

/** Reminds organisers by mail, once, of what is asked of them and soon due; decides nothing. */
@Injectable()
export class DueWatchService implements OnModuleInit {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly fulfilment: FulfilmentService,
    private readonly applications: ApplicationDueService,
    private readonly notices: OrganiserNoticeService,
    private readonly recurring: Recurring,
    private readonly followers: Followers,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.recurring.every((zoneId) => this.watch(zoneId));
    this.followers.on(DIALOGUE_JOURNAL.organiserReminded, (entry) => this.tell(entry));
  }

  /** One entry, and so one mail a reader, for all that is soon due in a dossier. */
  async watch(zoneId: string): Promise<void> {
    const now = this.clock.now();
    const today = instantToBrusselsDate(now);
    const due = (await this.owed(today)).filter((each) => isRemindedOn(each, today));
    const fresh: Owed[] = [];
    for (const each of due) {
      if (await this.reminders.keepReminder(zoneId, each, now)) fresh.push(each);
    }
    for (const eventId of new Set(fresh.map((each) => each.eventId))) {
      const own = fresh.filter((each) => each.eventId === eventId);
      const [dueOn] = own.map((each) => each.dueOn).sort();
      this.journal.recordBySystem(
        {
          kind: DIALOGUE_JOURNAL.organiserReminded,
          subjectType: 'event',
          subjectId: eventId,
          eventId,
          data: { dueOn, count: own.length },
        },
        requestId(),
      );
    }
  }

  private async owed(today: string): Promise<Owed[]> {
    const promises = await this.fulfilment.owedByOrganisers();
    const applications = await this.applications.owed();
    return [
      ...promises.map(({ eventId, conditionId, dueAt }) => ({
        eventId,
        subject: 'evidence' as const,
        subjectId: conditionId,
        dueOn: instantToBrusselsDate(dueAt),
      })),
      ...applications.map(({ eventId, applicationId, dueOn }) => ({
        eventId,
        subject: 'application' as const,
        subjectId: applicationId,
        dueOn,
      })),
      ...(await this.reminders.owedActions(today, SILENT_STATES)),
    ];
  }

  private async tell({ eventId, data }: JournalEntry): Promise<void> {
    if (!eventId) return;
    const { dueOn } = JSON.parse(data) as { dueOn: string };
    await this.notices.tell(eventId, 'dueReminder', `${dueOn}T12:00:00Z`);
  }
}
