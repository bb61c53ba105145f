import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/config.token.js';
import { MailService } from '../../core/mail/mail.service.js';
import { EventService } from '../events/index.js';
import { PeopleService } from '../people/index.js';

/** Tells organisers by mail that their dossier holds news, without a word of what it is. */
@Injectable()
export class OrganiserNoticeService {
  constructor(
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Mails every member of the organising organisations, each in the own language; for followers. */
  async tell(eventId: string): Promise<void> {
    const { reference, organisationIds } = await this.events.noticeFor(eventId);
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
