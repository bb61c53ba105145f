/** What is recorded of the zones an authority keeps; the words of a rule stay in the zone. */
export const RESTRICTION_ZONE_JOURNAL = {
  opened: 'restrictionZone.opened',
  changed: 'restrictionZone.changed',
} as const;
