import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/database/db.js';
import { SYSTEM_SCOPE } from '../../core/database/scope.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { codeStep } from './authenticator.rules.js';
import { PasskeyService } from './passkey.service.js';
import { type BindingAct, CONFIRMING } from './second-factor.data.js';
import type { Confirmation, SecondFactor } from './second-factor.entity.js';
import { FACTOR_JOURNAL } from './second-factor.journal.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionRepository } from './session.repository.js';
import { hashToken } from './session.service.js';

/** What a passkey is asked to sign for. */
export interface Act {
  readonly act: BindingAct;
  readonly contentHash: string;
}

type Given = Pick<Confirmation, 'factorId' | 'method' | 'act' | 'contentHash' | 'evidence'>;

/** The challenge of an act: whoever signs it signs this act, this content, as this person. */
export function challengeOf(id: string, personId: string, { act, contentHash }: Act): string {
  const text = canonicalJson({ parley: 'confirm-1', id, act, contentHash, personId });
  return createHash('sha256').update(text).digest('base64url');
}

/** A recovery code as it is kept: without what only helps to read it. */
export function codeHash(code: string): string {
  return hashToken(code.toUpperCase().replace(/[^A-Z2-7]/g, ''));
}

/** Takes the answers of factors; every try is counted, a success gives its own back. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly db: Db,
    private readonly repository: SecondFactorRepository,
    private readonly attempts: SessionRepository,
    private readonly passkeys: PasskeyService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** What the browser hands to a passkey for one act; `challengeId` comes back with the answer. */
  async ask(actor: Actor, act: Act) {
    await this.limited(actor);
    const id = randomUUID();
    const challenge = challengeOf(id, actor.personId, act);
    const factors = await this.db.write(this.scope(actor), async () => {
      const { zoneId, personId, sessionId } = actor;
      const own = { id, zoneId, personId, sessionId, ...act };
      const purpose = 'confirm' as const;
      const expiresAt = this.later(CONFIRMING.challengeSeconds.value);
      await this.repository.insertChallenge({
        ...own,
        purpose,
        secret: challenge,
        expiresAt,
        usedAt: null,
      });
      return this.repository.factorsOf(personId);
    });
    await this.forgiven(actor);
    const owned = factors.filter(({ kind }) => kind === 'passkey');
    return { challengeId: id, options: await this.passkeys.requestOptions(challenge, owned) };
  }

  /** Takes a passkey's signature. Errors: RULE_VIOLATED confirmationFailed, LIMIT_EXCEEDED. */
  async withPasskey(
    actor: Actor,
    { challengeId, response, port }: { challengeId: string; response: object; port: number },
  ): Promise<void> {
    await this.limited(actor);
    const { challenge, factors } = await this.db.write(this.scope(actor), async () => {
      const now = this.clock.now();
      const taken = { id: challengeId, purpose: 'confirm' as const, now };
      return {
        challenge: await this.repository.takeChallenge(actor, taken),
        factors: await this.repository.factorsOf(actor.personId),
      };
    });
    const named = (response as { id?: unknown }).id;
    const factor = factors.find(({ credentialId }) => credentialId && credentialId === named);
    if (!challenge || !factor) throw DomainError.rule('confirmationFailed');
    const asked = { factor, challenge: challenge.secret, port };
    const counter = await this.passkeys.signed(response, asked);
    if (counter === null) throw DomainError.rule('confirmationFailed');
    const { act, contentHash } = challenge;
    const evidence = { challengeId, response: (response as { response?: unknown }).response };
    const given = { factorId: factor.id, method: 'passkey', act, contentHash, evidence } as const;
    await this.confirm(actor, given, (now) => this.repository.count(factor.id, counter, now));
  }

  /** Takes a code of an app, each once. Errors: RULE_VIOLATED confirmationFailed, LIMIT_EXCEEDED. */
  async withCode(actor: Actor, code: string): Promise<void> {
    await this.limited(actor);
    const factors = await this.db.read(this.scope(actor), () =>
      this.repository.factorsOf(actor.personId),
    );
    const found = this.stepOf(factors, code);
    if (!found) throw DomainError.rule('confirmationFailed');
    const given = { ...UNBOUND, factorId: found.factor.id, method: 'authenticator' } as const;
    await this.confirm(actor, given, (now) =>
      this.repository.takeStep(found.factor.id, found.step, now),
    );
  }

  /** Takes a recovery code: it opens the factors, and no binding act. Errors as `withCode`. */
  async withRecoveryCode(actor: Actor, code: string): Promise<void> {
    await this.limited(actor);
    const given = { ...UNBOUND, factorId: null, method: 'recoveryCode' } as const;
    await this.confirm(actor, given, (now) =>
      this.repository.takeCode(actor.personId, codeHash(code), now),
    );
  }

  /**
   * Says that a binding act is done with this content, and insists on its confirmation: run it last
   * in the command, so that nobody is asked for what would be refused anyway. What it covers is
   * hashed as canonical JSON. Errors: STEP_UP_REQUIRED with `act` and `contentHash`; the command is
   * rolled back and may be repeated with the same key.
   */
  async require(actor: Actor, act: BindingAct, content: unknown): Promise<void> {
    await this.repository.use(actor, {
      act,
      contentHash: sha256Hex(canonicalJson(content)),
      now: this.clock.now(),
      seconds: CONFIRMING.validSeconds.value,
    });
  }

  /** Records what was confirmed at once, as when an app was just enrolled with a code. */
  async note(actor: Actor, given: Given, now: string): Promise<void> {
    const { zoneId, personId, sessionId } = actor;
    const own = { id: randomUUID(), zoneId, personId, sessionId };
    await this.repository.insertConfirmation({ ...own, ...given, at: now, usedAt: null });
    const { method, act, contentHash } = given;
    this.journal.record(actor, {
      kind: FACTOR_JOURNAL.confirmed,
      subjectType: 'person',
      subjectId: personId,
      eventId: null,
      data: { method, act, contentHash },
    });
  }

  /** Counts a try, then refuses it when it is one too many: exact, however many at once. */
  async limited(actor: Actor): Promise<void> {
    const tries = await this.hit(actor, 1);
    if (tries > CONFIRMING.tries.value) {
      throw DomainError.limit('confirmationAttempts', CONFIRMING.tries.value);
    }
  }

  async forgiven(actor: Actor): Promise<void> {
    await this.hit(actor, -1);
  }

  private hit({ personId }: Actor, by: 1 | -1): Promise<number> {
    const { value } = CONFIRMING.triesSeconds;
    return this.attempts.hit(`confirm:${personId}`, value, this.clock.now(), by);
  }

  private stepOf(factors: readonly SecondFactor[], code: string) {
    const now = this.clock.now();
    const window = CONFIRMING.codeWindow.value;
    for (const factor of factors) {
      if (!factor.secret) continue;
      const step = codeStep(factor.secret, code, { now, after: factor.lastStep, window });
      if (step !== null) return { factor, step };
    }
    return null;
  }

  private async confirm(actor: Actor, given: Given, take: (now: string) => Promise<boolean>) {
    await this.db.write(this.scope(actor), async () => {
      const now = this.clock.now();
      if (!(await take(now))) throw DomainError.rule('confirmationFailed');
      await this.note(actor, given, now);
    });
    await this.forgiven(actor);
  }

  private scope({ zoneId }: Actor) {
    return { ...SYSTEM_SCOPE, zoneId };
  }

  private later(seconds: number): string {
    return new Date(Date.parse(this.clock.now()) + seconds * 1_000).toISOString();
  }
}

/** Bound to the session and to time, not to one act. */
const UNBOUND = { act: null, contentHash: null, evidence: null } as const;
