/** Where the thresholds of the first class model come from, word for word as users read it. */
export const FIRST_MODEL_SOURCE =
  'Class C: own proposal modelled on the Dutch A/B/C practice (VR Twente, VRBN). ' +
  'Class B: own proposal; 100 persons as in the authorisation rule of Schaerbeek';

const PRACTICE = 'Own proposal modelled on the Dutch A/B/C practice (VR Twente, VRBN)';
const OWN = 'Own proposal';
const SCHAERBEEK = 'Own proposal; 100 persons as in the authorisation rule of Schaerbeek';

const trigger = (
  code: string,
  fact: string,
  leadsTo: string,
  source: string,
  measure: { test: string; threshold: number | null } = { test: 'holds', threshold: null },
  bounds: { onlyIf?: { fact: string; is: boolean }; unless?: string } = {},
) => ({
  ...{ code, fact, leadsTo, source, ...measure },
  onlyIf: bounds.onlyIf ?? null,
  unless: bounds.unless ?? null,
});
const above = (threshold: number) => ({ test: 'above', threshold });
const atLeast = (threshold: number) => ({ test: 'atLeast', threshold });

/** The first class model as every zone gets it: a closed list of facts, and what each leads to. */
export const FIRST_MODEL_CONTENT = {
  schema: 1,
  facts: [
    'participants',
    'hasOrganiser',
    'communes',
    'opposingGroups',
    'eventThreatLevel',
    'nextToNeutralZone',
    'vip',
    'priorIncidents',
    'national',
    'multiZone',
    'touchesRestrictionZone',
    'trafficMeasures',
  ],
  triggers: [
    trigger('national', 'national', 'Cplus', PRACTICE),
    trigger('multiZone', 'multiZone', 'Cplus', PRACTICE),
    trigger('manyParticipants', 'participants', 'C', PRACTICE, above(5000)),
    trigger('opposingGroups', 'opposingGroups', 'C', PRACTICE),
    trigger('threatLevel', 'eventThreatLevel', 'C', PRACTICE, atLeast(3)),
    trigger('nextToNeutralZone', 'nextToNeutralZone', 'C', PRACTICE),
    trigger('vip', 'vip', 'C', PRACTICE),
    trigger('priorIncidents', 'priorIncidents', 'C', PRACTICE),
    trigger('severalCommunes', 'communes', 'C', PRACTICE, atLeast(2)),
    trigger('noOrganiser', 'participants', 'C', PRACTICE, above(500), {
      onlyIf: { fact: 'hasOrganiser', is: false },
    }),
    trigger('attentionParticipants', 'participants', 'B', SCHAERBEEK, above(100), {
      unless: 'manyParticipants',
    }),
    trigger('unknownParticipants', 'participants', 'B', OWN, { test: 'unknown', threshold: null }),
    trigger('restrictionZone', 'touchesRestrictionZone', 'B', OWN),
    trigger('trafficMeasures', 'trafficMeasures', 'B', OWN),
  ],
};
