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

  /** The live session behind a token hash; also notes that it was seen. */
  async find(tokenHash: string, door: Door, now: string): Promise<SessionRow | null> {
    const [row] = await this.db.bare<SessionRow>('select * from session_actor($1, $2, $3)', [
      tokenHash,
      door,
      now,
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

  /** Adds one to a counter in its window and answers the sum; commits by itself. */
  async hit(bucket: string, seconds: number, now: string): Promise<number> {
    const [row] = await this.db.bare<{ hits: number }>('select hit_counter($1, $2, $3) as hits', [
      bucket,
      seconds,
      now,
    ]);
    return row?.hits ?? 0;
  }
}
