import type {
  Block,
  DocumentModel,
  LabelledText,
  RichText,
} from '../../core/documents/document-model.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import type {
  OrderContent,
  OrderItem,
  OrderParagraph,
  OrderSection,
  OrderText,
} from './order-content.types.js';
import {
  both,
  postsOnCard,
  registerTable,
  staffingTable,
  timelineTable,
  twoLines,
} from './order-tables.document.js';
import { clock, day } from './order-text.rules.js';
import type { Say } from './order-texts.rules.js';

const SHORTEST_HEADER = 6;

/** Who signed an approved version, and when; instants ISO 8601 UTC. */
export interface OrderSignatures {
  readonly draftedBy: string;
  readonly submittedBy: { readonly name: string; readonly at: string };
  readonly approvedBy: { readonly name: string; readonly at: string };
}

/** One approved version as the document shows it. */
export interface IssuedOrder {
  readonly content: OrderContent;
  readonly number: number;
  readonly contentHash: string;
  readonly signatures: OrderSignatures;
}

/**
 * A passage in Dutch and French beside each other, so that nobody reads another order. The first
 * line of `titled` passages is their title.
 */
function pair(text: OrderText, titled = false): Block {
  const paragraph = (words: string) =>
    ({ kind: 'paragraph', text: titled ? withTitle(words) : words }) as const;
  return {
    kind: 'sideBySide',
    columns: [
      { language: 'nl', blocks: [paragraph(text.nl)] },
      { language: 'fr', blocks: [paragraph(text.fr)] },
    ],
  };
}

function withTitle(words: string): RichText {
  const [title = '', ...rest] = words.split('\n');
  return [{ text: title, bold: true }, ...rest.flatMap((line) => ['\n', line])];
}

/** Short points of one section as two lists beside each other. */
export function pairedList(items: readonly OrderItem[]): Block {
  const list = (language: 'nl' | 'fr') =>
    ({
      kind: 'list',
      style: 'bullet',
      items: items.map((each) => ({ text: each.text[language] })),
    }) as const;
  return {
    kind: 'sideBySide',
    columns: [
      { language: 'nl', blocks: [list('nl')] },
      { language: 'fr', blocks: [list('fr')] },
    ],
  };
}

function cardBlocks(content: OrderContent, say: Say): Block[] {
  const { card } = content;
  const { mission } = card;
  return [
    { kind: 'heading', level: 1, text: both(say('card.title')) },
    {
      kind: 'notice',
      tone: 'neutral',
      title: both(say('paragraph.mission')),
      blocks: [
        { kind: 'paragraph', text: mission.nl, language: 'nl' },
        { kind: 'paragraph', text: mission.fr, language: 'fr' },
      ],
    },
    {
      kind: 'table',
      caption: both(say('card.times')),
      columns: card.times.map(({ label }) => ({
        header: `${label.nl}\n${label.fr}`,
        // By the longest word, so that no header breaks inside one.
        width: Math.max(label.nl.length, label.fr.length, SHORTEST_HEADER),
        align: 'center' as const,
      })),
      rows: [card.times.map(({ at }) => [{ text: clock(at), bold: true }])],
    },
    postsOnCard(content, say),
    pairedList(card.thresholds),
    { kind: 'pageBreak' },
  ];
}

/** The tasks by sector: each post a title and its text in both languages. */
function taskBlocks(content: OrderContent, section: OrderSection): Block[] {
  const sectors = [...new Set(content.posts.map((post) => post.sector))];
  return sectors.flatMap((sector): Block[] => {
    const posts = content.posts.filter((post) => post.sector === sector);
    const ids = posts.map((post) => `execution.post.${post.id}`);
    return [
      { kind: 'heading', level: 3, text: sector },
      ...section.items.filter(({ id }) => ids.includes(id)).map(({ text }) => pair(text, true)),
    ];
  });
}

function sectionBlocks(content: OrderContent, section: OrderSection, say: Say): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: both(section.title) };
  if (section.code === 'march') return [heading, timelineTable(content, say)];
  if (section.code === 'tasks') return [heading, ...taskBlocks(content, section)];
  if (section.items.length === 0) return [];
  return [heading, ...section.items.map(({ text }) => pair(text))];
}

