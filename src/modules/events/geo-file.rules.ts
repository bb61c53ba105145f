import {
  GEO_FILE_LIMITS,
  type GeoGeometry,
  type GeoPart,
  type GeoReading,
} from './geo-file.types.js';
import { partsOfDocument } from './geo-parts.rules.js';
import { fewerPoints, judged, verticesOf } from './geo-simplify.rules.js';
import { formatOf, refuseFile, textOfFile } from './geo-text.rules.js';
import { featuresOfXml } from './geo-xml.rules.js';

export interface GeoReadOptions {
  /** Turns longitude and latitude round; never done without being asked. */
  readonly swap?: boolean;
  /** Takes fewer points where there are more than a footprint may have. */
  readonly simplify?: boolean;
}

type Nested = number | readonly Nested[];

function turned(value: Nested): Nested {
  if (!Array.isArray(value)) return value;
  const [first, second, ...rest] = value as readonly Nested[];
  if (typeof first === 'number' && typeof second === 'number') return [second, first, ...rest];
  return (value as readonly Nested[]).map(turned);
}

function swapped(part: GeoPart): GeoPart {
  const { type, coordinates } = part.geometry;
  return { ...part, geometry: { type, coordinates: turned(coordinates) } as GeoGeometry };
}

/** Brackets outside of texts: nesting is counted before anything walks into it. */
const BRACKET = /"(?:[^"\\]|\\.)*"|[[\]{}]/g;

function assertShallow(text: string): void {
  let depth = 0;
  for (const [sign] of text.matchAll(BRACKET)) {
    if (sign === '[' || sign === '{') depth += 1;
    if (sign === ']' || sign === '}') depth -= 1;
    if (depth > GEO_FILE_LIMITS.depth) refuseFile('fileTooDeep', { max: GEO_FILE_LIMITS.depth });
  }
}

function documentOf(text: string): unknown {
  assertShallow(text);
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (fault) {
    const at = /position (\d+)/.exec(String(fault))?.[1];
    const line = at ? text.slice(0, Number(at)).split('\n').length : 1;
    return refuseFile('fileNotReadable', { line });
  }
}

/**
 * Reads a GeoJSON, KML or GPX file (by content, WGS 84 degrees) into shapes to choose from, each
 * with what the footprint's rules say of it. Throws INVALID_INPUT naming `file` when it cannot be
 * read at all, or is larger than `GEO_FILE_LIMITS`; then nothing was built of it.
 */
export function readGeoFile(bytes: Buffer, options: GeoReadOptions = {}): GeoReading {
  const text = textOfFile(bytes);
  const format = formatOf(text.replace(/^\ufeff/, ''));
  const document = format === 'geojson' ? documentOf(text) : featuresOfXml(text, format);
  const { parts: found, leftOut } = partsOfDocument(document);
  const parts = options.swap ? found.map(swapped) : found;
  const fewer = fewerPoints(parts);
  const applied = Boolean(fewer && options.simplify);
  const kept = fewer && applied ? fewer.parts : parts;
  const read = kept.map(judged);
  return {
    format,
    parts: read,
    vertices: verticesOf(kept),
    leftOut,
    swapOffered:
      !options.swap && read.some((part) => part.problems.some((p) => p.code === 'swappedLonLat')),
    swapped: options.swap ?? false,
    simplification: fewer ? { ...fewer.told, applied } : null,
  };
}
