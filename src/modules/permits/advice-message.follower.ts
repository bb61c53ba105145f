import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/config.token.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { MailService } from '../../core/mail/mail.service.js';
import { EventService, instantToBrusselsDate } from '../events/index.js';
import { PeopleService } from '../people/index.js';
import { AdviceLinkRepository } from './advice-link.repository.js';
import type { Advice } from './advice.entity.js';
import { AdviceRepository } from './advice.repository.js';
import { dayText } from '../../core/day-text.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** Mails the other side that something was written; never a word of it. */
@Injectable()
export class AdviceMessageFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly advice: AdviceRepository,
    private readonly links: AdviceLinkRepository,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.followers.on(PERMITS_JOURNAL.adviceMessageSent, (entry) => this.follow(entry));
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const { side } = JSON.parse(entry.data) as { side?: string };
    const request = await this.advice.find(entry.subjectId);
    if (request.state !== 'asked') return;
    if (side === 'desk') await this.tellService(request);
    else await this.tellDesk(request);
  }

  private async tellDesk(request: Advice): Promise<void> {
    const { reference } = await this.events.noticeFor(request.eventId);
    for (const person of await this.people.peopleOf([request.askedBy])) {
      const { email: to, language } = person;
      const link = `${this.config.publicUrl}/events/${request.eventId}/advice`;
      const due = dayText(instantToBrusselsDate(request.dueAt), language);
      const template = 'adviceMessageToDesk';
      await this.mail.send({ to, template, language, values: { reference, link, due } });
    }
  }

  /** A service that has a link is told to use it: its secret is kept nowhere, to be sent again. */
  private async tellService(request: Advice): Promise<void> {
    const due = (language: string) => dayText(instantToBrusselsDate(request.dueAt), language);
    for (const { email: to, language } of await this.people.members(request.organisationId)) {
      const link = `${this.config.publicUrl}/portal/advice/${request.id}`;
      const values = { due: due(language), link };
      await this.mail.send({ to, template: 'adviceMessageToService', language, values });
    }
    const [service] = await this.people.organisationsOf([request.organisationId]);
    const language = service?.language ?? 'nl';
    const links = await this.links.linksOf([request.id]);
    for (const link of links.filter((each) => !each.revokedAt && !each.closedAt && each.sentAt)) {
      const sent = dayText(instantToBrusselsDate(link.createdAt), language);
      const values = { due: due(language), sent };
      await this.mail.send({
        to: link.email,
        template: 'adviceMessageByLink',
        language,
        values,
      });
    }
  }
}
