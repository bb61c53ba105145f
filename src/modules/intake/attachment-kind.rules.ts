/** What may be attached to a dossier, by media type, with the ending its name gets. */
export const ATTACHMENT_ENDINGS = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/gpx+xml': 'gpx',
  'application/vnd.google-earth.kml+xml': 'kml',
  'application/geo+json': 'geojson',
} as const;
export type AttachmentMediaType = keyof typeof ATTACHMENT_ENDINGS;

/** Guards of this installation, not rules of law. */
export const ATTACHMENT_LIMITS = {
  bytes: 20 * 1024 * 1024,
  perDossier: 30,
  nameLength: 120,
  /** A picture larger than this is refused before it is unpacked. */
  pixels: 30_000_000,
  side: 12_000,
} as const;

const GEOJSON_TYPES = [
  'FeatureCollection',
  'Feature',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];
/** Where a ZIP archive says where its list is; at the end of a file it makes it one. */
const ZIP_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ZIP_END_REACH = 66_000;
const XML_DECLARATION = /^\s*<\?xml[^>]*\?>/;
const XML_COMMENT = /^\s*<!--[\s\S]*?-->/;
const XML_ROOT = /^\s*<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s/>]/;

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function xmlKind(text: string): AttachmentMediaType | null {
  // A declaration of entities has no place in a track, and is how small files grow without end.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return null;
  let rest = text.replace(XML_DECLARATION, '');
  while (XML_COMMENT.test(rest)) rest = rest.replace(XML_COMMENT, '');
  const root = XML_ROOT.exec(rest)?.[1];
  if (root === 'gpx') return 'application/gpx+xml';
  return root === 'kml' ? 'application/vnd.google-earth.kml+xml' : null;
}

function jsonKind(text: string): AttachmentMediaType | null {
  try {
    const type = (JSON.parse(text) as { type?: unknown } | null)?.type;
    return GEOJSON_TYPES.includes(type as string) ? 'application/geo+json' : null;
  } catch {
    return null;
  }
}

function isWholePdf(bytes: Buffer): boolean {
  const starts = bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  const ends = bytes.subarray(-2048).includes('%%EOF');
  const archive = bytes.lastIndexOf(ZIP_END);
  return starts && ends && (archive < 0 || archive < bytes.length - ZIP_END_REACH);
}

/**
 * The kind of a file by its content, whatever its name says; null for anything that may not be
 * attached. `sniffed` is what its first bytes say (`file-type`). A file that is two things at once,
 * such as a PDF with an archive behind it, is refused.
 */
export function attachmentKind(bytes: Buffer, sniffed: string | null): AttachmentMediaType | null {
  if (sniffed === 'application/pdf') return isWholePdf(bytes) ? sniffed : null;
  if (sniffed === 'image/jpeg' || sniffed === 'image/png' || sniffed === 'image/webp') {
    return sniffed;
  }
  if (sniffed !== null && !/xml|kml|gpx/.test(sniffed)) return null;
  const text = textOf(bytes)?.replace(/^\uFEFF/, '');
  if (!text || text.includes('\0')) return null;
  if (/^\s*</.test(text)) return xmlKind(text);
  return /^\s*\{/.test(text) ? jsonKind(text) : null;
}

/** Control, formatting and direction signs: they show a name other than it is. */
const HIDDEN_SIGNS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const PATH_SIGNS = /[\\/:*?"<>|]+/g;

/**
 * A name as it may be shown: no path, no hidden signs, with the ending of what the file is. It is
 * never used as a path.
 */
export function cleanFileName(given: string, type: AttachmentMediaType): string {
  const ending = ATTACHMENT_ENDINGS[type];
  const plain = given
    .normalize('NFC')
    .replace(HIDDEN_SIGNS, '')
    .replace(PATH_SIGNS, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.]+$/g, '');
  const known = ending === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${ending}$`, 'i');
  const stem = [...plain.replace(known, '')].slice(0, ATTACHMENT_LIMITS.nameLength).join('');
  return `${stem || 'file'}.${ending}`;
}
