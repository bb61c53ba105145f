import type { EventKind } from '../../../gql/portal/graphql.js';
import type { FootprintRole } from '../../../ui/map/map-types.js';
import { isMoving } from '../../events/portal/index.js';

const MOVING: readonly FootprintRole[] = ['route', 'assembly', 'endSquare', 'assemblyOverflow'];
const STANDING: readonly FootprintRole[] = ['site', 'rally', 'assembly', 'venue', 'village'];

/** Roles that make sense for a kind of event, the usual one first. */
export function rolesFor(kind: string): readonly FootprintRole[] {
  return isMoving(kind as EventKind) ? MOVING : STANDING;
}
