/** What this module records. `data` holds versions and counts, never notes. */
export const CROWD_JOURNAL = {
  courseSaved: 'crowd.courseSaved',
} as const;
