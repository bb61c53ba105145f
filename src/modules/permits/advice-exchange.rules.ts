import type { Door } from '../../core/access/actor.js';
import type { AdviceMessage, AdviceSide } from './advice-exchange.entity.js';

/** Guards of this installation, not rules of law. */
export const EXCHANGE_LIMITS = { messages: 200, files: 15, inbox: 100 } as const;

export function sideOf({ door }: { door: Door }): AdviceSide {
  return door === 'police' ? 'desk' : 'service';
}

export function otherSide(side: AdviceSide): AdviceSide {
  return side === 'desk' ? 'service' : 'desk';
}

type Exchange = readonly Pick<AdviceMessage, 'side' | 'question' | 'position' | 'readAt'>[];

/** How many messages of the other side `reader` has not read. */
export function unreadBy(reader: AdviceSide, exchange: Exchange): number {
  return exchange.filter(({ side, readAt }) => side !== reader && readAt === null).length;
}

/** The first question of a service the desk has not written after; null when none waits. */
export function openQuestion<Message extends Exchange[number]>(
  exchange: readonly Message[],
): Message | null {
  const last = Math.max(
    0,
    ...exchange.filter(({ side }) => side === 'desk').map(({ position }) => position),
  );
  return (
    exchange.find(
      ({ side, question, position }) => side === 'service' && question && position > last,
    ) ?? null
  );
}
