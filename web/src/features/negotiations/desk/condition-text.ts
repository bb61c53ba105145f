import type { ParameterType } from '../../../gql/desk/graphql.js';
import type { Localized } from '../../../lib/localized.js';

/** The languages the catalogue is written in. */
export const TEXT_LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** A text in each language of the catalogue; empty where there is none. */
export type Texts = Readonly<Record<TextLanguage, string>>;

/** Values by parameter name, as the API takes them. */
export type ParameterValues = Readonly<Record<string, string | number | boolean>>;

/** A blank of the catalogue's text. */
export interface Blank {
  readonly name: string;
  readonly type: ParameterType;
  readonly label: Localized;
  readonly required: boolean;
  readonly decimals: number;
  readonly unit?: string | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly maxLength?: number | null;
}

const OPTIONAL = /\[\[(?:(\w+)=(\w+)\|)?([^\]]*)\]\]/g;
const BLANK = /\{\{(\w+)\}\}(\.?)/g;
/** What ends a sentence; a value that brings it needs no second one. */
const ENDED = /[.!?]$/;
/** Thousands and decimal signs as they are written in Belgium; English as in the catalogue. */
const SIGNS: Readonly<Record<TextLanguage, { group: string; decimal: string }>> = {
  nl: { group: '.', decimal: ',' },
  fr: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
  de: { group: '.', decimal: ',' },
};

export const NO_TEXTS: Texts = { nl: '', fr: '', en: '', de: '' };

function numberText(value: number, language: TextLanguage): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, SIGNS[language].group);
  return decimals ? `${grouped}${SIGNS[language].decimal}${decimals}` : grouped;
}

function timeText(value: string, language: TextLanguage): string {
  if (language === 'nl') return `${value.replace(':', '.')} uur`;
  if (language === 'de') return `${value} Uhr`;
  return language === 'fr' ? value.replace(':', 'h') : value;
}

/** A value as it is read in a sentence: 10.000, 09.15 uur, 09h15. */
function valueText(
  type: Blank['type'],
  value: string | number | boolean,
  language: TextLanguage,
): string {
  if (typeof value === 'number') return numberText(value, language);
  return type === 'time' ? timeText(String(value), language) : String(value);
}

function rendered(
  template: string,
  blanks: readonly Blank[],
  values: ParameterValues,
  language: TextLanguage,
): string {
  const has = (name: string): boolean => Object.hasOwn(values, name);
  const typeOf = new Map(blanks.map(({ name, type }) => [name, type]));
  const filled = template.replace(OPTIONAL, (_all, name?: string, wanted?: string, inner = '') => {
    if (name && String(values[name]) !== wanted) return '';
    const needed = [...String(inner).matchAll(BLANK)].map((match) => match[1] ?? '');
    return needed.every(has) ? String(inner) : '';
  });
  const value = (name: string): string =>
    has(name) ? valueText(typeOf.get(name) ?? 'text', values[name] ?? '', language) : '…';
  return filled
    .replace(BLANK, (_all, name: string, stop: string) =>
      ENDED.test(value(name)) ? value(name) : value(name) + stop,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Shows what the catalogue's text becomes with these values, while they are typed. The API makes
 * the text in the same way; the words on the page are what is sent, so both sides see one text.
 */
export function previewTexts(
  template: Localized,
  blanks: readonly Blank[],
  values: ParameterValues,
): Texts {
  const made = (language: TextLanguage): string => {
    const source = template[language];
    return source ? rendered(source, blanks, values, language) : '';
  };
  return { nl: made('nl'), fr: made('fr'), en: made('en'), de: made('de') };
}

/** The texts of a version, by language of the catalogue. */
export function textsOf(text: Localized): Texts {
  return { nl: text.nl ?? '', fr: text.fr ?? '', en: text.en ?? '', de: text.de ?? '' };
}

export function sameTexts(one: Texts, other: Texts): boolean {
  return TEXT_LANGUAGES.every((language) => one[language].trim() === other[language].trim());
}
