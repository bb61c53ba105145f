import type { BasisSource } from '../../core/basis/basis.service.js';
import type { OrderItem } from './order-content.types.js';
import type { ToleranceFacts } from './order-facts.types.js';
import { clock, day, grouped, item } from './order-text.rules.js';
import type { Say } from './order-texts.rules.js';

/** What was recorded of a gathering that is let be. */
export interface ToleranceRecord {
  readonly id: string;
  readonly decidedBy: string;
  readonly decidedAs: string;
  readonly place: string;
  readonly untilAt: string;
  readonly participants: number;
  readonly announced: string;
  readonly announcedAt: string;
}

/**
 * The tolerance that counts: the last one recorded. It has ended when its time is over, unless the
 * dossier is over too: what happened then is history. Null when nothing is let be.
 */
export function presentTolerance(
  records: readonly ToleranceRecord[],
  { settled, now }: { readonly settled: boolean; readonly now: string },
): ToleranceFacts | null {
  const last = records.at(-1);
  if (!last) return null;
  const { id, decidedBy, decidedAs, place, participants, announced } = last;
  const [untilAt, announcedAt] = [last.untilAt, last.announcedAt].map((text) =>
    new Date(text).toISOString(),
  ) as [string, string];
  const ended = !settled && Date.parse(untilAt) <= Date.parse(now);
  return { id, decidedBy, decidedAs, place, untilAt, participants, announced, announcedAt, ended };
}

/** The tolerance as something an order is built on: prolonging one changes it, it is not another. */
export function toleranceSource(eventId: string, facts: ToleranceFacts): BasisSource {
  const { id: _record, ...rest } = facts;
  return { type: 'tolerance', id: eventId, facts: rest };
}

/** Who let it be, where, until when, for how many; how participants were told. */
export function toleranceItems(tolerance: ToleranceFacts | null, say: Say): OrderItem[] {
  if (!tolerance) return [];
  const { id, decidedBy, decidedAs, place, untilAt, participants, announced, announcedAt } =
    tolerance;
  const about = [{ type: 'tolerance', id }] as const;
  const text = say(tolerance.ended ? 'situation.toleranceEnded' : 'situation.tolerance', {
    name: decidedBy,
    as: decidedAs,
    place,
    until: clock(untilAt),
    date: day(untilAt),
    number: grouped(participants),
  });
  const told = say('situation.announced', { at: clock(announcedAt), text: announced });
  return [item('situation.tolerance', text, about), item('situation.announced', told, about)];
}
