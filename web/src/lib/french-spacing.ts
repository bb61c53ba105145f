/** A narrow space that does not break, U+202F. */
const THIN = '\u202f';
const WIDE = '\u00a0';

function spaced(text: string): string {
  return text
    .replace(/ ([;!?])/g, `${THIN}$1`)
    .replace(/ ([:»])/g, `${WIDE}$1`)
    .replace(/« /g, `«${WIDE}`);
}

/**
 * Ties French punctuation to its word in every text of a catalogue, so that no line begins with a
 * semicolon. Catalogues are written with plain spaces, which everybody can type and search for.
 */
export function frenchSpacing<Value>(value: Value): Value {
  if (typeof value === 'string') return spaced(value) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, frenchSpacing(one)]);
  return Object.fromEntries(entries) as Value;
}
