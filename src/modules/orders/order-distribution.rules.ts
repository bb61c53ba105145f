import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import type { OrderContent } from './order-content.types.js';

/** One unit's own part of the order: where, when, to do what. */
export interface UnitDuties {
  readonly unit: string;
  readonly duties: readonly {
    readonly id: string;
    readonly post: string;
    readonly name: Localized;
    readonly sector: string;
    readonly presence: string;
    readonly task: Localized;
    readonly startsAt: string;
    readonly endsAt: string;
  }[];
}

/** What one unit must know of a version, with the hash its acknowledgement hangs on. */
export interface UnitShare {
  readonly unitId: string;
  readonly facts: UnitDuties;
  readonly factsHash: string;
}

/** What is known of a recipient of the version before. */
export interface EarlierRecipient {
  readonly unitId: string;
  readonly factsHash: string;
  readonly carriedFrom: number | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedHash: string | null;
}

export interface DistributedShare extends UnitShare {
  readonly mustAcknowledge: boolean;
  readonly carriedFrom: number | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedHash: string | null;
}

/** Every unit of an order with its own times, posts and tasks, by code of the unit. */
export function unitShares(content: OrderContent): UnitShare[] {
  const duties = content.posts.flatMap((post) => post.duties.map((duty) => ({ post, duty })));
  const units = new Map(duties.map(({ duty }) => [duty.unitId, duty.unit]));
  return [...units]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([unitId, unit]) => {
      const own = duties
        .filter(({ duty }) => duty.unitId === unitId)
        .map(({ post, duty }) => ({
          id: duty.id,
          post: post.code,
          name: post.name,
          sector: post.sector,
          presence: post.presence,
          task: post.task,
          startsAt: duty.startsAt,
          endsAt: duty.endsAt,
        }))
        .sort((a, b) => (a.startsAt + a.post < b.startsAt + b.post ? -1 : 1));
      const facts = { unit, duties: own };
      return { unitId, facts, factsHash: sha256Hex(canonicalJson(facts)) };
    });
}

/**
 * Who has to acknowledge a new version: a unit whose own part is as it was and who answered before
 * keeps that answer; everybody else is asked. `earlierNumber` is the version `earlier` belongs to.
 */
export function distribute(
  shares: readonly UnitShare[],
  earlier: readonly EarlierRecipient[],
  earlierNumber: number,
): DistributedShare[] {
  return shares.map((share) => {
    const before = earlier.find((each) => each.unitId === share.unitId);
    if (!before?.acknowledgedBy || before.factsHash !== share.factsHash) {
      return {
        ...share,
        mustAcknowledge: true,
        carriedFrom: null,
        acknowledgedBy: null,
        acknowledgedAt: null,
        acknowledgedHash: null,
      };
    }
    const { acknowledgedBy, acknowledgedAt, acknowledgedHash } = before;
    const carriedFrom = before.carriedFrom ?? earlierNumber;
    return {
      ...share,
      mustAcknowledge: false,
      carriedFrom,
      acknowledgedBy,
      acknowledgedAt,
      acknowledgedHash,
    };
  });
}
