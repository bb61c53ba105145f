import { useCallback } from 'react';
import { useLanguage } from './i18n.js';
import type { Language } from './languages.js';

/** A text in several languages, as the API gives it; any of them may be missing. */
export interface Localized {
  readonly nl?: string | null;
  readonly fr?: string | null;
  readonly en?: string | null;
  readonly de?: string | null;
}

/** Which languages to try after the reader's own. */
const NEXT: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** The text in a language, else in the first language it exists in; null when it is empty. */
export function localized(text: Localized | null | undefined, language: Language): string | null {
  if (!text) return null;
  for (const tag of [language, ...NEXT]) {
    const found = text[tag]?.trim();
    if (found) return found;
  }
  return null;
}

/** The language a text is shown in, for `lang`; null when there is no text. */
export function languageOf(text: Localized | null | undefined, language: Language) {
  if (!text) return null;
  return [language, ...NEXT].find((tag) => text[tag]?.trim()) ?? null;
}

/** Writes texts in the reader's language. */
export function useLocalized(): (text: Localized | null | undefined) => string | null {
  const { language } = useLanguage();
  return useCallback((text) => localized(text, language), [language]);
}
