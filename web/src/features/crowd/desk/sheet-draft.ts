import type { CrowdSheetContentInput } from '../../../gql/desk/graphql.js';
import { measureOf, type CrowdContent, type GroundPart } from './crowd-types.js';

/** A place or exit as it is typed; `key` keeps its row while others come and go. */
export interface PlaceDraft {
  readonly key: number;
  readonly featureKey: string;
  readonly name: string;
  readonly moment: string;
  readonly areaM2: string;
  readonly reason: string;
}
export interface ExitDraft {
  readonly key: number;
  readonly featureKey: string;
  readonly name: string;
  readonly widthM: string;
  readonly reason: string;
  readonly emergencyOnly: boolean;
  readonly stairs: boolean;
}
export interface EntryDraft {
  readonly key: number;
  readonly name: string;
  readonly turnstiles: string;
}

/** A sheet as it is typed. */
export interface SheetDraft {
  readonly places: readonly PlaceDraft[];
  readonly exits: readonly ExitDraft[];
  readonly entries: readonly EntryDraft[];
  readonly entryHours: string;
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly basis: string;
  readonly physicalCondition: string;
  readonly safetyManagement: string;
  readonly planningDensity: string;
  readonly flowScheme: string;
  readonly evacuationRisk: string;
  readonly evacuationMinutes: string;
  readonly moving: boolean;
  readonly personsPerSteward: string;
  readonly medicalKind: string;
  readonly violence: boolean;
}

/** A number as it is typed here, with comma or point; null for nothing, NaN for what is none. */
export function typedNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain === '' ? null : Number(plain);
}

const shown = (value: number | null | undefined): string =>
  (value ?? null) === null ? '' : String(value);

/** A sheet as a form. */
export function draftOf(content: CrowdContent): SheetDraft {
  const { numbers } = content;
  return {
    places: content.places.map(({ area, ...place }, key) => {
      const { origin, value, reason } = measureOf(area);
      const own = origin !== 'drawing';
      return {
        key,
        featureKey: place.featureKey ?? '',
        name: place.name,
        moment: place.moment,
        areaM2: own ? shown(value) : '',
        reason: reason ?? '',
      };
    }),
    exits: content.exits.map(({ width, ...exit }, key) => {
      const { origin, value, reason } = measureOf(width);
      return {
        key,
        featureKey: exit.featureKey ?? '',
        name: exit.name,
        widthM: origin === 'drawing' ? '' : shown(value),
        reason: reason ?? '',
        emergencyOnly: exit.emergencyOnly,
        stairs: exit.stairs,
      };
    }),
    entries: content.entries.map(({ name, turnstiles }, key) => ({
      key,
      name,
      turnstiles: shown(turnstiles),
    })),
    entryHours: shown(content.entryHours),
    low: shown(numbers.low),
    likely: shown(numbers.likely),
    high: shown(numbers.high),
    basis: numbers.basis,
    physicalCondition: shown(content.physicalCondition),
    safetyManagement: shown(content.safetyManagement),
    planningDensity: shown(content.planningDensity),
    flowScheme: content.flowScheme,
    evacuationRisk: content.evacuationRisk,
    evacuationMinutes: shown(content.evacuationMinutes),
    moving: content.moving,
    personsPerSteward: shown(content.personsPerSteward),
    medicalKind: content.medicalKind ?? '',
    violence: content.violence,
  };
}

