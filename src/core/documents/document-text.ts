import type { DocumentModel, RichText, TextRun } from './document-model.js';

/**
 * Characters that either can't stand in XML and PDF text (controls, lone surrogates) or silently
 * reorder what a reader sees (bidirectional overrides and isolates): shown by their code point
 * instead.
 */
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Surrogate}]/gu;

function codePoint(character: string): string {
  const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `[U+${hex}]`;
}

/**
 * Text as the writers show it: line ends as `\n`, tabs as spaces, unsafe characters as `[U+202E]`.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSAFE, codePoint);
}

/** The same JSON value with every string cleaned. */
function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]): [string, unknown] => [key, cleanValue(inner)]),
  );
}

/** A copy of the model whose texts are safe to show; see `cleanText`. */
export function cleanModel(model: DocumentModel): DocumentModel {
  return cleanValue(model) as DocumentModel;
}

/** The runs of a line of text, whichever way it was written. */
export function toRuns(text: RichText): readonly TextRun[] {
  const parts = typeof text === 'string' ? [text] : text;
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}

/** The bare text of a line, without appearance. */
export function plainText(text: RichText): string {
  return toRuns(text)
    .map((run) => run.text)
    .join('');
}

const CREATED = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The instant as Belgian wall-clock time, `03/03/2027 14:05`, the same in every language. */
export function formatCreated(createdAt: string): string {
  const parts = new Map(
    CREATED.formatToParts(new Date(createdAt)).map((part) => [part.type, part.value]),
  );
  const day = `${parts.get('day')}/${parts.get('month')}/${parts.get('year')}`;
  return `${day} ${parts.get('hour')}:${parts.get('minute')}`;
}

/** The part of the content hash that stands on every page. */
export function shortHash(contentHash: string): string {
  return contentHash.slice(0, 12);
}
