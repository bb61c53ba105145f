import type { PortalSiteInput, SiteQuery } from '../../../gql/portal/graphql.js';

export type SiteSheet = NonNullable<SiteQuery['dossier']['siteSheet']>;

/** A place or exit as it is typed; `size` is m² of a place and m of an exit. */
export interface SiteRow {
  readonly key: number;
  readonly featureKey: string | null;
  readonly name: string;
  readonly moment: string;
  /** What is drawn; null for what is not. */
  readonly drawn: number | null;
  readonly size: string;
  readonly reason: string;
  readonly emergencyOnly: boolean;
  readonly stairs: boolean;
}

export interface SiteDraft {
  readonly places: readonly SiteRow[];
  readonly exits: readonly SiteRow[];
  readonly entries: SiteSheet['site']['entries'];
  readonly turnstiles: string;
  readonly entryHours: string;
  readonly low: string;
  readonly likely: string;
  readonly high: string;
}

/** A number as it is typed here, with comma or point; null for nothing, NaN for what is none. */
export function typedNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain === '' ? null : Number(plain);
}

const shown = (value: number | null | undefined): string =>
  (value ?? null) === null ? '' : String(value);

type Measure = SiteSheet['site']['places'][number]['area'];
const sizeOf = ({ origin, value, drawn, reason }: Measure) => ({
  drawn: drawn ?? null,
  size: origin === 'drawing' ? '' : shown(value),
  reason: reason ?? '',
});

/** The site as a form; the ways in as one number of turnstiles. */
export function siteDraftOf({ site }: SiteSheet): SiteDraft {
  const { places, exits, entries } = site;
  const turnstiles = entries.reduce((sum, entry) => sum + entry.turnstiles, 0);
  return {
    places: places.map(({ featureKey = null, name, moment, area }, key) => ({
      key,
      featureKey,
      name,
      moment,
      ...sizeOf(area),
      emergencyOnly: false,
      stairs: false,
    })),
    exits: exits.map(({ featureKey = null, name, width, emergencyOnly, stairs }, key) => ({
      key,
      featureKey,
      name,
      moment: 'event',
      ...sizeOf(width),
      emergencyOnly,
      stairs,
    })),
    entries,
    turnstiles: entries.length === 0 ? '' : shown(turnstiles),
    entryHours: shown(site.entryHours),
    low: shown(site.low),
    likely: shown(site.likely),
    high: shown(site.high),
  };
}

export type SiteProblem = 'name' | 'size' | 'number' | 'reason';

/** What is missing or no number, by id of the field. */
export function siteProblems(draft: SiteDraft): Record<string, SiteProblem> {
  const found: Record<string, SiteProblem> = {};
  const rows = (kind: 'places' | 'exits'): void =>
    draft[kind].forEach(({ name, size, drawn, reason }, index) => {
      const value = typedNumber(size);
      if (name.trim() === '') found[`${kind}-${index}-name`] = 'name';
      if (value === null ? drawn === null : !(value > 0)) found[`${kind}-${index}-size`] = 'size';
      if (drawn !== null && value !== null && reason.trim().length < 3) {
        found[`${kind}-${index}-reason`] = 'reason';
      }
    });
  rows('places');
  rows('exits');
  for (const name of ['turnstiles', 'low', 'likely', 'high'] as const) {
    const value = typedNumber(draft[name]);
    if (value !== null && !(Number.isInteger(value) && value >= 0)) found[name] = 'number';
  }
  return found;
}

/** Kept as they were unless their number changed: then as one way in. */
function entriesOf({ entries, turnstiles }: SiteDraft, name: string): PortalSiteInput['entries'] {
  const wanted = typedNumber(turnstiles);
  if (wanted === null) return [];
  const before = entries.reduce((sum, entry) => sum + entry.turnstiles, 0);
  if (entries.length > 0 && before === wanted) {
    return entries.map((entry) => ({ name: entry.name, turnstiles: entry.turnstiles }));
  }
  return [{ name, turnstiles: wanted }];
}

/** The site as the API takes it; call when `siteProblems` is empty. */
export function siteInput(draft: SiteDraft, entry: string): PortalSiteInput {
  return {
    places: draft.places.map(({ featureKey, name, moment, size, reason }) => ({
      featureKey,
      name: name.trim(),
      moment,
      areaM2: typedNumber(size),
      reason: reason.trim() || null,
    })),
    exits: draft.exits.map(({ featureKey, name, size, reason, emergencyOnly, stairs }) => ({
      featureKey,
      name: name.trim(),
      widthM: typedNumber(size),
      reason: reason.trim() || null,
      emergencyOnly,
      stairs,
    })),
    entries: entriesOf(draft, entry),
    entryHours: typedNumber(draft.entryHours) || 1,
    low: typedNumber(draft.low),
    likely: typedNumber(draft.likely),
    high: typedNumber(draft.high),
  };
}

const nextKey = (rows: readonly SiteRow[]): number =>
  rows.reduce((most, { key }) => Math.max(most, key), -1) + 1;

/** One empty place or exit more. */
export function withRow(draft: SiteDraft, kind: 'places' | 'exits'): SiteDraft {
  const row: SiteRow = {
    key: nextKey(draft[kind]),
    featureKey: null,
    name: '',
    moment: 'event',
    drawn: null,
    size: '',
    reason: '',
    emergencyOnly: false,
    stairs: false,
  };
  return { ...draft, [kind]: [...draft[kind], row] };
}
