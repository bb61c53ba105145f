import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { Db } from '../../core/database/db.js';
import { SYSTEM_SCOPE } from '../../core/database/scope.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { requestId } from '../../core/request-context.js';
import type { Config } from '../../config.js';
import type { SetupBody } from './auth.inputs.js';
import { PeopleRepository, credentials, people, roleGrants } from './people.repository.js';
import type { Person } from './person.entity.js';
import type { Zone } from './zone.entity.js';
import { SessionRepository } from './session.repository.js';
import { SessionService, hashToken, newToken } from './session.service.js';
import { ARGON2 } from './sign-in.service.js';

const LINK_HOURS = 24;
const PURPOSE = 'firstAdministrator';
const NEW_ZONE = {
  code: '0000',
  name: { nl: 'Nieuwe politiezone', fr: 'Nouvelle zone de police', en: 'New police zone' },
};

/** The way in on a fresh installation: a one-time link, never a default account. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleRepository,
    private readonly repository: SessionRepository,
    private readonly sessions: SessionService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The zones of this installation; an empty one gets its first, to be named by its administrator. */
  async zones(): Promise<Zone[]> {
    return this.db.write(SYSTEM_SCOPE, async () => {
      const present = await this.people.zones();
      return present.length > 0 ? present : [await this.people.insertZone(NEW_ZONE)];
    });
  }

  /** A set-up link while the zone has no account yet; null afterwards. */
  async link(zoneId: string): Promise<string | null> {
    return this.db.write({ ...SYSTEM_SCOPE, zoneId }, async () => {
      const [account] = await this.people.rows.list(credentials, 'zone_id = $1', [zoneId], '1');
      if (account) return null;
      const token = newToken();
      const now = this.clock.now();
      await this.repository.insertLink({
        id: randomUUID(),
        zoneId,
        personId: null,
        tokenHash: hashToken(token),
        purpose: PURPOSE,
        expiresAt: new Date(Date.parse(now) + LINK_HOURS * 3_600_000).toISOString(),
        usedAt: null,
      });
      return `${this.config.publicUrl}/set-up#${token}`;
    });
  }

  /** Uses up this link and every other one, creates the administrator; answers the session cookie. */
  async create(body: SetupBody): Promise<string> {
    const now = this.clock.now();
    const tokenHash = hashToken(body.token);
    // Hashing a password is dear, so nobody without a link may have it done.
    const lives = await this.db.read(SYSTEM_SCOPE, () =>
      this.repository.linkLives(tokenHash, PURPOSE, now),
    );
    if (!lives) throw DomainError.unauthenticated();
    const passwordHash = await hash(body.password.normalize('NFC'), ARGON2);
    return this.db.write(SYSTEM_SCOPE, async () => {
      const link = await this.repository.consumeLink(tokenHash, PURPOSE, now);
      if (!link) throw DomainError.unauthenticated();
      await this.repository.consumeAll(link.zoneId, PURPOSE, now);
      await this.db.enterZone(link.zoneId);
      const person = await this.account(body, link.zoneId, passwordHash, now);
      this.journal.recordBySystem(
        {
          kind: 'person.firstAdministratorCreated',
          subjectType: 'person',
          subjectId: person.id,
          eventId: null,
        },
        requestId(),
      );
      return this.sessions.open(person, 'police');
    });
  }

  private async account(
    body: SetupBody,
    zoneId: string,
    passwordHash: string,
    now: string,
  ): Promise<Person> {
    const person = await this.people.rows.insert(people, {
      id: randomUUID(),
      zoneId,
      organisationId: null,
      name: body.name,
      email: body.email,
      language: 'nl',
      persona: null,
      active: true,
    });
    await this.people.rows.insert(credentials, {
      personId: person.id,
      zoneId,
      passwordHash,
      changedAt: now,
    });
    await this.people.rows.insert(roleGrants, {
      id: randomUUID(),
      zoneId,
      personId: person.id,
      role: 'admin',
      validFrom: now,
      validTo: null,
    });
    return person;
  }
}
