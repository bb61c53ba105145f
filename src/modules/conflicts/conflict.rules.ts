import { bbox, distance } from '@turf/turf';
import type { Occupation } from './occupation.rules.js';
import type { Contact } from './contact.rules.js';
import type { Search } from './conflict.repository.js';

/** A place with a name people know. */
export interface NamedPlace {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Farther away a name would mislead. */
const NAMED_WITHIN_M = 200;
const METRES_A_DEGREE = 111_195;
/** More than the tenth of a metre to which a database compares degrees. */
const ROOM_M = 1;

/**
 * Where the index is asked for each occupation, widened by the buffers. Around two columns there are
 * two closures, so a column looks twice as far; one that stands looks as far as a column's closure.
 */
export function searchesOf(
  occupations: readonly Occupation[],
  buffer: { readonly bufferM: number; readonly bufferMin: number },
): Search[] {
  return occupations.map(({ geometry, from, to, movement }) => {
    const ms = (movement ? 2 : 1) * buffer.bufferMin * 60_000;
    const [west, south, east, north] = bbox(geometry as never);
    const lat = buffer.bufferM / METRES_A_DEGREE;
    const lon = lat / Math.cos((south * Math.PI) / 180);
    return {
      extent: [west - lon, south - lat, east + lon, north + lat],
      geometry,
      reach: (buffer.bufferM + ROOM_M) / METRES_A_DEGREE / Math.cos((north * Math.PI) / 180),
      from: from - ms,
      to: to + ms,
    };
  });
}

/** The name nearest to a contact; null when none is near. */
export function placeName(
  contact: Pick<Contact, 'lon' | 'lat'>,
  places: readonly NamedPlace[],
): string | null {
  const measured = places
    .map((place) => ({
      name: place.name,
      m: 1000 * distance([place.lon, place.lat], [contact.lon, contact.lat]),
    }))
    .sort((one, other) => one.m - other.m);
  const [nearest] = measured;
  return nearest && nearest.m <= NAMED_WITHIN_M ? nearest.name : null;
}

/** Minutes, begun ones counted whole: a contact is never told as none. */
export function wholeMinutes(ms: number): number {
  return Math.max(1, Math.ceil(ms / 60_000 - 1e-6));
}
