import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { Db } from '../../core/database/db.js';
import { SYSTEM_SCOPE } from '../../core/database/scope.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { Log } from '../../core/log.js';
import { MailService } from '../../core/mail/mail.service.js';
import { requestId } from '../../core/request-context.js';
import { BEGINNING_JOURNAL } from './beginning.journal.js';
import { EnrolmentService } from './enrolment.service.js';
import { PeopleRepository } from './people.repository.js';
import { openText, sealText } from './sealed-text.rules.js';
import { SealingKeyRepository } from './sealing-key.repository.js';
import { SessionRepository } from './session.repository.js';
import { SessionService, hashToken, newToken } from './session.service.js';
import { SignInAttempts } from './sign-in-attempts.service.js';
import { LINK_MINUTES, SignInService } from './sign-in.service.js';
import type { Zone } from './zone.entity.js';

const WHAT = 'begin';
const PURPOSE = 'portalBeginning';
const MINUTE_MS = 60_000;
/** How long one key seals; a link under it outlives it by its own minutes. Guard, no rule of law. */
const KEY_MINUTES = 24 * 60;

/** What somebody says of himself before there is anything of him here. */
export interface Newcomer {
  /** Code of the police zone he turns to. */
  readonly zone: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly organisation?: string | null;
  /** Names the answers on his device; the device knows them again by it. */
  readonly answers: string;
}

/** What travels in the link, sealed. */
interface Beginning extends Omit<Newcomer, 'zone' | 'organisation'> {
  readonly zoneId: string;
  readonly organisation: string | null;
  readonly nonce: string;
  readonly until: string;
}

/**
 * The way in for whoever has no account. Until the mailed link is used nothing of him is kept: the
 * link itself carries name and address, sealed. It makes a new person and never opens the account of
 * a known one, who gets the usual link instead.
 */
@Injectable()
export class BeginningService {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleRepository,
    private readonly enrolment: EnrolmentService,
    private readonly signIn: SignInService,
    private readonly attempts: SignInAttempts,
    private readonly sessions: SessionService,
    private readonly links: SessionRepository,
    private readonly keys: SealingKeyRepository,
    private readonly mail: MailService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The police zones one may turn to, by code. */
  zones(): Promise<Zone[]> {
    return this.db.read(SYSTEM_SCOPE, () => this.people.zones());
  }

  /**
   * Mails a link. Answers before it looks the address up, so that neither the answer nor its time
   * tells whether it is known. Errors: INVALID_INPUT on `zone`, LIMIT_EXCEEDED.
   */
  async ask(newcomer: Newcomer, address: string): Promise<void> {
    await this.attempts.limit(WHAT, newcomer.email, address);
    const zone = (await this.zones()).find(({ code }) => code === newcomer.zone);
    if (!zone) throw DomainError.invalid([{ path: 'zone', code: 'isIn' }]);
    const mayMail = await this.attempts.mayMail(WHAT, newcomer.email);
    if (!mayMail) return;
    void this.deliver(newcomer, zone.id).catch((fault: unknown) =>
      this.log.error({ fault }, 'a link to begin was not sent'),
    );
  }

  /**
   * Uses the link up: the person and his organisation are made, and he is signed in. Answers the
   * session's cookie and which answers the link was asked for. Errors: UNAUTHENTICATED for a link
   * that is late, used, touched, or of an address somebody has by now.
   */
  async use(token: string, address: string): Promise<{ cookie: string; answers: string }> {
    await this.attempts.limit('token', hashToken(token), address);
    const now = this.clock.now();
    const beginning = await this.opened(token, now);
    if (!beginning) throw DomainError.unauthenticated();
    const { zoneId, answers } = beginning;
    return this.db.write({ ...SYSTEM_SCOPE, zoneId }, async () => {
      const fresh = await this.links.noteUsed({
        id: randomUUID(),
        zoneId,
        personId: null,
        tokenHash: hashToken(beginning.nonce),
        purpose: PURPOSE,
        expiresAt: beginning.until,
        usedAt: now,
      });
      const person = fresh ? await this.enrolment.begin(zoneId, beginning) : null;
      if (!person) throw DomainError.unauthenticated();
      const named = beginning.organisation !== null;
      this.note(person.id, BEGINNING_JOURNAL.begun, {
        organisationId: person.organisationId,
        named,
      });
      this.note(person.id, 'person.signedIn', { by: WHAT, door: 'portal' });
      return { cookie: await this.sessions.open(person, 'portal'), answers };
    });
  }

  private async deliver(newcomer: Newcomer, zoneId: string): Promise<void> {
    const { email, language, organisation } = newcomer;
    const known = await this.db.read(SYSTEM_SCOPE, () => this.people.isAddressKnown(email));
    if (known) return this.signIn.mailLink(email);
    const now = this.clock.now();
    const beginning: Beginning = {
      zoneId,
      name: newcomer.name.trim(),
      email,
      language,
      organisation: organisation?.trim() ?? null,
      answers: newcomer.answers,
      nonce: newToken(),
      until: later(now, LINK_MINUTES),
    };
    const token = sealText(JSON.stringify(beginning), await this.sealingKey(now), PURPOSE);
    const link = `${this.config.publicUrl}/portal/begin/link#${token}`;
    const values = { link, minutes: LINK_MINUTES };
    await this.mail.send({ to: email, template: 'beginLink', language, values });
  }

  private async opened(token: string, now: string): Promise<Beginning | null> {
    const since = later(now, -KEY_MINUTES - LINK_MINUTES);
    const keys = await this.db.read(SYSTEM_SCOPE, () => this.keys.madeAfter(since));
    const secrets = keys.map(({ secret }) => secret);
    const text = openText(token, secrets, PURPOSE);
    const beginning = text === null ? null : (JSON.parse(text) as Beginning);
    return beginning && Date.parse(beginning.until) > Date.parse(now) ? beginning : null;
  }

  private sealingKey(now: string): Promise<string> {
    return this.db.write(SYSTEM_SCOPE, async () => {
      const [present] = await this.keys.madeAfter(later(now, -KEY_MINUTES));
      return (present ?? (await this.keys.make(now))).secret;
    });
  }

  private note(personId: string, kind: string, data: Record<string, unknown>): void {
    this.journal.recordBySystem(
      { kind, subjectType: 'person', subjectId: personId, eventId: null, data },
      requestId(),
    );
  }
}

function later(now: string, minutes: number): string {
  return new Date(Date.parse(now) + minutes * MINUTE_MS).toISOString();
}
