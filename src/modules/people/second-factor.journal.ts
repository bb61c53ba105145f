/** What the journal says of second factors; never a secret, a code or a key. */
export const FACTOR_JOURNAL = {
  added: 'person.factorAdded',
  removed: 'person.factorRemoved',
  codesRenewed: 'person.recoveryCodesRenewed',
  confirmed: 'person.confirmed',
  reset: 'person.factorsReset',
} as const;
