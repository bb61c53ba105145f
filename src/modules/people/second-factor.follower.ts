import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/config.token.js';
import { Followers } from '../../core/journal/followers.js';
import { MailService } from '../../core/mail/mail.service.js';
import { PeopleRepository } from './people.repository.js';
import { FACTOR_JOURNAL } from './second-factor.journal.js';

const MAILS = {
  [FACTOR_JOURNAL.added]: 'factorAdded',
  [FACTOR_JOURNAL.removed]: 'factorRemoved',
  [FACTOR_JOURNAL.codesRenewed]: 'recoveryCodesRenewed',
  [FACTOR_JOURNAL.reset]: 'factorsReset',
} as const;

/** Tells a person by mail when what he confirms with was changed. Source: OWASP ASVS 5.0, 6.3.7. */
@Injectable()
export class SecondFactorFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly people: PeopleRepository,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    for (const [kind, template] of Object.entries(MAILS)) {
      this.followers.on(kind, ({ subjectId }) => this.tell(subjectId, template));
    }
  }

  private async tell(personId: string, template: string): Promise<void> {
    const [person] = await this.people.peopleByIds([personId]);
    if (!person) return;
    const values = { link: `${this.config.publicUrl}/portal/security` };
    await this.mail.send({ to: person.email, template, language: person.language, values });
  }
}
