import { Injectable } from '@nestjs/common';
import type { Door } from '../../core/access/actor.js';
import type { Role } from '../../core/access/permissions.js';
import { Db } from '../../core/database/db.js';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { Session, SignInLink } from './session.entity.js';

/** What a session knows of its person, in one statement. */
export interface SessionRow {
  sessionId: string;
  zoneId: string;
  personId: string;
  name: string;
  language: string;
  organisationId: string | null;
  roles: Role[];
  positions: { id: string; code: string }[];
}

const sessions = new Table(Session);
const links = new Table(SignInLink);

@Injectable()
export class SessionRepository {
  constructor(
    private readonly db: Db,
    private readonly rows: Rows,
  ) {}

  /** The live session behind a token hash; notes that its person was there when `seen`. */
  async find(
    tokenHash: string,
    door: Door,
    now: string,
    seen: boolean,
  ): Promise<SessionRow | null> {
    const [row] = await this.db.bare<SessionRow>('select * from session_actor($1, $2, $3, $4)', [
      tokenHash,
      door,
      now,
      seen,
    ]);
    return row ?? null;
  }

  insert(session: Session): Promise<Session> {
    return this.rows.insert(sessions, session);
  }

  async revoke(id: string, now: string): Promise<void> {
    await this.db.query('update session set revoked_at = $2 where id = $1 and revoked_at is null', [
      id,
      now,
    ]);
  }

  insertLink(link: SignInLink): Promise<SignInLink> {
    return this.rows.insert(links, link);
  }

  /** Notes a link as used that was kept nowhere before; false when it was used already. */
  async noteUsed({ id, zoneId, tokenHash, purpose, expiresAt, usedAt }: SignInLink) {
    const noted = await this.db.query(
      'insert into sign_in_link (id, zone_id, token_hash, purpose, expires_at, used_at) ' +
        'values ($1, $2, $3, $4, $5, $6) on conflict (token_hash) do nothing returning 1 as one',
      [id, zoneId, tokenHash, purpose, expiresAt, usedAt],
    );
    return noted.length > 0;
  }

  /** Uses a link up; null when it is unknown, expired or already used. */
  async consumeLink(
    tokenHash: string,
    purpose: SignInLink['purpose'],
    now: string,
  ): Promise<SignInLink | null> {
    const [link] = await this.db.query<SignInLink>(
      'update sign_in_link set used_at = $3 where token_hash = $1 and purpose = $2 ' +
        `and used_at is null and expires_at > $3 returning ${links.select('sign_in_link')}`,
      [tokenHash, purpose, now],
    );
    return link ?? null;
  }

  /** Whether a link could be used now; uses nothing up. */
  async linkLives(
    tokenHash: string,
    purpose: SignInLink['purpose'],
    now: string,
  ): Promise<boolean> {
    const where = 'token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3';
    return (await this.rows.list(links, where, [tokenHash, purpose, now])).length > 0;
  }

  /** Uses up every open link of a purpose in a zone: there is a way in now. */
  async consumeAll(zoneId: string, purpose: SignInLink['purpose'], now: string): Promise<void> {
    await this.db.query(
      'update sign_in_link set used_at = $3 where zone_id = $1 and purpose = $2 and used_at is null',
      [zoneId, purpose, now],
    );
  }

  /** Sessions that ended, or were ended, before an instant. */
  async removeSessions(before: string, most: number): Promise<number> {
    const removed = await this.db.query(
      'delete from session where id in (select id from session ' +
        'where expires_at < $1 or revoked_at < $1 limit $2) returning 1 as one',
      [before, most],
    );
    return removed.length;
  }

  /** Links that ran out, or were used, before an instant. */
  async removeLinks(before: string, most: number): Promise<number> {
    const removed = await this.db.query(
      'delete from sign_in_link where id in (select id from sign_in_link ' +
        'where expires_at < $1 or used_at < $1 limit $2) returning 1 as one',
      [before, most],
    );
    return removed.length;
  }

  /** Counters whose window began before an instant. */
  async removeCounters(before: string, most: number): Promise<number> {
    const removed = await this.db.query(
      'delete from rate_counter where bucket in (select bucket from rate_counter ' +
        'where window_start < $1 limit $2) returning 1 as one',
      [before, most],
    );
    return removed.length;
  }

  /** Adds to a counter in its window and answers the sum; commits by itself. */
  async hit(bucket: string, seconds: number, now: string, by: number): Promise<number> {
    const [row] = await this.db.bare<{ hits: number }>(
      'select hit_counter($1, $2, $3, $4) as hits',
      [bucket, seconds, now, by],
    );
    return row?.hits ?? 0;
  }
}
