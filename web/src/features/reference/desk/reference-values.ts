import type { Localized } from '../../../lib/localized.js';
import type { ReferenceRow, Value, Values } from './reference-types.js';

export const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export const STATES = ['current', 'planned', 'ended', 'never'] as const;
export type RowState = (typeof STATES)[number];

export const EVENT_KINDS = [
  'demonstration',
  'march',
  'staticRally',
  'counterDemonstration',
  'spontaneousDemonstration',
  'vigil',
  'summit',
  'football',
  'market',
  'parade',
  'festival',
  'cultural',
  'sport',
  'filmShoot',
] as const;

/** The day in Brussels. */
export function dayOf(now: Date): string {
  return now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });
}

/** Whether an edition holds on a day; one that ended before it began never held. */
export function stateOn({ validFrom, validTo }: Partial<ReferenceRow>, day: string): RowState {
  if (validFrom && validTo && validTo < validFrom) return 'never';
  if (validTo && validTo < day) return 'ended';
  return validFrom && validFrom > day ? 'planned' : 'current';
}

/** One code with all its editions, the newest first. */
export interface Entry {
  readonly code: string;
  readonly editions: readonly ReferenceRow[];
  /** The edition that holds, else the newest one. */
  readonly shown: ReferenceRow;
  readonly state: RowState;
  /** An edition that follows the one shown. */
  readonly next: ReferenceRow | null;
}

/** The rows by code, in their order. */
export function entriesOf(rows: readonly ReferenceRow[], day: string): Entry[] {
  const codes = [...new Set(rows.map(({ code }) => code))];
  return codes.map((code) => {
    const editions = rows
      .filter((row) => row.code === code)
      .sort((one, other) => other.edition - one.edition);
    const holding = editions.find((row) => stateOn(row, day) === 'current');
    const shown = holding ?? (editions[0] as ReferenceRow);
    const next = holding ? editions.find((row) => stateOn(row, day) === 'planned') : undefined;
    return { code, editions, shown, state: stateOn(shown, day), next: next ?? null };
  });
}

/** Whether somebody who looks for these words would want the entry. */
export function matches({ editions }: Entry, name: string, asked: string): boolean {
  const all = `${name} ${editions.map((row) => JSON.stringify(row)).join(' ')}`.toLowerCase();
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

export const textOf = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
};

export const listOf = (values: Values, name: string): string[] => {
  const value = values[name];
  return Array.isArray(value) ? [...(value as readonly string[])] : [];
};

/** The languages somebody wrote, without spaces around. */
export function wordsOf(values: Values, name: string): Localized {
  const written = Object.entries((values[name] ?? {}) as Localized).flatMap(([language, said]) => {
    const trimmed = typeof said === 'string' ? said.trim() : '';
    return trimmed ? [[language, trimmed] as const] : [];
  });
  return Object.fromEntries(written) as Localized;
}

/** A number as it was typed, with a comma or a point; what is none is refused beside its field. */
export function numberOf(values: Values, name: string): number {
  const text = textOf(values, name).replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : -1;
}

export const wordsIn = (row: ReferenceRow | null, name: string): Localized => {
  const { nl, fr, en, de } = (row?.[name] ?? {}) as Localized;
  return { nl: nl ?? '', fr: fr ?? '', en: en ?? '', de: de ?? '' };
};

export const plainIn = (row: ReferenceRow | null, name: string, otherwise = ''): string => {
  const value = row?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
};

export const listIn = (row: ReferenceRow | null, name: string): readonly string[] =>
  (row?.[name] as readonly string[] | null | undefined) ?? [];

/** Whether nothing was filled in; a text of the zone needs Dutch and French. */
export function isEmpty(value: Value | undefined): boolean {
  if (typeof value === 'string' || value === undefined) return !value?.trim();
  if (Array.isArray(value)) return value.length === 0;
  const { nl, fr } = value as Localized;
  return !nl?.trim() || !fr?.trim();
}
