import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/database/db.js';
import { SYSTEM_SCOPE } from '../../core/database/scope.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { authenticatorUri, codeStep, newAuthenticatorSecret } from './authenticator.rules.js';
import { ConfirmationService, codeHash } from './confirmation.service.js';
import { PasskeyService } from './passkey.service.js';
import { CONFIRMING } from './second-factor.data.js';
import type { FactorKind, SecondFactor } from './second-factor.entity.js';
import { FACTOR_JOURNAL } from './second-factor.journal.js';
import { SecondFactorRepository } from './second-factor.repository.js';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** 16 characters of 5 bits. */
const CODE_LENGTH = 16;
/** What a passkey signs to open the person's own factors. */
const MANAGE = {
  act: 'manageFactors',
  contentHash: sha256Hex(canonicalJson('manageFactors')),
} as const;

function newRecoveryCode(): string {
  const letters = [...randomBytes(CODE_LENGTH)].map((byte) => BASE32[byte % BASE32.length]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** A factor as its owner sees it. */
export interface OwnFactor {
  readonly id: string;
  readonly kind: FactorKind;
  readonly label: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

/**
 * The factors of the signed-in person. The first one is added after a sign-in by link and told by
 * mail; whatever comes after needs one of those that are there, a recovery code, or the desk.
 */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly db: Db,
    private readonly repository: SecondFactorRepository,
    private readonly confirmations: ConfirmationService,
    private readonly passkeys: PasskeyService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  async own(actor: Actor) {
    return this.db.read(this.scope(actor), async () => {
      const factors = await this.repository.factorsOf(actor.personId);
      return {
        factors: factors.map(({ id, kind, label, createdAt, lastUsedAt }): OwnFactor => {
          return { id, kind, label, createdAt, lastUsedAt };
        }),
        recoveryCodesLeft: await this.repository.codesLeft(actor.personId),
        passkeyHost: this.passkeys.host,
      };
    });
  }

  /** What the browser makes a passkey from. Errors: STEP_UP_REQUIRED, LIMIT_EXCEEDED. */
  async passkeyOptions(actor: Actor) {
    const challenge = randomBytes(32).toString('base64url');
    const { id, factors } = await this.challenge(actor, 'addPasskey', challenge);
    const person = { id: actor.personId, name: actor.name };
    const options = await this.passkeys.creationOptions(person, challenge, factors);
    return { challengeId: id, options };
  }

  /** Keeps a new passkey; answers recovery codes when it is the first factor. */
  async addPasskey(
    actor: Actor,
    input: { challengeId: string; label: string; response: object; port: number },
  ) {
    const { secret } = await this.taken(actor, input.challengeId, 'addPasskey');
    const made = await this.passkeys.created(input.response, secret, input.port);
    return this.add(actor, { ...this.blank(actor, 'passkey', input.label), ...made });
  }

  /** What an authenticator app is fed with. Errors: STEP_UP_REQUIRED, LIMIT_EXCEEDED. */
  async authenticatorOptions(actor: Actor) {
    const secret = newAuthenticatorSecret();
    const { id } = await this.challenge(actor, 'addAuthenticator', secret);
    return { challengeId: id, secret, uri: authenticatorUri(secret, actor.name) };
  }

  /**
   * Keeps a new app once it has shown a code; the code confirms for the usual time as well. A wrong
   * code ends the secret it was for: RULE_VIOLATED confirmationFailed.
   */
  async addAuthenticator(
    actor: Actor,
    { challengeId, label, code }: { challengeId: string; label: string; code: string },
  ) {
    await this.confirmations.limited(actor);
    const { secret } = await this.taken(actor, challengeId, 'addAuthenticator');
    const now = this.clock.now();
    const step = codeStep(secret, code, { now, after: 0, window: CONFIRMING.codeWindow.value });
    if (step === null) throw DomainError.rule('confirmationFailed');
    const factor = { ...this.blank(actor, 'authenticator', label), secret, lastStep: step };
    const added = await this.add(actor, factor, async () => {
      const given = { act: null, contentHash: null, evidence: null, factorId: factor.id };
      await this.confirmations.note(actor, { ...given, method: 'authenticator' }, now);
    });
    await this.confirmations.forgiven(actor);
    return added;
  }

  /** Ends an own factor. Errors: STEP_UP_REQUIRED, NOT_FOUND. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.write(this.scope(actor), async () => {
      await this.repository.lock(actor.personId);
      await this.assertManaging(actor, await this.repository.factorsOf(actor.personId));
      const now = this.clock.now();
      if (!(await this.repository.remove(actor.personId, id, now))) throw DomainError.notFound();
      const left = await this.repository.factorsOf(actor.personId);
      if (left.length === 0) await this.repository.replaceCodes(actor.personId, []);
      this.record(actor, FACTOR_JOURNAL.removed, { factorId: id, left: left.length });
    });
  }

  /** New recovery codes in the place of the old ones. Errors: STEP_UP_REQUIRED, NOT_FOUND. */
  async renewCodes(actor: Actor): Promise<{ recoveryCodes: string[] }> {
    return this.db.write(this.scope(actor), async () => {
      await this.repository.lock(actor.personId);
      const factors = await this.repository.factorsOf(actor.personId);
      if (factors.length === 0) throw DomainError.notFound();
      await this.assertManaging(actor, factors);
      this.record(actor, FACTOR_JOURNAL.codesRenewed, {});
      return { recoveryCodes: await this.newCodes(actor) };
    });
  }

  private async add(actor: Actor, factor: SecondFactor, more = async (): Promise<void> => {}) {
    return this.db.write(this.scope(actor), async () => {
      await this.repository.lock(actor.personId);
      const before = await this.repository.factorsOf(actor.personId);
      await this.assertManaging(actor, before);
      assertRoom(before);
      await this.repository.insert(factor);
      await more();
      this.record(actor, FACTOR_JOURNAL.added, { factorId: factor.id, kind: factor.kind });
      return {
        id: factor.id,
        recoveryCodes: before.length === 0 ? await this.newCodes(actor) : [],
      };
    });
  }

  private async challenge(
    actor: Actor,
    purpose: 'addPasskey' | 'addAuthenticator',
    secret: string,
  ) {
    await this.confirmations.limited(actor);
    const { zoneId, personId, sessionId } = actor;
    const id = randomUUID();
    const ends = Date.parse(this.clock.now()) + CONFIRMING.challengeSeconds.value * 1_000;
    const expiresAt = new Date(ends).toISOString();
    const factors = await this.db.write(this.scope(actor), async () => {
      const present = await this.repository.factorsOf(personId);
      await this.assertManaging(actor, present);
      assertRoom(present);
      const bound = { id, zoneId, personId, sessionId, act: null, contentHash: null };
      await this.repository.insertChallenge({ ...bound, purpose, secret, expiresAt, usedAt: null });
      return present;
    });
    await this.confirmations.forgiven(actor);
    return { id, factors };
  }

  private async taken(actor: Actor, id: string, purpose: 'addPasskey' | 'addAuthenticator') {
    const now = this.clock.now();
    const challenge = await this.db.write(this.scope(actor), () =>
      this.repository.takeChallenge(actor, { id, purpose, now }),
    );
    if (!challenge) throw DomainError.rule('confirmationFailed');
    return challenge;
  }

  /** Whoever has a factor shows that it is him before he changes any. */
  private async assertManaging(actor: Actor, factors: readonly SecondFactor[]): Promise<void> {
    if (factors.length === 0) return;
    const since = Date.parse(this.clock.now()) - CONFIRMING.validSeconds.value * 1_000;
    const at = new Date(since).toISOString();
    if (await this.repository.mayManage(actor, MANAGE.act, at)) return;
    throw DomainError.stepUp(MANAGE.act, MANAGE.contentHash);
  }

  private async newCodes({ zoneId, personId }: Actor): Promise<string[]> {
    const fresh = Array.from({ length: CONFIRMING.recoveryCodes.value }, newRecoveryCode);
    const kept = fresh.map((code) => {
      return { id: randomUUID(), zoneId, personId, codeHash: codeHash(code), usedAt: null };
    });
    await this.repository.replaceCodes(personId, kept);
    return fresh;
  }

  private blank({ zoneId, personId }: Actor, kind: FactorKind, label: string): SecondFactor {
    const made = { id: randomUUID(), zoneId, personId, kind, label, createdAt: this.clock.now() };
    const passkey = { credentialId: null, publicKey: null, counter: 0, transports: [] };
    return { ...made, ...passkey, secret: null, lastStep: 0, lastUsedAt: null, removedAt: null };
  }

  private record(actor: Actor, kind: string, data: Record<string, unknown>): void {
    const subject = { subjectType: 'person', subjectId: actor.personId, eventId: null };
    this.journal.record(actor, { kind, ...subject, data });
  }

  private scope({ zoneId }: Actor) {
    return { ...SYSTEM_SCOPE, zoneId };
  }
}

function assertRoom(factors: readonly SecondFactor[]): void {
  const { value } = CONFIRMING.mostFactors;
  if (factors.length >= value) throw DomainError.limit('factors', value);
}
