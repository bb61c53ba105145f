export type Language = 'nl' | 'fr' | 'en' | 'de';

/** Names in their own language, as a switch shows them. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
};

/** The locale that writes dates and numbers as they are written in Belgium. */
export const LOCALES: Readonly<Record<Language, string>> = {
  nl: 'nl-BE',
  fr: 'fr-BE',
  en: 'en-GB',
  de: 'de-BE',
};

/** The first wanted language that is offered, by its two-letter beginning; else the first offered. */
export function chooseLanguage(
  wanted: readonly (string | null | undefined)[],
  offered: readonly Language[],
): Language {
  for (const tag of wanted) {
    const short = tag?.slice(0, 2).toLowerCase();
    const found = offered.find((language) => language === short);
    if (found) return found;
  }
  return offered[0] ?? 'nl';
}
