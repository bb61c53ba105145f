import type { EventClassFacts } from './class-model.rules.js';

/**
 * Everything the facts of a class are read from, by record. Nothing else may be read: no title, no
 * name, no language, no kind, no statement of an organiser. A test watches each reading.
 */
export const CLASS_COLUMNS = {
  event: ['expectedNumber', 'organisationId'],
  assessment: [
    'policeNumber',
    'threatLevel',
    'opposingGroups',
    'vip',
    'priorIncidents',
    'national',
    'multiZone',
    'trafficMeasures',
  ],
  communes: ['length'],
  finding: ['result', 'warns', 'zone'],
  zone: ['kind'],
} as const;

/** The records of a dossier, as far as its class reads them. */
export interface ClassColumns {
  readonly event: {
    readonly expectedNumber: number | null;
    readonly organisationId: string | null;
  };
  readonly assessment: {
    readonly policeNumber: number | null;
    readonly threatLevel: number | null;
    readonly opposingGroups: boolean | null;
    readonly vip: boolean | null;
    readonly priorIncidents: boolean | null;
    readonly national: boolean | null;
    readonly multiZone: boolean | null;
    readonly trafficMeasures: boolean | null;
  } | null;
  readonly communes: { readonly length: number };
  readonly findings: readonly {
    readonly result: string;
    readonly warns: boolean;
    readonly zone: { readonly kind: string };
  }[];
}

const NEUTRAL = 'neutralZone';

/**
 * The facts a class is computed from. Participants are the highest estimate of organiser and
 * police. The neutral zone counts in or beside it where its rule speaks of such an event; any other
 * restriction zone, and that one where it is only information, counts when the event lies inside.
 */
export function classFactsOf({
  event,
  assessment,
  communes,
  findings,
}: ClassColumns): EventClassFacts {
  const figures = [event.expectedNumber, assessment?.policeNumber ?? null];
  const known = figures.filter((figure) => figure !== null);
  const neutral = findings.map(({ zone, warns }) => zone.kind === NEUTRAL && warns);
  return {
    participants: known.length > 0 ? Math.max(...known) : null,
    hasOrganiser: event.organisationId !== null,
    communes: communes.length,
    opposingGroups: assessment?.opposingGroups ?? null,
    eventThreatLevel: assessment?.threatLevel ?? null,
    nextToNeutralZone: neutral.includes(true),
    vip: assessment?.vip ?? null,
    priorIncidents: assessment?.priorIncidents ?? null,
    national: assessment?.national ?? null,
    multiZone: assessment?.multiZone ?? null,
    touchesRestrictionZone: findings.some(
      ({ result }, index) => result === 'inside' && !neutral[index],
    ),
    trafficMeasures: assessment?.trafficMeasures ?? null,
  };
}
