import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';

/**
 * Whether a field is for this actor's eyes. A field that is not answers null or an empty list: the
 * data is absent from the answer, not hidden on a screen.
 */
export function may(actor: Actor, permission: Permission): boolean {
  return actor.permissions.has(permission);
}
