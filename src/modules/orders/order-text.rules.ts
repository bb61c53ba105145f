import { BRUSSELS, readInstant } from '../../core/brussels-time.js';
import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import {
  ORDER_LANGUAGES,
  type OrderItem,
  type OrderReference,
  type OrderText,
} from './order-content.types.js';

/** The same value in every language of the order, each by its own rule. */
export function inEach(value: (language: (typeof ORDER_LANGUAGES)[number]) => string): OrderText {
  const [nl, fr, en] = ORDER_LANGUAGES.map(value) as [string, string, string];
  return { nl, fr, en };
}

/** A text of a record in the languages of the order; a missing one falls back. */
export function orderText(text: Localized): OrderText {
  return inEach((language) => inLanguage(text, language));
}

const inBrussels = (instant: string) =>
  readInstant('instant', instant).toZonedDateTimeISO(BRUSSELS);

/** What a clock in Brussels shows, `11:00`, seconds cut off. */
export function clock(instant: string): string {
  return inBrussels(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The day in Brussels as the order writes it, `11/03/2027`. */
export function day(instant: string): string {
  return inBrussels(instant).toPlainDate().toString().split('-').reverse().join('/');
}

const GROUPING = { nl: '.', fr: '\u00a0', en: ',' } as const;

/** A whole number grouped as each language does: 8.000, 8 000, 8,000. */
export function grouped(value: number): OrderText {
  return inEach((language) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, GROUPING[language]));
}

/** Texts below each other. */
export function lines(texts: readonly OrderText[]): OrderText {
  return inEach((language) => texts.map((text) => text[language]).join('\n'));
}

export function item(
  id: string,
  text: OrderText,
  references: readonly OrderReference[] = [],
): OrderItem {
  return { id, text, references };
}
