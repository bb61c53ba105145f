/** What this module records; never an address, of which even the hash says nothing to a reader. */
export const CALENDAR_JOURNAL = {
  feedOpened: 'calendar.feedOpened',
  feedRevoked: 'calendar.feedRevoked',
  viewSaved: 'calendar.viewSaved',
  viewChanged: 'calendar.viewChanged',
  viewRemoved: 'calendar.viewRemoved',
} as const;
