import type { FieldProblem } from '../../core/errors.js';
import type { Localized } from '../../core/graphql/localized.type.js';
import { EventKind } from './event-kind.js';
import { footprintProblems } from './footprint.rules.js';

/** What a zone can be; the word stands in the desk's catalogue. */
export const ZONE_KINDS: readonly string[] = [
  'neutralZone',
  'historicSquare',
  'timeRestrictedArea',
  'greenSpace',
  'tunnelClosure',
  'tramLine',
  'emergencyCorridor',
  'works',
];

export const ZONE_EFFECTS: readonly string[] = [
  'prohibited',
  'refusedInPrinciple',
  'otherCompetence',
  'closed',
  'warning',
];

export const ZONE_VISIBILITIES: readonly string[] = ['organiser', 'police'];

/** Whom a rule may speak of: every kind of event, one person alone, or all. */
export const ZONE_EVENT_KINDS: readonly string[] = [
  'all',
  'individualDemonstration',
  ...Object.values(EventKind),
];

/** A zone is an area or a line; a point has no inside. */
const GEOMETRIES = ['Polygon', 'LineString'];
/** Languages of the zone: whoever reads there reads one of these. */
const REQUIRED_LANGUAGES = ['nl', 'fr'] as const;
const SHORTEST = 3;
/** Longer names break the map's list, longer rules nobody reads. Guards of this installation. */
const LONGEST = { name: 120, rule: 1000, message: 1000, legalReference: 300 } as const;

/** What is checked beyond the form of each field. */
export interface ZoneFacts {
  readonly name: Localized;
  readonly rule: Localized;
  readonly message?: Localized | null | undefined;
  readonly legalReference?: Localized | null | undefined;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
  readonly activeFrom?: string | null | undefined;
  readonly activeTo?: string | null | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}

/** A text without the languages nobody wrote, and without spaces around it. */
export function writtenText(text: Localized | null | undefined): Localized | null {
  const written = Object.entries(text ?? {}).flatMap(([language, said]) => {
    const trimmed = typeof said === 'string' ? said.trim() : '';
    return trimmed ? [[language, trimmed] as const] : [];
  });
  return written.length > 0 ? (Object.fromEntries(written) as Localized) : null;
}

function textProblems(facts: ZoneFacts, field: keyof typeof LONGEST): FieldProblem[] {
  const text = writtenText(facts[field]);
  if (!text && (field === 'message' || field === 'legalReference')) return [];
  const said = text ?? {};
  const lacking = REQUIRED_LANGUAGES.filter((language) => !said[language]).map((language) => ({
    path: `${field}.${language}`,
    code: 'required',
  }));
  const [min, max] = [SHORTEST, LONGEST[field]];
  const wrong = Object.entries(said as Record<string, string>)
    .filter(([, words]) => words.length < min || words.length > max)
    .map(([language]) => ({
      path: `${field}.${language}`,
      code: 'isLength',
      params: { min, max },
    }));
  return [...lacking, ...wrong];
}

/** What is wrong with a drawn zone, by the rules of a footprint; named from `geometry` on. */
function geometryProblems({ geometry }: ZoneFacts): FieldProblem[] {
  if (!GEOMETRIES.includes(geometry.type)) {
    return [{ path: 'geometry', code: 'unknownGeometry' }];
  }
  const { type, coordinates } = geometry;
  const feature = { type: 'Feature', properties: {}, geometry: { type, coordinates } };
  const found = footprintProblems({ type: 'FeatureCollection', features: [feature] });
  return found.map(({ path, ...problem }) => ({
    ...problem,
    path: path.replace(/^features(\.0)?(\.geometry)?/, 'geometry'),
  }));
}

function timeProblems({ activeFrom, activeTo, validFrom, validTo }: ZoneFacts): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (activeFrom && activeTo && Date.parse(activeTo) <= Date.parse(activeFrom)) {
    problems.push({ path: 'activeTo', code: 'endNotAfterStart' });
  }
  if (validFrom && validTo && validTo < validFrom) {
    problems.push({ path: 'validTo', code: 'endBeforeStart' });
  }
  return problems;
}

/**
 * Everything that is wrong with the facts of a zone, empty when it may be stored: texts that lack
 * Dutch or French or are too short or long, a shape that is no area or line in Belgium, times out
 * of order. Paths are named from the facts on.
 */
export function zoneFactProblems(facts: ZoneFacts): FieldProblem[] {
  return [
    ...(['name', 'rule', 'message', 'legalReference'] as const).flatMap((field) =>
      textProblems(facts, field),
    ),
    ...geometryProblems(facts),
    ...timeProblems(facts),
  ];
}
