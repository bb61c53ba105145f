import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser, type Document, onErrorStopParsing } from '@xmldom/xmldom';
import { GEO_FILE_LIMITS } from './geo-file.types.js';
import { refuseFile } from './geo-text.rules.js';

/** What a reader of XML could be made to fetch or to multiply begins with one of these. */
const DECLARATION = /<!(doctype|entity|element|attlist|notation)/i;
/** Instructions, comments and raw text, in the order a parser meets them. */
const ASIDE = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;
/** What a recorder notes at every point and no footprint keeps: half the work of reading a track. */
const RECORDED = /<(time|ele|extensions)(?:\s[^>]*)?(?<!\/)>[\s\S]*?<\/\1>/g;
const POSITION_TAG = /<(?:[\w.-]+:)?(?:trkpt|rtept|wpt|coord)\b/g;
const PAIR = /-?\d[\d.eE+-]*\s*,\s*-?\d/g;

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function countUpTo(text: string, pattern: RegExp, most: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) {
    count += 1;
    if (count > most) break;
  }
  return count;
}

/** Depth of nesting and number of tags, counted without building anything. */
function assertModest(text: string): void {
  let depth = 0;
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    tags += 1;
    if (tags > GEO_FILE_LIMITS.tags) {
      refuseFile('fileTooManyPoints', { max: GEO_FILE_LIMITS.positions });
    }
    const next = text[at + 1];
    if (next === '?' || next === '!') continue;
    const end = text.indexOf('>', at);
    if (next === '/') depth -= 1;
    else if (text[end - 1] !== '/') depth += 1;
    if (depth > GEO_FILE_LIMITS.depth) {
      refuseFile('fileTooDeep', { max: GEO_FILE_LIMITS.depth, line: lineOf(text, at) });
    }
  }
}

/** Refuses declarations, depth and mass before a parser sees the text. */
function assertHarmless(text: string): void {
  // Anywhere at all, a comment included: what hides there for us need not hide for a parser.
  if (DECLARATION.test(text)) {
    refuseFile('fileDeclaresEntities', { line: lineOf(text, text.search(DECLARATION)) });
  }
  const bare = text.replace(ASIDE, '');
  assertModest(bare);
  const { positions } = GEO_FILE_LIMITS;
  const tags = countUpTo(bare, POSITION_TAG, positions);
  if (tags > positions || countUpTo(bare, PAIR, positions) > positions) {
    refuseFile('fileTooManyPoints', { max: positions });
  }
}

function documentOf(text: string): Document {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  } catch (fault) {
    const told = /@#\[line:(\d+)|\[line:(\d+)/.exec(String(fault));
    const line = Number(told?.[1] ?? told?.[2] ?? 1);
    return refuseFile('fileNotReadable', { line });
  }
}

/**
 * The features of a KML or GPX text as GeoJSON. Errors of the file: fileDeclaresEntities (any
 * document type or entity, so nothing is ever fetched or expanded), fileTooDeep, fileTooManyPoints,
 * fileNotReadable with the line.
 */
export function featuresOfXml(text: string, format: 'kml' | 'gpx'): unknown {
  assertHarmless(text);
  const plain = text.replace(/^\ufeff/, '');
  const kept = (noted: string): string => noted.replace(/[^\n]+/g, '');
  const document = documentOf(format === 'gpx' ? plain.replace(RECORDED, kept) : plain);
  return format === 'kml' ? kml(document) : gpx(document);
}
