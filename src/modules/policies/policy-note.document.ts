import { instantDayText, instantHourText } from '../../core/day-text.js';
import type {
  Block,
  DocumentModel,
  InnerBlock,
  Signatory,
} from '../../core/documents/document-model.js';
import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import { POLICY_TEXTS, type PolicyContent, type PolicyTermFacts } from './policy-content.types.js';
import { labelOf } from './policy-terms.rules.js';

/** The languages of acts in Brussels (law of 18 July 1966). */
const LANGUAGES = ['nl', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

/** A text of the catalogue in a language. */
export type SayIn = (
  language: Language,
  key: string,
  values?: Readonly<Record<string, unknown>>,
) => string;

/** Who signed, as what, when; instants ISO 8601 UTC. */
export interface PolicySignatureFacts {
  readonly step: string;
  readonly name: string;
  readonly position: Localized | null;
  readonly at: string;
}

/** An approved note as the document shows it. */
export interface IssuedPolicy {
  readonly reference: string;
  readonly event: { readonly reference: string; readonly title: Localized };
  readonly authority: Localized;
  readonly number: number;
  readonly contentHash: string;
  readonly content: PolicyContent;
  /** Norms as they are cited, in the order of the note. */
  readonly citations: readonly Localized[];
  readonly signatures: readonly PolicySignatureFacts[];
}

interface Frame {
  readonly say: SayIn;
  readonly terms: readonly PolicyTermFacts[];
}

const inBoth = (text: Localized) =>
  [...new Set(LANGUAGES.map((language) => inLanguage(text, language)))].join(' / ');
const both = (say: SayIn, key: string) =>
  [...new Set(LANGUAGES.map((language) => say(language, key)))].join(' / ');
const under = (text: Localized) =>
  [...new Set(LANGUAGES.map((language) => inLanguage(text, language)))].filter(Boolean).join('\n');

function heading(number: number, key: string, { say }: Frame): Block {
  return { kind: 'heading', level: 1, number: String(number), text: both(say, `document.${key}`) };
}

/** A passage in both languages beside each other. */
function pair(block: (language: Language) => InnerBlock): Block {
  return {
    kind: 'sideBySide',
    columns: [
      { language: 'nl', blocks: [block('nl')] },
      { language: 'fr', blocks: [block('fr')] },
    ],
  };
}

const passage = (text: Localized) =>
  pair((language) => ({ kind: 'paragraph', text: inLanguage(text, language) }));

function textBlocks(content: PolicyContent, frame: Frame): Block[] {
  return POLICY_TEXTS.flatMap((name): Block[] => {
    const text = content.texts[name];
    if (Object.keys(text).length === 0) return [];
    return [{ kind: 'heading', level: 2, text: both(frame.say, `text.${name}`) }, passage(text)];
  });
}

function toleranceTable({ tolerance }: PolicyContent, { say, terms }: Frame): Block {
  const label = (kind: 'behaviour' | 'reaction', code: string) => under(labelOf(terms, kind, code));
  return {
    kind: 'table',
    rowHeaders: true,
    columns: [
      { header: both(say, 'tolerance.behaviour'), width: 4 },
      { header: both(say, 'tolerance.first'), width: 4 },
      { header: both(say, 'tolerance.highest'), width: 4 },
      { header: both(say, 'tolerance.remark'), width: 4 },
    ],
    rows: tolerance.map(({ behaviour, first, highest, remark }) => [
      label('behaviour', behaviour),
      [{ text: first, bold: true }, `\n${label('reaction', first)}`],
      [{ text: highest, bold: true }, `\n${label('reaction', highest)}`],
      remark ? under(remark) : '–',
    ]),
  };
}

function ladderTable({ postures }: PolicyContent, { say, terms }: Frame): Block {
  return {
    kind: 'table',
    rowHeaders: true,
    columns: [
      { header: both(say, 'ladder.posture'), width: 3 },
      { header: both(say, 'ladder.entry'), width: 4 },
      { header: both(say, 'ladder.exit'), width: 4 },
    ],
    rows: postures.map(({ posture, entry, exit }) => [
      [{ text: posture, bold: true }, `\n${under(labelOf(terms, 'posture', posture))}`],
      under(entry),
      under(exit),
    ]),
  };
}

function phaseTable({ phases }: PolicyContent, { say, terms }: Frame): Block {
  return {
    kind: 'table',
    rowHeaders: true,
    columns: [
      { header: both(say, 'phases.phase'), width: 3 },
      { header: both(say, 'phases.posture'), width: 2, align: 'center' },
      { header: both(say, 'phases.reserve'), width: 2, align: 'center' },
    ],
    rows: phases.map(({ phase, posture, reserve }) => [
      inBoth(labelOf(terms, 'phase', phase)),
      posture,
      reserve,
    ]),
  };
}

function meansTable({ means }: PolicyContent, { say, terms }: Frame): Block {
  return {
    kind: 'table',
    rowHeaders: true,
    columns: [
      { header: both(say, 'means.means'), width: 3 },
      { header: both(say, 'means.use'), width: 3 },
      { header: both(say, 'means.releasers'), width: 4 },
      { header: both(say, 'means.remark'), width: 3 },
    ],
    rows: means.map(({ means: code, use, releasers, remark }) => [
      under(labelOf(terms, 'means', code)),
      both(say, `use.${use}`),
      releasers.map((each) => both(say, `releaser.${each}`)).join('\n') || '–',
      remark ? under(remark) : '–',
    ]),
  };
}

function lineBlocks({ lines }: PolicyContent, { say, terms }: Frame): Block[] {
  return lines.flatMap(({ line, text, told }): Block[] => [
    { kind: 'heading', level: 2, text: inBoth(labelOf(terms, 'line', line)) },
    passage(text),
    ...(told
      ? [
          pair((language) => ({
            kind: 'paragraph',
            style: 'small',
            text: `${say(language, 'document.told')} ${inLanguage(told, language)}`,
          })),
        ]
      : []),
  ]);
}

function signatory({ step, name, position, at }: PolicySignatureFacts, { say }: Frame): Signatory {
  const mark = LANGUAGES.map((language) =>
    say(language, 'document.signed', {
      day: instantDayText(at, language),
      hour: instantHourText(at, language),
    }),
  );
  const role = position ? inBoth(position) : both(say, `approvals.step.${step}`);
  return { role, name, mark: mark.join(' / ') };
}

function noteBlocks(issued: IssuedPolicy, frame: Frame): Block[] {
  const { content } = issued;
  const priorities = (language: Language) =>
    content.priorities.map((code) => ({
      text: inLanguage(labelOf(frame.terms, 'priority', code), language),
    }));
  return [
    heading(1, 'grounds', frame),
    pair((language) => ({
      kind: 'list',
      style: 'bullet',
      items: issued.citations.map((text) => ({ text: inLanguage(text, language) })),
    })),
    heading(2, 'policy', frame),
    ...textBlocks(content, frame),
    heading(3, 'priorities', frame),
    pair((language) => ({ kind: 'list', style: 'ordered', items: priorities(language) })),
    heading(4, 'tolerance', frame),
    toleranceTable(content, frame),
    heading(5, 'ladder', frame),
    ladderTable(content, frame),
    phaseTable(content, frame),
    heading(6, 'means', frame),
    meansTable(content, frame),
    heading(7, 'lines', frame),
    ...lineBlocks(content, frame),
    { kind: 'signature', signatories: issued.signatures.map((each) => signatory(each, frame)) },
  ];
}

/** The note as an official document in Dutch and French; equal notes give equal documents. */
export function policyDocument(
  issued: IssuedPolicy,
  terms: readonly PolicyTermFacts[],
  say: SayIn,
): DocumentModel {
  return {
    title: say('nl', 'document.title'),
    secondTitle: say('fr', 'document.title'),
    secondLanguage: 'fr',
    subtitle: inBoth(issued.event.title),
    language: 'nl',
    classification: both(say, 'document.classification'),
    reference: issued.reference,
    version: String(issued.number),
    contentHash: issued.contentHash,
    createdAt: issued.signatures.at(-1)?.at ?? new Date(0).toISOString(),
    author: inBoth(issued.authority),
    fields: [
      { label: both(say, 'document.authority'), value: inBoth(issued.authority) },
      { label: both(say, 'document.dossier'), value: issued.event.reference },
      { label: both(say, 'document.number'), value: String(issued.number) },
    ],
    blocks: noteBlocks(issued, { say, terms }),
  };
}
