/** What this module records: how much was linked, never the words. */
export const CONSEQUENCES_JOURNAL = { worthSet: 'condition.worthSet' } as const;
