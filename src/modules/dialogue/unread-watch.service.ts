import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Journal } from '../../core/journal/journal.js';
import { Recurring } from '../../core/journal/recurring.js';
import { MailService } from '../../core/mail/mail.service.js';
import { requestId } from '../../core/request-context.js';
import { EventService, instantToBrusselsDate } from '../events/index.js';
import { EventCellService, PeopleService, type Person } from '../people/index.js';
import { DIALOGUE_JOURNAL } from './dialogue.journal.js';
import { DialogueRepository } from './dialogue.repository.js';
import { SILENT_STATES } from './dialogue.rules.js';
import { UNREAD_TERMS, holdingOn } from './reminder.data.js';
import { ReminderRepository } from './reminder.repository.js';

const MINUTE_MS = 60_000;
/** An office has no language of its own; the zone writes to it in Dutch. */
const OFFICE_LANGUAGE = 'nl';

/** Tells the event cell by mail, once, that an organiser wrote and nobody has read it. */
@Injectable()
export class UnreadWatchService implements OnModuleInit {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly dialogue: DialogueRepository,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly cell: EventCellService,
    private readonly recurring: Recurring,
    private readonly followers: Followers,
    private readonly mail: MailService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.recurring.every(() => this.watch());
    this.followers.on(DIALOGUE_JOURNAL.unreadNoticed, (entry) => this.tell(entry));
  }

  /** One notice for all that waits in a dossier; read and written to again, it may be told again. */
  async watch(): Promise<void> {
    const now = this.clock.now();
    const term = holdingOn(UNREAD_TERMS, instantToBrusselsDate(now));
    if (!term) return;
    const until = new Date(Date.parse(now) - term.afterMin * MINUTE_MS).toISOString();
    for (const batch of await this.reminders.unreadSince(until, SILENT_STATES)) {
      if (!(await this.reminders.keepNotice(batch, now))) continue;
      const { eventId, position } = batch;
      this.journal.recordBySystem(
        {
          kind: DIALOGUE_JOURNAL.unreadNoticed,
          subjectType: 'event',
          subjectId: eventId,
          eventId,
          data: { position },
        },
        requestId(),
      );
    }
  }

  /** The mail names the dossier, never a word of it; nobody gets one who may not read it there. */
  private async tell({ eventId }: JournalEntry): Promise<void> {
    if (!eventId) return;
    const { reference } = await this.events.noticeFor(eventId);
    const planner = await this.plannerOf(eventId);
    const office = planner ? null : await this.cell.contact(null);
    const to = planner?.email ?? office?.email;
    if (!to) return;
    await this.mail.send({
      to,
      template: 'messagesUnread',
      language: planner?.language ?? OFFICE_LANGUAGE,
      values: { reference, link: `${this.config.publicUrl}/events/${eventId}/dialogue` },
    });
  }

  /** Who of the event cell wrote last in this dossier, while he may still answer. */
  private async plannerOf(eventId: string): Promise<Person | null> {
    const id = await this.dialogue.lastWriter(eventId);
    if (!id) return null;
    const [person] = await this.people.peopleOf([id]);
    const may = person && (await this.people.mayAt(person, 'dialogue.write', this.clock.now()));
    return may ? person : null;
  }
}
