import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { DomainError } from '../../core/errors.js';
import type { BindingAct } from './second-factor.data.js';
import {
  Confirmation,
  FactorChallenge,
  RecoveryCode,
  SecondFactor,
} from './second-factor.entity.js';

const factors = new Table(SecondFactor);
const codes = new Table(RecoveryCode);
const challenges = new Table(FactorChallenge);
const confirmations = new Table(Confirmation);

/** A factor as far as the desk may know it. */
export type KnownFactor = Pick<
  SecondFactor,
  'id' | 'personId' | 'kind' | 'label' | 'createdAt' | 'lastUsedAt'
>;

/** Factors of a person and what was confirmed with them; under the system role, but for `use`. */
@Injectable()
export class SecondFactorRepository {
  constructor(private readonly rows: Rows) {}

  /** What the person may use now, the oldest first. */
  factorsOf(personId: string): Promise<SecondFactor[]> {
    const where = 'person_id = $1 and removed_at is null';
    return this.rows.list(factors, where, [personId], 'created_at, id');
  }

  /** Waits for whoever else changes the person's factors; until the end of the transaction. */
  async lock(personId: string): Promise<void> {
    await this.rows.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `second-factor:${personId}`,
    ]);
  }

  insert(factor: SecondFactor): Promise<SecondFactor> {
    return this.rows.insert(factors, factor);
  }

  /** Ends a factor of the person; false when there is none of that id. */
  async remove(personId: string, id: string, now: string): Promise<boolean> {
    const removed = await this.rows.db.query(
      'update second_factor set removed_at = $3, secret = null ' +
        'where id = $2 and person_id = $1 and removed_at is null returning 1 as one',
      [personId, id, now],
    );
    return removed.length > 0;
  }

  /** Uses a time step of an app up; false when this or a later one was used already. */
  async takeStep(id: string, step: number, now: string): Promise<boolean> {
    const taken = await this.rows.db.query(
      'update second_factor set last_step = $2, last_used_at = $3 ' +
        'where id = $1 and last_step < $2 and removed_at is null returning 1 as one',
      [id, step, now],
    );
    return taken.length > 0;
  }

  /** Keeps what a passkey counted; false when it was removed meanwhile. */
  async count(id: string, counter: number, now: string): Promise<boolean> {
    const counted = await this.rows.db.query(
      'update second_factor set counter = $2, last_used_at = $3 ' +
        'where id = $1 and removed_at is null returning 1 as one',
      [id, counter, now],
    );
    return counted.length > 0;
  }

  /** Puts new recovery codes in the place of all old ones. */
  async replaceCodes(personId: string, fresh: readonly RecoveryCode[]): Promise<void> {
    await this.rows.db.query('delete from recovery_code where person_id = $1', [personId]);
    await this.rows.insertMany(codes, fresh);
  }

  async codesLeft(personId: string): Promise<number> {
    return (await this.rows.list(codes, 'person_id = $1 and used_at is null', [personId])).length;
  }

  /** Uses a recovery code up; false when it is unknown or was used. */
  async takeCode(personId: string, codeHash: string, now: string): Promise<boolean> {
    const taken = await this.rows.db.query(
      'update recovery_code set used_at = $3 ' +
        'where person_id = $1 and code_hash = $2 and used_at is null returning 1 as one',
      [personId, codeHash, now],
    );
    return taken.length > 0;
  }

  insertChallenge(challenge: FactorChallenge): Promise<FactorChallenge> {
    return this.rows.insert(challenges, challenge);
  }

  /** Uses a challenge of this session up; null when it is unknown, late, used or of another. */
  async takeChallenge(
    { personId, sessionId }: Actor,
    { id, purpose, now }: { id: string; purpose: FactorChallenge['purpose']; now: string },
  ): Promise<FactorChallenge | null> {
    const [challenge] = await this.rows.db.query<FactorChallenge>(
      'update factor_challenge set used_at = $5 where id = $1 and purpose = $2 and person_id = $3 ' +
        'and session_id = $4 and used_at is null and expires_at > $5 ' +
        `returning ${challenges.select('factor_challenge')}`,
      [id, purpose, personId, sessionId, now],
    );
    return challenge ?? null;
  }

  insertConfirmation(confirmation: Confirmation): Promise<Confirmation> {
    return this.rows.insert(confirmations, confirmation);
  }

  /** Whether the session confirmed, since an instant, that it may change the person's factors. */
  async mayManage({ personId, sessionId }: Actor, act: BindingAct, since: string) {
    const where =
      'person_id = $1 and session_id = $2 and at > $3 and ' +
      "(act = $4 or method in ('authenticator', 'recoveryCode'))";
    const found = await this.rows.list(confirmations, where, [personId, sessionId, since, act]);
    return found.length > 0;
  }

  /** Uses up what covers an act; run in the transaction of the act, under its own role. */
  async use(
    actor: Actor,
    act: { act: BindingAct; contentHash: string; now: string; seconds: number },
  ): Promise<void> {
    const [row] = await this.rows.db.query<{ id: string | null }>(
      'select use_confirmation($1, $2, $3, $4, $5) as id',
      [actor.sessionId, act.act, act.contentHash, act.now, act.seconds],
    );
    if (!row?.id) throw DomainError.stepUp(act.act, act.contentHash);
  }

  /** What people have, under the police role; without anything it is made of. */
  known(personIds: readonly string[]): Promise<KnownFactor[]> {
    return this.rows.db.query<KnownFactor>(
      'select id, person_id as "personId", kind, label, created_at as "createdAt", ' +
        'last_used_at as "lastUsedAt" from second_factor ' +
        'where person_id = any($1) and removed_at is null order by created_at, id',
      [personIds],
    );
  }

  /** Removes all a person has and ends his portal sessions, under the police role. */
  async reset(personId: string, now: string): Promise<void> {
    await this.rows.db.query('select reset_second_factors($1, $2) as removed', [personId, now]);
  }

  /** Challenges that ended before an instant. */
  async removeChallenges(before: string, most: number): Promise<number> {
    const removed = await this.rows.db.query(
      'delete from factor_challenge where id in ' +
        '(select id from factor_challenge where expires_at < $1 limit $2) returning 1 as one',
      [before, most],
    );
    return removed.length;
  }
}
