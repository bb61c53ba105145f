import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/config.token.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { MailService } from '../../core/mail/mail.service.js';
import { EventService } from '../events/index.js';
import type { Person } from '../people/index.js';
import { ConditionPlannerService } from './condition-planner.service.js';
import { ConditionOwner } from './condition.enums.js';
import { CONDITION_JOURNAL } from './condition.journal.js';
import { OrganiserNoticeService } from './organiser-notice.service.js';

/** What asks something of the organiser: something new stands in his dossier. */
const ASKS_THE_ORGANISER = [
  CONDITION_JOURNAL.notMet,
  CONDITION_JOURNAL.reopened,
  CONDITION_JOURNAL.evidenceDueSet,
];

/** What an entry about late promises remembers. */
type Late = Readonly<{
  conditions: readonly { readonly id: string; readonly owner: ConditionOwner }[];
}>;

/** Mails about promises: they name the dossier, never a condition or its words. */
@Injectable()
export class FulfilmentNoticeFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly notices: OrganiserNoticeService,
    private readonly planners: ConditionPlannerService,
    private readonly events: EventService,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    for (const kind of ASKS_THE_ORGANISER) {
      this.followers.on(kind, (entry) => this.askOrganiser(entry));
    }
    this.followers.on(CONDITION_JOURNAL.notMet, (entry) => this.tellPlanner(entry));
    this.followers.on(CONDITION_JOURNAL.evidenceOverdue, (entry) => this.remind(entry));
  }

  private async askOrganiser(entry: JournalEntry): Promise<void> {
    const { owner } = JSON.parse(entry.data) as { owner: ConditionOwner };
    if (owner === ConditionOwner.organiser && entry.eventId) await this.notices.tell(entry.eventId);
  }

  private async tellPlanner(entry: JournalEntry): Promise<void> {
    if (!entry.eventId || !entry.subjectId) return;
    const planner = await this.planners.of(entry.subjectId);
    if (planner) await this.send(entry.eventId, [planner]);
  }

  /** The organiser is reminded of his own promises; the event cell hears of all of them. */
  private async remind(entry: JournalEntry): Promise<void> {
    if (!entry.eventId) return;
    const { conditions } = JSON.parse(entry.data) as Late;
    if (conditions.some(({ owner }) => owner === ConditionOwner.organiser)) {
      await this.notices.tell(entry.eventId, 'fulfilmentReminder');
    }
    const planners = await this.planners.ofAll(conditions.map(({ id }) => id));
    await this.send(entry.eventId, planners);
  }

  private async send(eventId: string, planners: readonly Person[]): Promise<void> {
    const { reference } = await this.events.noticeFor(eventId);
    const values = {
      reference,
      link: `${this.config.publicUrl}/events/${eventId}/conditions/before`,
    };
    for (const { email: to, language } of planners) {
      await this.mail.send({ to, template: 'fulfilmentTask', language, values });
    }
  }
}
