import type { Scope } from '../database/scope.js';
import type { Permission, Role } from './permissions.js';

/** Which door somebody came through; decides schema and database role. */
export type Door = 'police' | 'portal';

/** A command or staff position somebody holds now; approvals name it beside the person. */
export interface HeldPosition {
  readonly id: string;
  readonly code: string;
}

/** Who is asking: resolved once per request or socket message, first argument of every use case. */
export interface Actor {
  readonly door: Door;
  readonly sessionId: string;
  readonly zoneId: string;
  readonly personId: string;
  readonly name: string;
  readonly language: string;
  /** The organisation a portal user acts for; null for police. */
  readonly organisationId: string | null;
  readonly roles: readonly Role[];
  readonly positions: readonly HeldPosition[];
  readonly permissions: ReadonlySet<Permission>;
  readonly requestId: string;
}

/** The database scope of an actor. */
export function scopeOf(actor: Actor): Scope {
  return {
    role: actor.door === 'police' ? 'parley_police' : 'parley_portal',
    zoneId: actor.zoneId,
    personId: actor.personId,
    organisationId: actor.organisationId,
  };
}

/** The position an actor acts in for a step, such as `gold`; null when he holds none of them. */
export function heldPosition(actor: Actor, ...codes: string[]): HeldPosition | null {
  return actor.positions.find((position) => codes.includes(position.code)) ?? null;
}
