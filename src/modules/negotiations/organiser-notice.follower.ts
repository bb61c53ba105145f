import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/config.token.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { MailService } from '../../core/mail/mail.service.js';
import { EventService } from '../events/index.js';
import { PeopleService } from '../people/index.js';
import { ConditionSide } from './condition.enums.js';
import { CONDITION_JOURNAL } from './condition.journal.js';

const WAITS_FOR_AN_ANSWER = [
  CONDITION_JOURNAL.proposed,
  CONDITION_JOURNAL.countered,
  CONDITION_JOURNAL.reworded,
];

/** Tells the organiser by mail that police waits for an answer, without a word of what it is. */
@Injectable()
export class OrganiserNoticeFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    for (const kind of WAITS_FOR_AN_ANSWER) {
      this.followers.on(kind, (entry) => this.follow(entry));
    }
  }

  private async follow(entry: JournalEntry): Promise<void> {
    const { side } = JSON.parse(entry.data) as { side: string };
    if (side !== ConditionSide.police || !entry.eventId) return;
    const { reference, organisationIds } = await this.events.noticeFor(entry.eventId);
    for (const organisationId of organisationIds) {
      for (const person of await this.people.members(organisationId)) {
        await this.mail.send({
          to: person.email,
          template: 'dossierNews',
          language: person.language,
          values: { reference, link: `${this.config.publicUrl}/portal` },
        });
      }
    }
  }
}
