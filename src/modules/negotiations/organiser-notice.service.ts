import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/config.token.js';
import { instantDayText } from '../../core/day-text.js';
import { MailService } from '../../core/mail/mail.service.js';
import { EventService } from '../events/index.js';
import { MandateService } from '../mandates/index.js';
import { PeopleService, type Person } from '../people/index.js';

/** Tells organisers by mail that their dossier holds news, without a word of what it is. */
@Injectable()
export class OrganiserNoticeService {
  constructor(
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly mandates: MandateService,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Mails every member of the organising organisations and whoever reads by a mandate, each in the
   * own language; with a day where there is one. For followers.
   */
  async tell(eventId: string, template = 'dossierNews', dueAt?: string): Promise<void> {
    const { reference, organisationIds } = await this.events.noticeFor(eventId);
    const readers = new Map<string, Person>();
    for (const organisationId of organisationIds) {
      for (const each of await this.people.members(organisationId)) readers.set(each.id, each);
    }
    const mandated = await this.people.peopleOf(await this.mandates.readersOf(eventId));
    for (const each of mandated) readers.set(each.id, each);
    for (const person of readers.values()) {
      await this.mail.send({
        to: person.email,
        template,
        language: person.language,
        values: {
          reference,
          link: `${this.config.publicUrl}/portal`,
          ...(dueAt ? { due: instantDayText(dueAt, person.language) } : {}),
        },
      });
    }
  }
}
