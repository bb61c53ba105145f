/** How long something technical is kept after it has served, and why. */
export interface Retention {
  readonly days: number;
  readonly reason: string;
}

/**
 * What Parley forgets by itself. Records of dossiers and the journal are not among them: those are
 * kept and erased under the rules of the zone. Guards of this installation, no periods of law.
 */
export const RETENTION = {
  sessions: {
    days: 1,
    reason: 'Counted from its end. One day more, so that a question about the last shift finds it.',
  },
  signInLinks: {
    days: 1,
    reason: 'Counted from its end or use. Who was let in by it stays in the journal.',
  },
  factorChallenges: {
    days: 1,
    reason: 'Counted from its end. What was confirmed stays in the journal and with the act.',
  },
  sealingKeys: {
    days: 2,
    reason: 'Counted from its making. Seals for a day; the last link under it ends minutes later.',
  },
  rateCounters: {
    days: 1,
    reason: 'Counted from the start of its window of a quarter of an hour. Holds addresses.',
  },
  idempotencyKeys: {
    days: 7,
    reason: 'A page left open over a weekend may ask again whether its command arrived.',
  },
} as const satisfies Record<string, Retention>;

export type Forgettable = keyof typeof RETENTION;

/** Minute 23 of every hour; once more at the start when Parley stood still meanwhile. */
export const CLEAN_UP_CRONTAB = '23 * * * * clean-up ?fill=1d&jobKey=clean-up&max=3';
