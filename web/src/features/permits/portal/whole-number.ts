const WHOLE = /^\d{1,3}(?:[ .\u00a0\u202f']?\d{3})*$|^\d+$/;

/** A whole number as people write it (`8 000`, `8.000`); NaN for anything else. */
export function wholeNumber(text: string): number {
  const trimmed = text.trim();
  return WHOLE.test(trimmed) ? Number(trimmed.replace(/\D/g, '')) : Number.NaN;
}