/** Names of number fields that hold no number, by path as the API would name them. */
export function draftProblems(draft: SheetDraft): Record<string, 'required' | 'notANumber'> {
  const found: Record<string, 'required' | 'notANumber'> = {};
  const look = (path: string, text: string, needed: boolean): void => {
    const value = typedNumber(text);
    if (value === null) {
      if (needed) found[path] = 'required';
    } else if (!Number.isFinite(value)) found[path] = 'notANumber';
  };
  draft.places.forEach(({ areaM2, name }, index) => {
    look(`places.${index}.areaM2`, areaM2, false);
    if (name.trim() === '') found[`places.${index}.name`] = 'required';
  });
  draft.exits.forEach(({ widthM, name }, index) => {
    look(`exits.${index}.widthM`, widthM, false);
    if (name.trim() === '') found[`exits.${index}.name`] = 'required';
  });
  draft.entries.forEach(({ turnstiles, name }, index) => {
    look(`entries.${index}.turnstiles`, turnstiles, true);
    if (name.trim() === '') found[`entries.${index}.name`] = 'required';
  });
  for (const name of ['entryHours', 'physicalCondition', 'safetyManagement'] as const) {
    look(name, draft[name], true);
  }
  for (const name of ['planningDensity', 'personsPerSteward'] as const) {
    look(name, draft[name], true);
  }
  look('evacuationMinutes', draft.evacuationMinutes, false);
  for (const name of ['low', 'likely', 'high'] as const) {
    look(`numbers.${name}`, draft[name], false);
  }
  return found;
}

const text = (value: string): string | null => value.trim() || null;
const needed = (value: string): number => typedNumber(value) ?? 0;

/** The sheet as the API takes it; call when `draftProblems` is empty. */
export function sheetInput(draft: SheetDraft): CrowdSheetContentInput {
  return {
    places: draft.places.map(({ featureKey, name, moment, areaM2, reason }) => ({
      featureKey: text(featureKey),
      name: name.trim(),
      moment,
      areaM2: typedNumber(areaM2),
      reason: text(reason),
    })),
    exits: draft.exits.map(({ featureKey, name, widthM, reason, emergencyOnly, stairs }) => ({
      featureKey: text(featureKey),
      name: name.trim(),
      widthM: typedNumber(widthM),
      reason: text(reason),
      emergencyOnly,
      stairs,
    })),
    entries: draft.entries.map(({ name, turnstiles }) => ({
      name: name.trim(),
      turnstiles: needed(turnstiles),
    })),
    entryHours: needed(draft.entryHours),
    numbers: {
      low: typedNumber(draft.low),
      likely: typedNumber(draft.likely),
      high: typedNumber(draft.high),
      basis: draft.basis,
    },
    physicalCondition: needed(draft.physicalCondition),
    safetyManagement: needed(draft.safetyManagement),
    planningDensity: needed(draft.planningDensity),
    flowScheme: draft.flowScheme,
    evacuationRisk: draft.evacuationRisk,
    evacuationMinutes: typedNumber(draft.evacuationMinutes),
    moving: draft.moving,
    personsPerSteward: needed(draft.personsPerSteward),
    medicalKind: text(draft.medicalKind),
    violence: draft.violence,
  };
}

const nextKey = (rows: readonly { readonly key: number }[]): number =>
  rows.reduce((most, { key }) => Math.max(most, key), -1) + 1;

/** A further row at the end: the first drawn part that is not there yet, else an empty one. */
export function withPlace(draft: SheetDraft, drawn: GroundPart | null): SheetDraft {
  const place: PlaceDraft = {
    key: nextKey(draft.places),
    featureKey: drawn?.key ?? '',
    name: drawn?.name ?? '',
    moment: 'event',
    areaM2: '',
    reason: '',
  };
  return { ...draft, places: [...draft.places, place] };
}

export function withExit(draft: SheetDraft): SheetDraft {
  const exit: ExitDraft = {
    key: nextKey(draft.exits),
    featureKey: '',
    name: '',
    widthM: '',
    reason: '',
    emergencyOnly: false,
    stairs: false,
  };
  return { ...draft, exits: [...draft.exits, exit] };
}

export function withEntry(draft: SheetDraft): SheetDraft {
  const entry: EntryDraft = { key: nextKey(draft.entries), name: '', turnstiles: '1' };
  return { ...draft, entries: [...draft.entries, entry] };
}
