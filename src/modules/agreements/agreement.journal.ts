/** What this module records. `data` names hashes, numbers and sides, never words. */
export const AGREEMENT_JOURNAL = {
  compiled: 'agreement.compiled',
  signed: 'agreement.signed',
  concluded: 'agreement.concluded',
  refused: 'agreement.refused',
  signatureWithdrawn: 'agreement.signatureWithdrawn',
  documentMade: 'document.made',
  expectationsDrafted: 'expectation.drafted',
  expectationsReleased: 'expectation.released',
} as const;
