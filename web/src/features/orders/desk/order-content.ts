import type { Language } from '../../../lib/languages.js';

/** A text in the languages an order is compiled in. */
export interface OrderText {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
}

export const ORDER_LANGUAGES = ['nl', 'fr', 'en'] as const;
export type OrderLanguage = (typeof ORDER_LANGUAGES)[number];

/** The record a sentence comes from. */
export interface OrderReference {
  readonly type: string;
  readonly id: string;
}

export interface OrderItem {
  readonly id: string;
  readonly text: OrderText;
  readonly references: readonly OrderReference[];
}

export interface OrderSection {
  readonly code: string;
  readonly title: OrderText;
  readonly items: readonly OrderItem[];
}

export interface OrderParagraph {
  readonly number: number;
  readonly code: string;
  readonly title: OrderText;
  readonly sections: readonly OrderSection[];
}

export interface OrderTime {
  readonly id: string;
  readonly label: OrderText;
  readonly at: string;
}

/** The parts of a compiled order the pages read; the server writes it as one JSON value. */
export interface OrderContent {
  readonly classification: string;
  readonly event: { readonly title: Partial<OrderText>; readonly date: string };
  readonly plan: { readonly number: number } | null;
  readonly risk: { readonly number: number } | null;
  readonly card: {
    readonly mission: OrderText;
    readonly times: readonly OrderTime[];
    readonly thresholds: readonly OrderItem[];
  };
  readonly paragraphs: readonly OrderParagraph[];
  readonly posts: readonly { readonly id: string; readonly code: string }[];
  readonly register: readonly { readonly id: string; readonly code: string }[];
}

/** The JSON of a version as what the server writes there. */
export function orderContent(content: unknown): OrderContent {
  return content as OrderContent;
}

/** The order's language for a reader: there is no German one. */
export function orderLanguage(language: Language): OrderLanguage {
  return ORDER_LANGUAGES.find((tag) => tag === language) ?? 'nl';
}

/** First signs of a hash, enough to recognise it by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** A hash in groups of eight, so that it can be read aloud. */
export function groupedHash(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash;
}

/** A unit's own part of an order, as it stands with its acknowledgement. */
export interface UnitDuties {
  readonly unit: string;
  readonly duties: readonly {
    readonly id: string;
    readonly post: string;
    readonly name: Partial<OrderText>;
    readonly sector: string;
    readonly task: Partial<OrderText>;
    readonly startsAt: string;
    readonly endsAt: string;
  }[];
}
