/**
 * What this module records. Entries name no dossier, so that its history tells nobody that there is
 * something to know; `data` holds codes only, never a word of a note or of a purpose.
 */
export const INTELLIGENCE_JOURNAL = {
  written: 'intelligence.written',
  revised: 'intelligence.revised',
  summarised: 'intelligence.summarised',
  erased: 'intelligence.erased',
  expired: 'intelligence.expired',
  granted: 'intelligence.granted',
  revoked: 'intelligence.revoked',
  read: 'intelligence.read',
} as const;
