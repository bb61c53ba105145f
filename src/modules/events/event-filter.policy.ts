import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';

/** A filter by what only some may read would tell the others by what it finds: FORBIDDEN. */
export function assertMayFilter(
  actor: Pick<Actor, 'permissions'>,
  filter: { readonly classes?: readonly string[] | null },
): void {
  if (filter.classes?.length && !actor.permissions.has('risk.read')) throw DomainError.forbidden();
}
