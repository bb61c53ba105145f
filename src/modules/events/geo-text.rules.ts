import { DomainError } from '../../core/errors.js';
import { GEO_FILE_LIMITS, type GeoFormat } from './geo-file.types.js';

/** Controls, marks that turn the direction of writing, and signs nobody sees. */
const UNSEEN =
  /[\p{Cc}\p{Surrogate}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A name as it may be shown and stored: one line, nothing invisible; null when nothing is left. */
export function cleanName(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  return [...text].slice(0, GEO_FILE_LIMITS.nameLength).join('').trim() || null;
}

/** INVALID_INPUT of the file; `line` counts from 1 where the reader knows it. */
export function refuseFile(
  code:
    | 'fileEmpty'
    | 'fileTooLarge'
    | 'fileNotText'
    | 'fileZipped'
    | 'fileKindUnknown'
    | 'fileNotReadable'
    | 'fileDeclaresEntities'
    | 'fileTooDeep'
    | 'fileTooManyParts'
    | 'fileTooManyPoints'
    | 'fileOtherCoordinates'
    | 'fileWithoutPlaces',
  params: Readonly<Record<string, string | number>> = {},
): never {
  throw DomainError.invalid([{ path: 'file', code, params }]);
}

/** The text of a file in UTF-8. Errors: fileEmpty, fileTooLarge, fileZipped (KMZ), fileNotText. */
export function textOfFile(bytes: Buffer): string {
  if (bytes.length === 0) refuseFile('fileEmpty');
  if (bytes.length > GEO_FILE_LIMITS.bytes) {
    refuseFile('fileTooLarge', { max: GEO_FILE_LIMITS.bytes / 1024 / 1024 });
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') refuseFile('fileZipped');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseFile('fileNotText');
  }
}

/** What a text is, by its content alone; a file's name proves nothing. */
export function formatOf(text: string): GeoFormat {
  const start = text.trimStart();
  if (start.startsWith('{')) return 'geojson';
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(start.slice(0, 4096))?.[1];
  if (start.startsWith('<') && (root === 'gpx' || root === 'kml')) return root;
  // A declaration may stand before the root: say what is wrong with it, not that nobody knows it.
  if (/^<(\?xml|!doctype)/i.test(start) && /<!(doctype|entity)/i.test(start)) {
    return refuseFile('fileDeclaresEntities', { line: 1 });
  }
  return refuseFile('fileKindUnknown');
}
