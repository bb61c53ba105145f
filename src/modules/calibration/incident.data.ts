/** What may have happened at an event; a closed list, so that no text on persons gets in. */
export const INCIDENT_KINDS = [
  'crowdCrush',
  'violenceBetweenGroups',
  'violenceAgainstPolice',
  'damage',
  'intrusion',
  'routeDeviation',
  'blockade',
  'pyrotechnics',
  'vehicle',
  'weapon',
  'medical',
  'lateStart',
  'other',
] as const;

/** How a number of participants was found. */
export const NUMBER_METHODS = [
  'areaDensity',
  'gateCount',
  'ticketing',
  'imageCount',
  'estimate',
] as const;

/** Nothing followed (0), minor, moderate, serious, catastrophic (4); as the impact of a hazard. */
export const SEVERITIES = { least: 0, most: 4 } as const;

/** Below this many events a figure says little, and is shown as saying little. Own proposal. */
export const FEW_EVENTS = 5;
