import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { scopeOf, type Actor } from '../access/actor.js';
import { canonicalJson } from '../canonical-json.js';
import { DomainError } from '../errors.js';
import { Clock } from '../clock.js';
import { Db } from '../database/db.js';
import { Upkeep } from '../upkeep/upkeep.js';

interface StoredAnswer {
  requestHash: string;
  answer: { value: unknown } | null;
}

const KEY = /^[\w-]{8,100}$/;

/**
 * Runs a command at most once per key: the key and the first answer are stored in the transaction
 * of the command itself, so a client that lost the reply of the commit can ask again.
 */
@Injectable()
export class Idempotency implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly upkeep: Upkeep,
  ) {}

  onModuleInit(): void {
    this.upkeep.forget('idempotencyKeys', (before, most) => this.removeKeys(before, most));
  }

  /**
   * Claims `key` for this person and runs `work`, or answers what it answered the first time.
   * Errors: INVALID_INPUT (no or odd key), CONFLICT (same key, other request), INTERNAL when the
   * command left no journal entry.
   */
  async once<T>(
    actor: Actor,
    key: string | null,
    request: { operation: string; args: unknown },
    work: () => Promise<T>,
  ): Promise<T> {
    if (!key || !KEY.test(key)) {
      throw DomainError.invalid([{ path: 'Idempotency-Key', code: key ? 'format' : 'required' }]);
    }
    const requestHash = createHash('sha256')
      .update(canonicalJson(JSON.parse(JSON.stringify(request)) as unknown))
      .digest('hex');
    return this.db.write(scopeOf(actor), async () => {
      const earlier = await this.claim(actor, key, requestHash);
      if (earlier) return earlier.value as T;
      const value = await work();
      if (this.db.journalCount() === 0)
        throw new Error(`${request.operation} left no journal entry`);
      await this.db.query(
        'update idempotency_key set answer = $4 where zone_id = $1 and person_id = $2 and key = $3',
        [actor.zoneId, actor.personId, key, JSON.stringify({ value })],
      );
      return value;
    });
  }

  private async claim(actor: Actor, key: string, requestHash: string) {
    const claimed = await this.db.query(
      'insert into idempotency_key (zone_id, person_id, key, request_hash, created_at) ' +
        'values ($1, $2, $3, $4, $5) on conflict do nothing returning key',
      [actor.zoneId, actor.personId, key, requestHash, this.clock.now()],
    );
    if (claimed.length > 0) return null;
    const [stored] = await this.db.query<StoredAnswer>(
      'select request_hash as "requestHash", answer from idempotency_key ' +
        'where zone_id = $1 and person_id = $2 and key = $3',
      [actor.zoneId, actor.personId, key],
    );
    if (!stored?.answer) throw DomainError.unavailable();
    if (stored.requestHash !== requestHash) throw DomainError.conflict('idempotencyKeyReused');
    return stored.answer;
  }

  private async removeKeys(before: string, most: number): Promise<number> {
    const removed = await this.db.query(
      'delete from idempotency_key where (zone_id, person_id, key) in ' +
        '(select zone_id, person_id, key from idempotency_key where created_at < $1 limit $2) ' +
        'returning 1 as one',
      [before, most],
    );
    return removed.length;
  }
}
