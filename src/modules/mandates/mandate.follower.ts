import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { Db } from '../../core/database/db.js';
import { instantDayText } from '../../core/day-text.js';
import { Followers } from '../../core/journal/followers.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { Journal, SYSTEM_NAME } from '../../core/journal/journal.js';
import { MailService } from '../../core/mail/mail.service.js';
import { requestId } from '../../core/request-context.js';
import { EnrolmentService, PeopleService } from '../people/index.js';
import type { Mandate } from './mandate.entity.js';
import { MANDATE_JOURNAL } from './mandate.journal.js';
import { MandateRepository } from './mandate.repository.js';

/**
 * What follows when somebody is let in: an account for the address, and a mail with a way in and no
 * word of the dossier. Whoever invites learns neither whether the address was known nor to whom.
 */
@Injectable()
export class MandateFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly repository: MandateRepository,
    private readonly enrolment: EnrolmentService,
    private readonly people: PeopleService,
    private readonly mail: MailService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.followers.on(MANDATE_JOURNAL.given, (entry) => this.link(entry));
    const letIn = [
      MANDATE_JOURNAL.linked,
      MANDATE_JOURNAL.confirmed,
      MANDATE_JOURNAL.organisationAdmitted,
    ];
    for (const kind of letIn) this.followers.on(kind, (entry) => this.invite(entry));
  }

  private async link(entry: JournalEntry): Promise<void> {
    const mandate = await this.repository.find(entry.subjectId);
    const { holderEmail: email, holderName: name, holderLanguage: language } = mandate;
    const waits =
      mandate.state === 'active' && !mandate.personId && mandate.powers.includes('read');
    if (!waits || !email) return;
    const none = { personId: null, organisationId: null };
    const scope = { role: 'parley_police', zoneId: entry.zoneId, ...none } as const;
    await this.db.write(scope, async () => {
      const newcomer = { name, email, language, organisationId: null };
      const person = await this.enrolment.organiser(entry.zoneId, newcomer);
      if (!person) return this.refuse(mandate);
      const match = { id: mandate.id, expectedVersion: mandate.version };
      await this.repository.change(match, { personId: person.id });
      this.note(MANDATE_JOURNAL.linked, mandate);
    });
  }

  /** The address belongs to somebody of police or of a service; the desk sees it, nobody else. */
  private async refuse(mandate: Mandate): Promise<void> {
    const now = this.clock.now();
    await this.repository.insertNote({
      id: randomUUID(),
      zoneId: mandate.zoneId,
      eventId: mandate.eventId,
      mandateId: mandate.id,
      kind: 'notLinked',
      text: null,
      number: null,
      reached: null,
      happenedAt: now,
      byId: null,
      byName: SYSTEM_NAME,
      recordedAt: now,
    });
    this.note(MANDATE_JOURNAL.notLinked, mandate);
  }

  private async invite(entry: JournalEntry): Promise<void> {
    const mandate = await this.repository.find(entry.subjectId);
    if (mandate.state !== 'active' || !mandate.holderEmail) return;
    const person = await this.people.byEmail(mandate.holderEmail);
    if (!person) return;
    const { token, until } = await this.enrolment.invitation(person);
    await this.mail.send({
      to: person.email,
      template: 'mandateGiven',
      language: person.language,
      values: {
        link: `${this.config.publicUrl}/portal/link#${token}`,
        until: instantDayText(until, person.language),
      },
    });
  }

  private note(kind: string, mandate: Mandate): void {
    this.journal.recordBySystem(
      {
        kind,
        subjectType: 'mandate',
        subjectId: mandate.id,
        eventId: mandate.eventId,
        data: { kind: mandate.kind },
      },
      requestId(),
    );
  }
}
