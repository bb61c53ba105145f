/** What is recorded of reference data; the words stay in the row that is named. */
export const REFERENCE_JOURNAL = {
  added: 'reference.added',
  revised: 'reference.revised',
  ended: 'reference.ended',
} as const;
