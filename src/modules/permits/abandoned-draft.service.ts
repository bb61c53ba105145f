import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { dayText } from '../../core/day-text.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Journal } from '../../core/journal/journal.js';
import { Recurring } from '../../core/journal/recurring.js';
import { MailService } from '../../core/mail/mail.service.js';
import { requestId } from '../../core/request-context.js';
import { instantToBrusselsDate } from '../events/index.js';
import { PeopleService } from '../people/index.js';
import { ABANDONED } from './abandoned-draft.data.js';
import { AbandonedDraftRepository } from './abandoned-draft.repository.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

const DAY_MS = 86_400_000;

interface Announced {
  readonly until: string;
  readonly reference: string;
  readonly organisationId: string;
}

/** Ends drafts of people who let themselves in and never came back: told first, ended then. */
@Injectable()
export class AbandonedDraftService implements OnModuleInit {
  constructor(
    private readonly repository: AbandonedDraftRepository,
    private readonly people: PeopleService,
    private readonly recurring: Recurring,
    private readonly followers: Followers,
    private readonly mail: MailService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.recurring.every(() => this.endDue());
    this.followers.on(PERMITS_JOURNAL.draftEndAnnounced, (entry) => this.tell(entry));
  }

  /** The last day a draft last touched at an instant is kept. */
  lastDay(updatedAt: string): string {
    return instantToBrusselsDate(later(updatedAt, ABANDONED.days));
  }

  /** Which of some organisations lose drafts nobody touches. */
  losing(organisationIds: readonly string[]): Promise<string[]> {
    return this.repository.losing(organisationIds);
  }

  private async endDue(): Promise<void> {
    const now = this.clock.now();
    const { days, noticeDays, most } = ABANDONED;
    for (const id of await this.repository.end(later(now, -noticeDays), most)) {
      this.note(PERMITS_JOURNAL.draftEnded, id);
    }
    const until = instantToBrusselsDate(later(now, noticeDays));
    const due = await this.repository.announce(later(now, noticeDays - days), most);
    for (const { eventId, reference, organisationId } of due) {
      this.note(PERMITS_JOURNAL.draftEndAnnounced, eventId, { until, reference, organisationId });
    }
  }

  private note(kind: string, eventId: string, data: object = {}): void {
    this.journal.recordBySystem(
      { kind, subjectType: 'event', subjectId: eventId, eventId, data: { ...data } },
      requestId(),
    );
  }

  private async tell({ data }: JournalEntry): Promise<void> {
    const { until, reference, organisationId } = JSON.parse(data) as Announced;
    for (const person of await this.people.members(organisationId)) {
      await this.mail.send({
        to: person.email,
        template: 'draftEnds',
        language: person.language,
        values: {
          reference,
          until: dayText(until, person.language),
          link: `${this.config.publicUrl}/portal`,
        },
      });
    }
  }
}

function later(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * DAY_MS).toISOString();
}
