/** What this module records. `data` never holds texts of the other side, only what changed. */
export const EVENT_JOURNAL = {
  draftOpened: 'event.draftOpened',
  draftSaved: 'event.draftSaved',
  factsChanged: 'event.factsChanged',
  transitioned: 'event.transitioned',
  communesConfirmed: 'event.communesConfirmed',
  furtherAuthoritiesNamed: 'event.furtherAuthoritiesNamed',
  assessed: 'event.assessed',
  opened: 'event.opened',
  partyAdded: 'event.partyAdded',
} as const;
