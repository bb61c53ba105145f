import type { Footprint } from '../../../ui/map/map-types.js';
import { TEXTS, type ZoneValues } from './zone-values.js';

/** What a zone says, a line each, as two people who changed it compare it. */
export const ZONE_LINES = [
  'kind',
  'effect',
  'visibility',
  ...TEXTS,
  'geometry',
  'appliesTo',
  'minPersons',
  'adjacencyWarningM',
  'weekdays',
  'activeFrom',
  'activeTo',
  'validFrom',
  'validTo',
  'source',
] as const;
export type ZoneLines = Readonly<Record<(typeof ZONE_LINES)[number], string>>;

/** The corners of what is drawn, to five decimals: about a metre. */
function corners({ features }: Footprint): string {
  const found: string[] = [];
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] !== 'number') return part.forEach(visit);
    found.push(part.map((one: number) => one.toFixed(5)).join(', '));
  };
  for (const { geometry } of features) visit('coordinates' in geometry && geometry.coordinates);
  return found.join(' · ');
}

/** A zone in lines; texts in every language they were written in, choices by their labels. */
export function linesOf(
  values: ZoneValues,
  drawn: Footprint,
  say: (key: string) => string,
): ZoneLines {
  const chosen = (group: string, value: string): string => value && say(`${group}.${value}`);
  const list = (group: string, of: readonly string[]): string =>
    of.map((value) => chosen(group, value)).join(', ');
  const text = (name: (typeof TEXTS)[number]): string =>
    Object.values(values[name]).filter(Boolean).join(' / ');
  const { kind, effect, visibility, source, validFrom, validTo, activeFrom, activeTo } = values;
  return {
    kind: chosen('kind', kind),
    effect: chosen('effect', effect),
    visibility: chosen('visibility', visibility),
    name: text('name'),
    rule: text('rule'),
    message: text('message'),
    legalReference: text('legalReference'),
    geometry: corners(drawn),
    appliesTo: values.appliesTo.includes('all')
      ? say('everyKind')
      : list('events:kind', values.appliesTo),
    minPersons: values.minPersons,
    adjacencyWarningM: values.adjacencyWarningM,
    weekdays: list('weekday', values.weekdays),
    activeFrom,
    activeTo,
    validFrom,
    validTo,
    source,
  };
}
