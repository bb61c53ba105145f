import type { Localized } from '../../core/graphql/localized.type.js';
import type { ConditionParameters, ParameterRule } from './condition-parameters.rules.js';

/** The languages the catalogue is written in. */
export const TEXT_LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

const OPTIONAL = /\[\[(?:(\w+)=(\w+)\|)?([^\]]*)\]\]/g;
const BLANK = /\{\{(\w+)\}\}(\.?)/g;
/** What ends a sentence; a value that brings it needs no second one. */
const ENDED = /[.!?]$/;
/** Thousands and decimal signs as they are written in Belgium; English as in the demo texts. */
const SIGNS: Record<TextLanguage, { group: string; decimal: string }> = {
  nl: { group: '.', decimal: ',' },
  fr: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
  de: { group: '.', decimal: ',' },
};

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
export function valueText(
  type: ParameterRule['type'],
  value: string | number | boolean,
  language: TextLanguage,
): string {
  if (typeof value === 'number') return numberText(value, language);
  return type === 'time' ? timeText(String(value), language) : String(value);
}

function rendered(
  template: string,
  rules: readonly ParameterRule[],
  parameters: ConditionParameters,
  language: TextLanguage,
): string {
  const has = (name: string) => Object.hasOwn(parameters, name);
  const typeOf = new Map(rules.map(({ name, type }) => [name, type]));
  const filled = template.replace(OPTIONAL, (_all, name?: string, wanted?: string, inner = '') => {
    if (name && String(parameters[name]) !== wanted) return '';
    const blanks = [...String(inner).matchAll(BLANK)].map((match) => match[1] ?? '');
    return blanks.every(has) ? String(inner) : '';
  });
  const value = (name: string) =>
    has(name) ? valueText(typeOf.get(name) ?? 'text', parameters[name] ?? '', language) : '…';
  return filled
    .replace(BLANK, (_all, name: string, stop: string) =>
      ENDED.test(value(name)) ? value(name) : value(name) + stop,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The text of a condition in each language of its template. `{{name}}` becomes the value as people
 * write it, `[[…]]` stays only when every value in it is set, `[[name=value|…]]` only when that
 * parameter has that value; a blank outside such brackets that is not set shows as an ellipsis.
 */
export function conditionText(
  template: Localized,
  rules: readonly ParameterRule[],
  parameters: ConditionParameters,
): Localized {
  return Object.fromEntries(
    TEXT_LANGUAGES.flatMap((language) => {
      const source = template[language];
      const text = source ? rendered(source, rules, parameters, language) : '';
      return text ? [[language, text]] : [];
    }),
  );
}

/** A text without its empty languages, each trimmed. */
export function writtenText(text: Localized): Localized {
  return Object.fromEntries(
    Object.entries(text).flatMap(([language, words]) => {
      const trimmed = typeof words === 'string' ? words.trim() : '';
      return trimmed ? [[language, trimmed]] : [];
    }),
  );
}
