import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Door } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { Db } from '../../core/database/db.js';
import { SYSTEM_SCOPE } from '../../core/database/scope.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { Log } from '../../core/log.js';
import { requestId } from '../../core/request-context.js';
import type { Config } from '../../config.js';
import { MailService } from '../../core/mail/mail.service.js';
import { EnrolmentService } from './enrolment.service.js';
import { PeopleRepository } from './people.repository.js';
import { personaKey } from './personas.js';
import type { Person } from './person.entity.js';
import { SessionRepository } from './session.repository.js';
import { SessionService, hashToken, newToken } from './session.service.js';
import { SignInAttempts } from './sign-in-attempts.service.js';

/** How long a mailed link works. Source: security baseline, authentication. */
export const LINK_MINUTES = 10;
const POLICE_ROLES_DOOR: Door = 'police';

/** argon2id parameters: 19 MiB, 2 passes, 1 lane. Source: OWASP password storage. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class SignInService {
  /** Verified against when there is no account, so that both answers take the same time. */
  private readonly decoy = hash(newToken(), ARGON2);

  constructor(
    private readonly db: Db,
    private readonly people: PeopleRepository,
    private readonly repository: SessionRepository,
    private readonly sessions: SessionService,
    private readonly enrolment: EnrolmentService,
    private readonly attempts: SignInAttempts,
    private readonly mail: MailService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Signs in with a local account; the same refusal for an unknown address and a wrong password. */
  async withPassword(email: string, password: string, address: string): Promise<string> {
    await this.attempts.limit('password', email, address);
    const found = await this.db.read(SYSTEM_SCOPE, async () => {
      const person = await this.people.personByEmail(email);
      const credential = person && (await this.people.credentialOf(person.id));
      return { person, credential };
    });
    const stored = found.credential?.passwordHash ?? (await this.decoy);
    const matches = await verify(stored, password.normalize('NFC'));
    if (!matches || !found.person || !found.credential) throw DomainError.unauthenticated();
    const cookie = await this.enter(found.person, POLICE_ROLES_DOOR, 'password');
    await this.attempts.forgive('password', email, address);
    return cookie;
  }

  /** Demonstration only: signs a persona in without a password. */
  async asPersona(key: string, door: Door): Promise<string> {
    if (!this.config.demo) throw DomainError.notFound();
    const persona = personaKey(key, door);
    if (!persona) throw DomainError.notFound();
    const person = await this.db.read(SYSTEM_SCOPE, () => this.people.personByPersona(persona));
    if (!person) throw DomainError.notFound();
    return this.enter(person, door, 'persona');
  }

  /**
   * Sends a single-use link. Answers before it looks the address up, so that neither the answer nor
   * its time tells whether the address is known.
   */
  async sendLink(email: string, address: string): Promise<void> {
    await this.attempts.limit('link', email, address);
    void this.mailLink(email).catch((fault: unknown) =>
      this.log.error({ fault }, 'a sign-in link was not sent'),
    );
  }

  /** Mails a link to whoever comes in by the portal; nothing to anybody else. */
  async mailLink(email: string): Promise<void> {
    const person = await this.db.read(SYSTEM_SCOPE, async () => {
      const found = await this.people.personByEmail(email);
      const comesByPortal =
        found?.organisationId || (found && (await this.enrolment.isOrganiser(found)));
      return comesByPortal ? found : null;
    });
    if (!person) return;
    const token = newToken();
    await this.db.write({ ...SYSTEM_SCOPE, zoneId: person.zoneId }, async () => {
      await this.repository.insertLink({
        id: randomUUID(),
        zoneId: person.zoneId,
        personId: person.id,
        tokenHash: hashToken(token),
        purpose: 'portalSignIn',
        expiresAt: new Date(Date.parse(this.clock.now()) + LINK_MINUTES * 60_000).toISOString(),
        usedAt: null,
      });
      this.note(person, 'person.linkSent');
    });
    await this.mail.send({
      to: person.email,
      template: 'signInLink',
      language: person.language,
      values: { link: `${this.config.publicUrl}/portal/link#${token}`, minutes: LINK_MINUTES },
    });
  }

  /** Consumes a single-use link; a second use, or a late one, is refused. */
  async withLink(token: string, address: string): Promise<string> {
    await this.attempts.limit('token', hashToken(token), address);
    return this.db.write(SYSTEM_SCOPE, async () => {
      const link = await this.repository.consumeLink(
        hashToken(token),
        'portalSignIn',
        this.clock.now(),
      );
      if (!link?.personId) throw DomainError.unauthenticated();
      const [person] = await this.people.peopleByIds([link.personId]);
      if (!person?.active) throw DomainError.unauthenticated();
      return this.enter(person, 'portal', 'link');
    });
  }

  async out(sessionId: string): Promise<void> {
    await this.db.write(SYSTEM_SCOPE, () => this.sessions.close(sessionId));
  }

  private async enter(person: Person, door: Door, by: string): Promise<string> {
    return this.db.write({ ...SYSTEM_SCOPE, zoneId: person.zoneId }, async () => {
      const cookie = await this.sessions.open(person, door);
      await this.db.enterZone(person.zoneId);
      this.note(person, 'person.signedIn', { by, door });
      return cookie;
    });
  }

  private note(person: Person, kind: string, data: Record<string, unknown> = {}): void {
    this.journal.recordBySystem(
      { kind, subjectType: 'person', subjectId: person.id, eventId: null, data },
      requestId(),
    );
  }
}
