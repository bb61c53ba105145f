import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Door } from '../../core/access/actor.js';
import { ActorSource } from '../../core/access/actor-source.js';
import { permissionsOf } from '../../core/access/permissions.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/config.token.js';
import { requestId } from '../../core/request-context.js';
import type { Config } from '../../config.js';
import type { Person } from './person.entity.js';
import { SessionRepository } from './session.repository.js';

/** Absolute length of a session: one duty shift. Source: security baseline, sessions. */
const SESSION_HOURS = 12;
const TOKEN_BYTES = 32;

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Opaque server-side sessions: the browser holds a random token, the database its hash. */
@Injectable()
export class SessionService extends ActorSource {
  /** By which token an actor came; never part of the actor, which travels everywhere. */
  private readonly hashes = new WeakMap<Actor, string>();

  constructor(
    private readonly repository: SessionRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async actorOf(cookieHeader: string | undefined, door: Door): Promise<Actor | null> {
    const token = this.tokenIn(cookieHeader, door);
    if (!token) return null;
    return this.resolve(hashToken(token), door, true);
  }

  /** Asked by an open socket, not by a person: does not keep a session alive. */
  async refresh(actor: Actor): Promise<Actor | null> {
    const tokenHash = this.hashes.get(actor);
    return tokenHash ? this.resolve(tokenHash, actor.door, false) : null;
  }

  private async resolve(tokenHash: string, door: Door, seen: boolean): Promise<Actor | null> {
    const row = await this.repository.find(tokenHash, door, this.clock.now(), seen);
    if (!row) return null;
    const actor = { ...row, door, permissions: permissionsOf(row.roles), requestId: requestId() };
    this.hashes.set(actor, tokenHash);
    return actor;
  }

  /** Opens a session in the ambient system transaction and answers the cookie to set. */
  async open(person: Person, door: Door): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const expires = new Date(Date.parse(now) + SESSION_HOURS * 3_600_000).toISOString();
    await this.repository.insert({
      id: randomUUID(),
      zoneId: person.zoneId,
      personId: person.id,
      tokenHash: hashToken(token),
      door,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: expires,
      revokedAt: null,
    });
    return this.cookie(door, token, SESSION_HOURS * 3_600);
  }

  async close(sessionId: string): Promise<void> {
    await this.repository.revoke(sessionId, this.clock.now());
  }

  /** The cookie that ends a session in the browser. */
  clearing(door: Door): string {
    return this.cookie(door, '', 0);
  }

  private cookie(door: Door, token: string, maxAge: number): string {
    const secure = this.secure() ? '; Secure' : '';
    return `${this.cookieName(door)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
  }

  private cookieName(door: Door): string {
    const name = door === 'police' ? 'sid' : 'psid';
    return this.secure() ? `__Host-${name}` : name;
  }

  private secure(): boolean {
    return this.config.publicUrl.startsWith('https:');
  }

  private tokenIn(header: string | undefined, door: Door): string | null {
    const name = this.cookieName(door);
    const found = (header ?? '').split(';').filter((part) => part.trim().startsWith(`${name}=`));
    return found.length === 1 ? (found[0] as string).trim().slice(name.length + 1) || null : null;
  }
}
