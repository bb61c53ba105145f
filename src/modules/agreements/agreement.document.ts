import type {
  Block,
  DocumentLanguage,
  DocumentModel,
  HeadingBlock,
  InnerBlock,
  SignatureBlock,
} from '../../core/documents/document-model.js';
import { instantDayText, instantHourText } from '../../core/day-text.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import type { AgreementContent, AgreementSection } from './agreement-content.rules.js';
import type { AgreementSignature } from './agreement.entity.js';

/** A text of the catalogue in a language. */
export type SayIn = (
  language: DocumentLanguage,
  key: string,
  values?: Readonly<Record<string, unknown>>,
) => string;

/** The same in each language of the document, once where both say the same. */
type SayBoth = (
  key: string,
  values?: (language: DocumentLanguage) => Readonly<Record<string, unknown>>,
) => string;

/** A protocol ready to be written: its content, its hash and who signed it. */
export interface SignedAgreement {
  readonly content: AgreementContent;
  readonly contentHash: string;
  readonly signatures: readonly AgreementSignature[];
}

/**
 * The protocol as an official document, in one language or in two beside each other. Equal contents
 * and signatures give equal documents.
 */
export function agreementDocument(
  { content, contentHash, signatures }: SignedAgreement,
  languages: readonly [DocumentLanguage] | readonly [DocumentLanguage, DocumentLanguage],
  say: SayIn,
): DocumentModel {
  const [language, second] = languages;
  const both: SayBoth = (key, values) =>
    [...new Set(languages.map((each) => say(each, key, values?.(each))))].join(' / ');
  const titled = (each: DocumentLanguage) =>
    say(each, content.replaces ? 'amendmentTitle' : 'title');
  const title = inLanguage(content.event.title, language);
  const subtitle = second ? `${title} / ${inLanguage(content.event.title, second)}` : title;
  return {
    title: titled(language),
    ...(second ? { secondTitle: titled(second), secondLanguage: second } : {}),
    subtitle,
    language,
    reference: content.reference,
    version: String(content.number),
    contentHash,
    createdAt: signatures.at(-1)?.signedAt ?? content.event.startAt,
    author: both('author'),
    fields: [
      { label: both('dossier'), value: content.event.reference },
      ...(content.replaces
        ? [
            {
              label: both('replaces'),
              value: `${content.replaces.number} (${content.replaces.contentHash.slice(0, 12)})`,
            },
          ]
        : []),
    ],
    blocks: [
      ...content.sections.flatMap((section) => sectionBlocks(section, languages, say)),
      signatureBlock(signatures, both),
    ],
  };
}

function sectionBlocks(
  section: AgreementSection,
  languages: readonly DocumentLanguage[],
  say: SayIn,
): Block[] {
  const [language, second] = languages;
  if (!language) return [];
  if (!second) return [heading(section, language), ...body(section, language, say)];
  return [
    {
      kind: 'sideBySide',
      columns: [
        { language, blocks: [heading(section, language), ...body(section, language, say)] },
        { language: second, blocks: [heading(section, second), ...body(section, second, say)] },
      ],
    },
  ];
}

function heading({ number, title }: AgreementSection, language: DocumentLanguage): HeadingBlock {
  return {
    kind: 'heading',
    level: 1,
    number: String(number),
    text: inLanguage(title, language),
    language,
  };
}

function body(
  { paragraphs, items }: AgreementSection,
  language: DocumentLanguage,
  say: SayIn,
): InnerBlock[] {
  const words: InnerBlock[] = paragraphs.map((each) => ({
    kind: 'paragraph',
    text: inLanguage(each, language),
    language,
  }));
  if (items.length === 0) return words;
  const list: InnerBlock = {
    kind: 'list',
    style: 'bullet',
    language,
    items: items.map(({ label, kind, text, imposed }) => ({
      text: [
        { text: `${label} · ${inLanguage(kind, language)}`, bold: true },
        ...(imposed ? [{ text: ` (${say(language, 'imposedMark')})`, italic: true }] : []),
        `\n${inLanguage(text, language)}`,
      ],
    })),
  };
  return [...words, list];
}

function signatureBlock(signatures: readonly AgreementSignature[], both: SayBoth): SignatureBlock {
  return {
    kind: 'signature',
    signatories: [...signatures]
      .sort(
        (one, other) =>
          one.side.localeCompare(other.side) ||
          one.organisationName.localeCompare(other.organisationName),
      )
      .map(({ organisationName, capacity, personName, signedAt, contentHash }) => ({
        role: `${organisationName}, ${both(`capacity.${capacity}`)}`,
        name: personName,
        mark: both('signed', (language) => ({
          day: instantDayText(signedAt, language),
          hour: instantHourText(signedAt, language),
          hash: contentHash.slice(0, 12),
        })),
      })),
  };
}
