/** Figures and hours of an event that an agreed value sets or bounds. */
export const QUANTITIES = [
  'gatheringAt',
  'startAt',
  'endAt',
  'dispersalAt',
  'maxPersons',
  'headSpeedKmh',
  'personsPerSteward',
  'stewards',
  'signallers',
  'barriers',
] as const;
export type Quantity = (typeof QUANTITIES)[number];

/**
 * What is made from a value: the timing of the march, crowd sums, the demand for staff, and whether
 * partner services have to be asked again. Every value also stands in the order and on the day's
 * checklist, so these two are not named.
 */
export const FEEDS = ['march', 'crowd', 'staffing', 'advice'] as const;
export type Feed = (typeof FEEDS)[number];

/** One line of the map from a value of the catalogue to what is made from it. */
export interface ParameterEffect {
  readonly kind: string;
  readonly parameter: string;
  readonly feeds: readonly Feed[];
  /** The figure or hour it gives; absent where it is only looked at, such as a place. */
  readonly quantity?: Quantity;
  /** `set` replaces the fact of the dossier, `atMost` bounds it. Of two bounds the stricter holds. */
  readonly rule?: 'set' | 'atMost';
}

const set = (kind: string, parameter: string, quantity: Quantity, ...feeds: Feed[]) =>
  ({ kind, parameter, quantity, rule: 'set', feeds }) as const;
const atMost = (kind: string, parameter: string, quantity: Quantity, ...feeds: Feed[]) =>
  ({ kind, parameter, quantity, rule: 'atMost', feeds }) as const;
const looked = (kind: string, parameter: string, ...feeds: Feed[]) =>
  ({ kind, parameter, feeds }) as const;

/**
 * From kind and parameter to what they feed. Source: formulas of the march and of crowd sums in
 * `core/crowd`, the staffing rules of the product, the working agreement on rounds of advice. A
 * parameter that is not named feeds order and checklist alone.
 */
export const PARAMETER_EFFECTS: readonly ParameterEffect[] = [
  set('TIM', 'gathering', 'gatheringAt', 'staffing', 'advice'),
  set('TIM', 'start', 'startAt', 'march', 'staffing', 'advice'),
  set('TIM', 'end', 'endAt', 'march', 'staffing', 'advice'),
  set('TIM', 'dispersal', 'dispersalAt', 'staffing', 'advice'),
  atMost('RTE', 'headSpeedKmh', 'headSpeedKmh', 'march'),
  looked('RTE', 'mapVersion', 'advice'),
  looked('RTE', 'alternativeRoute', 'advice'),
  atMost('PLC', 'maxPersons', 'maxPersons', 'march', 'crowd', 'advice'),
  looked('PLC', 'place', 'advice'),
  looked('PLC', 'endPoint', 'advice'),
  set('STW', 'number', 'stewards', 'crowd', 'staffing'),
  atMost('STW', 'ratio', 'personsPerSteward', 'crowd', 'staffing'),
  set('STW', 'signallers', 'signallers', 'staffing'),
  set('SEC', 'obstacles', 'barriers', 'staffing'),
  looked('CTR', 'bufferM', 'staffing'),
  looked('CTR', 'gapMin', 'staffing'),
  looked('CTR', 'place', 'staffing'),
  looked('MED', 'posts', 'advice'),
  looked('MOB', 'coaches', 'advice'),
  looked('MOB', 'metroClosure', 'advice'),
];

const BY_VALUE = new Map(
  PARAMETER_EFFECTS.map((effect) => [`${effect.kind}.${effect.parameter}`, effect]),
);

/** What a value of a kind is used for beside order and checklist; null for nothing else. */
export function effectOf(kind: string, parameter: string): ParameterEffect | null {
  return BY_VALUE.get(`${kind}.${parameter}`) ?? null;
}

/** Whether something is made from a value. */
export function feeds(kind: string, parameter: string, feed: Feed): boolean {
  return effectOf(kind, parameter)?.feeds.includes(feed) ?? false;
}
