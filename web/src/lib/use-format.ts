import { formatFor, type Format } from './format.js';
import { useLanguage } from './i18n.js';

/** Dates and numbers in the reader's language, on Brussels time. */
export function useFormat(): Format {
  return formatFor(useLanguage().language);
}
