/** What a mandate may allow; each of the first three includes those before it. */
export const POWERS = ['read', 'negotiate', 'sign', 'dayResponsible'] as const;
export type Power = (typeof POWERS)[number];

/** Powers that lead into each other: whoever signs also negotiates, whoever negotiates also reads. */
const LADDER: readonly Power[] = ['read', 'negotiate', 'sign'];

/** The powers as they are kept: with what they include, each once, in the order of `POWERS`. */
export function withIncluded(wanted: readonly Power[]): Power[] {
  const highest = Math.max(...wanted.map((power) => LADDER.indexOf(power)));
  const included = LADDER.slice(0, highest + 1);
  return POWERS.filter((power) => included.includes(power) || wanted.includes(power));
}

/** The time a mandate holds, and whether it was ended before. */
export interface MandateSpan {
  readonly state: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** Whether a mandate holds at an instant (ISO 8601 in UTC). */
export function lives({ state, validFrom, validUntil }: MandateSpan, now: string): boolean {
  const at = Date.parse(now);
  return (
    state === 'active' &&
    Date.parse(validFrom) <= at &&
    (validUntil === null || Date.parse(validUntil) > at)
  );
}

/** Who can be reached on the day: the last call-back of a mandate, or none. */
export interface CallBack {
  readonly kind: string;
  readonly happenedAt: string;
}

/** The latest of the calls, null when nobody called yet. */
export function lastCallBack<Note extends CallBack>(notes: readonly Note[]): Note | null {
  const calls = notes.filter(({ kind }) => kind === 'callBack');
  return calls.reduce<Note | null>(
    (latest, call) =>
      latest && Date.parse(latest.happenedAt) > Date.parse(call.happenedAt) ? latest : call,
    null,
  );
}

/** What was told of a holder, before it is kept. */
export interface HolderFacts {
  readonly powers: readonly Power[];
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

/**
 * What a mandate still needs: an address for whoever comes to the portal, a telephone number for
 * whoever answers on the day, an end after the beginning. Fields by name, without a path.
 */
export function holderProblems(
  { powers, email, phone, validFrom, validUntil }: HolderFacts,
  now: string,
): { field: string; code: string }[] {
  const problems: { field: string; code: string }[] = [];
  if (powers.some((power) => LADDER.includes(power)) && !email) {
    problems.push({ field: 'email', code: 'required' });
  }
  if (powers.includes('dayResponsible') && !phone) {
    problems.push({ field: 'phone', code: 'required' });
  }
  const from = Date.parse(validFrom ?? now);
  if (validUntil && Date.parse(validUntil) <= Math.max(from, Date.parse(now))) {
    problems.push({ field: 'until', code: 'endBeforeStart' });
  }
  return problems;
}
