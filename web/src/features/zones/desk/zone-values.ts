import type { RestrictionZoneFactsInput, ZoneListQuery } from '../../../gql/desk/graphql.js';
import { EMPTY_FOOTPRINT, type Footprint } from '../../../ui/map/map-types.js';

export type Zone = ZoneListQuery['restrictionZoneList'][number];

export const KINDS = [
  'neutralZone',
  'historicSquare',
  'timeRestrictedArea',
  'greenSpace',
  'tunnelClosure',
  'tramLine',
  'emergencyCorridor',
  'works',
] as const;
export type Kind = (typeof KINDS)[number];

export const EFFECTS = [
  'prohibited',
  'refusedInPrinciple',
  'otherCompetence',
  'closed',
  'warning',
] as const;
export type Effect = (typeof EFFECTS)[number];

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const TEXTS = ['name', 'rule', 'message', 'legalReference'] as const;
export type TextName = (typeof TEXTS)[number];
export const TEXT_LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export type Words = Readonly<Record<(typeof TEXT_LANGUAGES)[number], string>>;

/** What the form holds; numbers as they are typed, times as clocks in Brussels. */
export interface ZoneValues extends Readonly<Record<TextName, Words>> {
  readonly code: string;
  readonly kind: string;
  readonly effect: string;
  readonly visibility: string;
  readonly appliesTo: readonly string[];
  readonly weekdays: readonly string[];
  readonly adjacencyWarningM: string;
  readonly minPersons: string;
  readonly activeFrom: string;
  readonly activeTo: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly source: string;
  readonly reason: string;
}

const words = (text?: Partial<Record<string, string | null>> | null): Words => ({
  nl: text?.['nl'] ?? '',
  fr: text?.['fr'] ?? '',
  en: text?.['en'] ?? '',
  de: text?.['de'] ?? '',
});

/** The form's values of a zone, or of a new one. */
export function valuesOf(zone: Zone | null, clock: (instant: string) => string): ZoneValues {
  const at = (instant?: string | null): string => (instant ? clock(instant) : '');
  return {
    code: zone?.code ?? '',
    kind: zone?.kind ?? '',
    effect: zone?.effect ?? '',
    visibility: zone?.visibility ?? 'police',
    appliesTo: zone?.appliesTo ?? ['all'],
    weekdays: zone?.weekdays ?? [],
    adjacencyWarningM: String(zone?.adjacencyWarningM ?? 0),
    minPersons: zone?.minPersons ? String(zone.minPersons) : '',
    activeFrom: at(zone?.activeFrom),
    activeTo: at(zone?.activeTo),
    validFrom: zone?.validFrom ?? '',
    validTo: zone?.validTo ?? '',
    source: zone?.source ?? '',
    reason: '',
    name: words(zone?.name),
    rule: words(zone?.rule),
    message: words(zone?.message),
    legalReference: words(zone?.legalReference),
  };
}

/** The drawn shape of a zone, for the map's editor. */
export function drawnOf(zone: Zone | null): Footprint {
  if (!zone) return EMPTY_FOOTPRINT;
  const geometry = zone.drawn as Footprint['features'][number]['geometry'];
  const feature = { type: 'Feature' as const, properties: { role: 'perimeter' }, geometry };
  return { type: 'FeatureCollection', features: [feature] };
}

/** A number as it was typed; what is none is refused by the server, beside its field. */
const whole = (text: string): number => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : -1);

/** The facts as the API takes them. */
export function factsOf(values: ZoneValues, drawn: Footprint): RestrictionZoneFactsInput {
  const { weekdays, minPersons, activeFrom, activeTo, validFrom, validTo } = values;
  const { message, legalReference } = values;
  const said = (text: Words): boolean => Object.values(text).some((each) => each.trim());
  return {
    kind: values.kind,
    effect: values.effect,
    visibility: values.visibility,
    name: values.name,
    rule: values.rule,
    message: said(message) ? message : null,
    legalReference: said(legalReference) ? legalReference : null,
    appliesTo: [...values.appliesTo],
    weekdays: weekdays.length > 0 ? [...weekdays] : null,
    adjacencyWarningM: whole(values.adjacencyWarningM),
    minPersons: minPersons ? whole(minPersons) : null,
    activeFrom: activeFrom || null,
    activeTo: activeTo || null,
    validFrom: validFrom || null,
    validTo: validTo || null,
    source: values.source,
    geometry: drawn.features[0]?.geometry,
  };
}