function paragraphBlocks(content: OrderContent, paragraph: OrderParagraph, say: Say): Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 1,
    number: String(paragraph.number),
    text: both(paragraph.title),
  };
  const [only, ...others] = paragraph.sections;
  // A paragraph of one section of the same name needs no second title.
  if (only && others.length === 0 && only.title.nl === paragraph.title.nl) {
    return [heading, ...only.items.map(({ text }) => pair(text))];
  }
  return [
    heading,
    ...paragraph.sections.flatMap((section) => sectionBlocks(content, section, say)),
  ];
}

function annexBlocks(content: OrderContent, say: Say): Block[] {
  const annex = (key: string, table: Block): Block[] => [
    { kind: 'heading', level: 1, text: both(say(`annex.${key}`)) },
    table,
  ];
  return [
    { kind: 'pageBreak' },
    ...annex('staffing', staffingTable(content, say)),
    ...(content.register.length > 0 ? annex('register', registerTable(content, say)) : []),
  ];
}

/** The head of an order: event, day, framework, plan, who signed. */
export function fieldsOf({ content, signatures }: IssuedOrder, say: Say): LabelledText[] {
  const start = content.card.times.find(({ id }) => id === 'start');
  const end = content.card.times.find(({ id }) => id === 'end');
  const span = start && end ? `, ${clock(start.at)}–${clock(end.at)}` : '';
  const field = (key: string, value: LabelledText['value']) => ({
    label: both(say(`field.${key}`)),
    value,
  });
  const signed = (by: { name: string; at: string }) => `${by.name}, ${day(by.at)} ${clock(by.at)}`;
  return [
    field('event', [`${content.event.reference} – `, ...asRuns(twoLines(content.event.title))]),
    field('when', `${content.event.date}${span}`),
    field('framework', say('framework').nl),
    ...(content.plan
      ? [field('plan', both(say('planNumber', { number: content.plan.number })))]
      : []),
    field('draftedBy', signatures.draftedBy),
    field('submittedBy', `Silver – ${signed(signatures.submittedBy)}`),
    field('approvedBy', `Gold – ${signed(signatures.approvedBy)}`),
  ];
}

function asRuns(text: LabelledText['value']): Exclude<LabelledText['value'], string> {
  return typeof text === 'string' ? [text] : text;
}

/** Silver and Gold, with the time of each signature. */
export function signatureBlock({ signatures }: IssuedOrder, say: Say): Block {
  const mark = (key: string, at: string) =>
    both(say(`signed.${key}`, { at: `${day(at)} ${clock(at)}` }));
  const { submittedBy, approvedBy } = signatures;
  return {
    kind: 'signature',
    signatories: [
      { role: 'Silver Commander', name: submittedBy.name, mark: mark('submitted', submittedBy.at) },
      { role: 'Gold Commander', name: approvedBy.name, mark: mark('approved', approvedBy.at) },
    ],
  };
}

/**
 * An approved operation order in Dutch and French: a card of one page, the five paragraphs side by
 * side, annexes. Classification, version and hash stand on every page.
 */
export function operationOrderDocument(issued: IssuedOrder, say: Say): DocumentModel {
  const { content, number, contentHash, signatures } = issued;
  const classification = say(`classification.${content.classification}`);
  const title = say('title');
  return {
    title: title.nl,
    secondTitle: title.fr,
    language: 'nl',
    secondLanguage: 'fr',
    issuer: [both({ nl: inLanguage(content.zone, 'nl'), fr: inLanguage(content.zone, 'fr') })],
    classification: `${classification.nl} – ${classification.fr}`,
    reference: content.reference,
    version: String(number),
    contentHash,
    createdAt: signatures.approvedBy.at,
    author: inLanguage(content.zone, 'nl'),
    fields: fieldsOf(issued, say),
    blocks: [
      ...cardBlocks(content, say),
      ...content.paragraphs.flatMap((paragraph) => paragraphBlocks(content, paragraph, say)),
      signatureBlock(issued, say),
      ...annexBlocks(content, say),
    ],
  };
}
