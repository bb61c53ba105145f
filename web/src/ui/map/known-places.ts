import type { Position } from 'geojson';
import type { Language } from '../../lib/languages.js';
import { distanceM } from './geo.js';
import type { BilingualName } from './ground/ground-types.js';
import { PLACES } from './ground/places.js';

/** A named point out of which a route can be composed; the position is approximate. */
export interface KnownPlace {
  readonly id: string;
  readonly nl: string;
  readonly fr: string;
  readonly lon: number;
  readonly lat: number;
}

function idOf(name: string, lon: number, lat: number): string {
  const plain = name.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  const slug = plain.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${slug}-${Math.round(lon * 1e4)}-${Math.round(lat * 1e4)}`;
}

/** Squares, crossings and stations of central Brussels. */
export const KNOWN_PLACES: readonly KnownPlace[] = PLACES.filter(
  (place) => place.kind !== 'district',
).map(({ nl, fr, at: [lon, lat] }) => ({ id: idOf(fr, lon, lat), nl, fr, lon, lat }));

/** A name for the reader: Dutch, French, or both where the page is in neither. */
export function nameIn(language: Language, { nl, fr }: BilingualName): string {
  if (language === 'nl') return nl;
  if (language === 'fr' || nl === fr) return fr;
  return `${fr} / ${nl}`;
}

const SAME_PLACE_M = 25;

/** The known place at a position (within 25 m); null elsewhere. */
export function placeAt(position: Position, places: readonly KnownPlace[] = KNOWN_PLACES) {
  let best: { place: KnownPlace; metres: number } | null = null;
  for (const place of places) {
    const metres = distanceM(position, [place.lon, place.lat]);
    if (metres <= SAME_PLACE_M && (!best || metres < best.metres)) best = { place, metres };
  }
  return best?.place ?? null;
}
