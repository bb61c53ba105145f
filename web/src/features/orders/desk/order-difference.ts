import type { RedlinePart } from '../../../ui/products/redline.js';
import type { OrderContent, OrderItem, OrderLanguage, OrderSection } from './order-content.js';
import { wordDifference } from './word-difference.js';

/** One place where two versions of an order differ, as the server tells it. */
export interface FactChange {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: unknown;
  readonly after: unknown;
}

/** A time of the command card that is another one now; null where it did not stand before. */
export interface TimeChange {
  readonly id: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A sentence that came, went or was re-worded. */
export interface TextChange {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly parts: readonly RedlinePart[];
}

/** The changed sentences of one section of a paragraph. */
export interface SectionChange {
  readonly code: string;
  readonly title: string;
  readonly changes: readonly TextChange[];
}

export interface ParagraphChange {
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly sections: readonly SectionChange[];
  readonly count: number;
}

/** The difference of two versions as a reader takes it in. */
export interface OrderDifference {
  readonly times: readonly TimeChange[];
  readonly thresholds: readonly TextChange[];
  readonly paragraphs: readonly ParagraphChange[];
  /** Numbers of the plan and the risk assessment it was compiled from, where they changed. */
  readonly basis: readonly {
    readonly key: 'plan' | 'risk';
    readonly before: unknown;
    readonly after: unknown;
  }[];
  /** Whether anything differs at all. */
  readonly any: boolean;
}

const ITEM =
  /^paragraphs\[code=(\w+)\]\.sections\[code=(\w+)\]\.items\[id=([^\]]+)\](?:\.text)?(.*)$/;
const SECTION = /^paragraphs\[code=(\w+)\]\.sections\[code=(\w+)\]$/;
const TIME = /^card\.times\[id=(\w+)\](\.at)?$/;
const THRESHOLD = /^card\.thresholds\[id=([^\]]+)\](?:\.text)?(.*)$/;
const BASIS = /^(plan|risk)\.number$/;

interface Found extends TextChange {
  readonly paragraph: string;
  readonly section: string;
}

type Side = Pick<OrderItem, 'text'> | null;

function textOf(side: unknown, language: OrderLanguage): string | null {
  return (side as Side)?.text[language] ?? null;
}

/** A sentence's change in one language; null for what is not its words, such as its references. */
function sentence(
  id: string,
  rest: string,
  { change, before, after }: FactChange,
  language: OrderLanguage,
): TextChange | null {
  if (rest === '' && (change === 'added' || change === 'removed')) {
    const parts = wordDifference(textOf(before, language), textOf(after, language));
    return { id, kind: change, parts };
  }
  if (rest !== `.${language}`) return null;
  return { id, kind: 'changed', parts: wordDifference(before as string, after as string) };
}

function inSection(change: FactChange, language: OrderLanguage): Found[] {
  const item = ITEM.exec(change.path);
  if (item) {
    const [, paragraph = '', section = '', id = '', rest = ''] = item;
    const found = sentence(id, rest, change, language);
    return found ? [{ ...found, paragraph, section }] : [];
  }
  const whole = SECTION.exec(change.path);
  if (!whole || (change.change !== 'added' && change.change !== 'removed')) return [];
  const [, paragraph = '', section = ''] = whole;
  const side = (change.after ?? change.before) as OrderSection;
  const kind = change.change;
  return side.items.map((one) => ({
    id: one.id,
    kind,
    paragraph,
    section,
    parts: [{ op: kind, text: one.text[language] }],
  }));
}

function timeChanges(
  changes: readonly FactChange[],
  content: OrderContent,
  language: OrderLanguage,
): TimeChange[] {
  return changes.flatMap(({ path, before, after }) => {
    const [, id, at] = TIME.exec(path) ?? [];
    if (!id) return [];
    const side = (value: unknown): string | null =>
      at ? (value as string | null) : ((value as { at?: string } | null)?.at ?? null);
    const known = content.card.times.find((time) => time.id === id)?.label;
    const label = known ?? (before as { label?: OrderItem['text'] } | null)?.label;
    return [{ id, label: label?.[language] ?? id, before: side(before), after: side(after) }];
  });
}

function sectionTitle(
  content: OrderContent,
  paragraph: string,
  code: string,
  language: OrderLanguage,
) {
  const found = content.paragraphs.find((one) => one.code === paragraph);
  return found?.sections.find((one) => one.code === code)?.title[language] ?? code;
}

/** Sorts what the server found into paragraphs and sections, words compared in one language. */
export function orderDifference(
  difference: unknown,
  content: OrderContent,
  language: OrderLanguage,
): OrderDifference {
  const changes = difference as readonly FactChange[];
  const found = changes.flatMap((change) => inSection(change, language));
  const paragraphs = content.paragraphs.flatMap(({ code, number, title }): ParagraphChange[] => {
    const own = found.filter((one) => one.paragraph === code);
    const codes = [...new Set(own.map((one) => one.section))];
    const sections = codes.map((section) => ({
      code: section,
      title: sectionTitle(content, code, section, language),
      changes: own.filter((one) => one.section === section),
    }));
    if (own.length === 0) return [];
    return [{ code, number, title: title[language], sections, count: own.length }];
  });
  return {
    times: timeChanges(changes, content, language),
    thresholds: changes.flatMap((change) => {
      const [, id = '', rest = ''] = THRESHOLD.exec(change.path) ?? [];
      const one = id ? sentence(id, rest, change, language) : null;
      return one ? [one] : [];
    }),
    paragraphs,
    basis: changes.flatMap(({ path, before, after }) => {
      const key = BASIS.exec(path)?.[1] as 'plan' | 'risk' | undefined;
      return key ? [{ key, before, after }] : [];
    }),
    any: changes.length > 0,
  };
}
