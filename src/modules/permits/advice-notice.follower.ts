import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/config.token.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { MailService } from '../../core/mail/mail.service.js';
import { instantToBrusselsDate } from '../events/index.js';
import { PeopleService } from '../people/index.js';
import type { Advice } from './advice.entity.js';
import { AdviceLinkRepository } from './advice-link.repository.js';
import { AdviceRepository } from './advice.repository.js';
import { dayText } from '../../core/day-text.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** Mails services that they are asked, reminded or no longer asked; never a word of the dossier. */
@Injectable()
export class AdviceNoticeFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly advice: AdviceRepository,
    private readonly links: AdviceLinkRepository,
    private readonly people: PeopleService,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const { adviceRequested, adviceAskedAgain, adviceReminded, adviceWithdrawn } = PERMITS_JOURNAL;
    this.followers.on(adviceRequested, (entry) => this.asked(entry));
    this.followers.on(adviceAskedAgain, (entry) => this.one(entry, 'adviceAsked'));
    this.followers.on(adviceReminded, (entry) => this.reminded(entry));
    this.followers.on(adviceWithdrawn, (entry) => this.one(entry, 'adviceWithdrawn'));
  }

  private async asked(entry: JournalEntry): Promise<void> {
    const { requests = [] } = JSON.parse(entry.data) as { requests?: { id: string }[] };
    for (const request of await this.advice.byIds(requests.map(({ id }) => id))) {
      await this.tellMembers(request, 'adviceAsked');
    }
  }

  private async one(entry: JournalEntry, template: string): Promise<void> {
    await this.tellMembers(await this.advice.find(entry.subjectId), template);
  }

  /** A service that has a link is told to use it: its secret is kept nowhere, to be sent again. */
  private async reminded(entry: JournalEntry): Promise<void> {
    const request = await this.advice.find(entry.subjectId);
    if (request.state !== 'asked') return;
    await this.tellMembers(request, 'adviceReminder');
    const links = await this.links.linksOf([request.id]);
    const [service] = await this.people.organisationsOf([request.organisationId]);
    for (const link of links.filter((each) => !each.revokedAt && !each.closedAt && each.sentAt)) {
      const language = service?.language ?? 'nl';
      const day = (at: string) => dayText(instantToBrusselsDate(at), language);
      await this.mail.send({
        to: link.email,
        template: 'adviceLinkReminder',
        language,
        values: { due: day(request.dueAt), sent: day(link.createdAt) },
      });
    }
  }

  private async tellMembers(request: Advice, template: string): Promise<void> {
    for (const person of await this.people.members(request.organisationId)) {
      const due = dayText(instantToBrusselsDate(request.dueAt), person.language);
      await this.mail.send({
        to: person.email,
        template,
        language: person.language,
        values: { due, link: `${this.config.publicUrl}/portal/advice/${request.id}` },
      });
    }
  }
}
