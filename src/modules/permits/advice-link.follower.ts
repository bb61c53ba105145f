import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { Db } from '../../core/database/db.js';
import type { Scope } from '../../core/database/scope.js';
import { Followers } from '../../core/journal/followers.js';
import { Journal } from '../../core/journal/journal.js';
import type { JournalEntry } from '../../core/journal/journal-entry.entity.js';
import { MailService } from '../../core/mail/mail.service.js';
import { requestId } from '../../core/request-context.js';
import { instantToBrusselsDate } from '../events/index.js';
import { PeopleService, hashToken, newToken } from '../people/index.js';
import type { AdviceLink } from './advice-link.entity.js';
import { AdviceLinkRepository } from './advice-link.repository.js';
import { dayText } from '../../core/day-text.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/**
 * Makes the secret of a link and mails it; only its hash is stored. Tried again after a mail that
 * did not leave, it makes a new secret, and the one before is worth nothing.
 */
@Injectable()
export class AdviceLinkFollower implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly repository: AdviceLinkRepository,
    private readonly people: PeopleService,
    private readonly mail: MailService,
    private readonly journal: Journal,
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.followers.on(PERMITS_JOURNAL.adviceLinkMade, (entry) => this.follow(entry));
  }

  private async follow({ zoneId, subjectId }: JournalEntry): Promise<void> {
    const made = await this.repository.link(subjectId);
    if (made.sentAt || made.revokedAt || made.closedAt) return;
    const [service] = await this.people.organisationsOf([made.organisationId]);
    const language = service?.language ?? 'nl';
    const token = newToken();
    const none = { personId: null, organisationId: null };
    const scope: Scope = { role: 'parley_police', zoneId, ...none };
    const armed = await this.db.write(scope, () =>
      this.change(made, { tokenHash: hashToken(token) }),
    );
    await this.mail.send({
      to: armed.email,
      template: 'adviceLink',
      language,
      values: {
        link: `${this.config.publicUrl}/portal/answer/${armed.adviceId}#${token}`,
        until: dayText(instantToBrusselsDate(armed.expiresAt), language),
      },
    });
    await this.db.write(scope, () => this.sent(armed));
  }

  private async sent(armed: AdviceLink): Promise<void> {
    const { id, eventId, adviceId, expiresAt } = armed;
    await this.change(armed, { sentAt: this.clock.now() });
    this.journal.recordBySystem(
      {
        kind: PERMITS_JOURNAL.adviceLinkMailed,
        subjectType: 'adviceLink',
        subjectId: id,
        eventId,
        data: { adviceId, expiresAt },
      },
      requestId(),
    );
  }

  private change({ id, version }: AdviceLink, patch: Partial<AdviceLink>): Promise<AdviceLink> {
    return this.repository.changeLink({ id, expectedVersion: version }, patch);
  }
}
