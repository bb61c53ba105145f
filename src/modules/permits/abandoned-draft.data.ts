/**
 * When a draft ends that somebody without an account began and nobody touches: only while his
 * organisation never submitted anything. Storage limitation: Regulation (EU) 2016/679, article
 * 5(1)(e); the days are a guard of this installation.
 */
export const ABANDONED = {
  days: 180,
  /** So long before the end its writers are told by mail. */
  noticeDays: 14,
  source: 'Regulation (EU) 2016/679, article 5(1)(e)',
  /** Drafts a run, so that no transaction grows long. */
  most: 100,
} as const;
