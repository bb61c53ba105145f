/** What this module records; reasons are the planner's own words, never the organiser's. */
export const PORTAL_VIEW_JOURNAL = { seen: 'event.seenAsOrganiser' } as const;
