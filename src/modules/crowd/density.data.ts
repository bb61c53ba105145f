/** Classes of a level-of-service scheme: A needs more than its bound, each other one at least it. */
export interface ServiceScheme {
  readonly name: 'fruinWalkway' | 'fruinQueue' | 'fruinStairs' | 'hcmWalkway';
  readonly version: string;
  readonly source: string;
  /** Lower bounds in m² a person, the first class first; what lies below the last is `below`. */
  readonly areas: readonly (readonly [name: string, fromM2: number])[];
  readonly below: string | null;
  /** Highest flow of each class, persons a metre and minute; null where the scheme gives none. */
  readonly flows: Readonly<Record<string, number>> | null;
}

export const SERVICE_SCHEMES = {
  fruinWalkway: {
    name: 'fruinWalkway',
    version: '1971',
    source: 'Fruin 1971, walkways (35/25/15/10/5 ft² converted); flows: pedestrian-design guide',
    areas: [
      ['A', 3.25],
      ['B', 2.32],
      ['C', 1.39],
      ['D', 0.93],
      ['E', 0.46],
    ],
    below: 'F',
    flows: { A: 23, B: 33, C: 49, D: 66, E: 82 },
  },
  fruinQueue: {
    name: 'fruinQueue',
    version: '1971',
    source: 'Fruin 1971, queues; practice knowledge',
    areas: [
      ['A', 1.21],
      ['B', 0.93],
      ['C', 0.65],
      ['D', 0.28],
      ['E', 0.19],
    ],
    below: 'F',
    flows: null,
  },
  fruinStairs: {
    name: 'fruinStairs',
    version: '1971',
    source: 'Fruin 1971, stairs; practice knowledge',
    areas: [
      ['A', 1.85],
      ['B', 1.39],
      ['C', 0.93],
      ['D', 0.65],
      ['E', 0.37],
    ],
    below: 'F',
    flows: { A: 16, B: 23, C: 33, D: 43, E: 56 },
  },
  hcmWalkway: {
    name: 'hcmWalkway',
    version: 'HCM',
    source: 'Highway Capacity Manual, walkways as taught by NPTEL; classes A to C only',
    areas: [
      ['A', 5.6],
      ['B', 3.7],
      ['C', 2.2],
    ],
    below: null,
    flows: { A: 16, B: 23, C: 33 },
  },
} as const satisfies Record<string, ServiceScheme>;
export type ServiceSchemeName = keyof typeof SERVICE_SCHEMES;

export type AlarmBand = 'green' | 'yellow' | 'orange' | 'red';

/** Alarm bands by density in persons a square metre, lower bound inclusive. */
export const ALARM_BANDS = {
  source:
    'Own proposal from: critical 2–3 p/m² (Still on Fruin), unstable above 4 (Stockton council), 5 static is a danger sign (Green Guide)',
  rows: [
    { from: 5, moving: 'red', static: 'red' },
    { from: 4, moving: 'red', static: 'orange' },
    { from: 3, moving: 'orange', static: 'orange' },
    { from: 2, moving: 'yellow', static: 'yellow' },
    { from: 0, moving: 'green', static: 'green' },
  ],
} as const satisfies {
  source: string;
  rows: readonly { from: number; moving: AlarmBand; static: AlarmBand }[];
};
