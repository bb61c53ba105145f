import { instantDayText, instantHourText } from '../../core/day-text.js';
import type {
  Block,
  DocumentModel,
  LabelledText,
  RichText,
  TableBlock,
} from '../../core/documents/document-model.js';
import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import type { PaperEvent, PaperHazard, RestrictedPaper } from './risk-paper.rules.js';
import type { RiskRating } from './risk-matrix.rules.js';

/** The languages of the papers, beside each other. */
export const PAPER_LANGUAGES = ['nl', 'fr'] as const;
type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** A text of the catalogue in a language. */
export type SayIn = (
  language: PaperLanguage,
  key: string,
  values?: Readonly<Record<string, unknown>>,
) => string;

/** The words of both languages, once where they are the same. */
export class PaperWords {
  constructor(private readonly sayIn: SayIn) {}

  in(language: PaperLanguage, key: string): string {
    return this.sayIn(language, key);
  }

  both(key: string, values?: Readonly<Record<string, unknown>>): string {
    return [...new Set(PAPER_LANGUAGES.map((each) => this.sayIn(each, key, values)))].join(' / ');
  }

  /** A text of a record, Dutch above French. */
  lines(text: Localized): RichText {
    const [nl, fr] = [inLanguage(text, 'nl'), inLanguage(text, 'fr')];
    return nl === fr ? nl : [`${nl}\n`, { text: fr, italic: true, language: 'fr' }];
  }

  /** One language after the other, as in a title. */
  name(text: Localized): string {
    return [...new Set(PAPER_LANGUAGES.map((each) => inLanguage(text, each)))].join(' / ');
  }
}

const LEVELS = [1, 2, 3, 4, 5] as const;
const NONE = '–';

/** Heading of a part of a paper. */
export function heading(words: PaperWords, key: string): Block {
  return { kind: 'heading', level: 1, text: words.both(key) };
}

/** Which event it is and when. */
export function eventFields(event: PaperEvent, words: PaperWords): LabelledText[] {
  const hours = (['gatheringAt', 'startAt', 'endAt', 'dispersalAt'] as const).flatMap((name) => {
    const at = event[name];
    return at ? [{ label: words.both(name), value: moment(at) }] : [];
  });
  return [{ label: words.both('dossier'), value: event.reference }, ...hours];
}

/** Day and hour in Brussels in both languages. */
export function moment(at: string): string {
  return `${PAPER_LANGUAGES.map((each) => instantDayText(at, each)).join(' / ')}, ${instantHourText(at, 'nl')}`;
}

function rated({ likelihood, impact, score }: RiskRating): string {
  return `${likelihood} × ${impact} = ${score}`;
}

function registerTable(paper: RestrictedPaper, words: PaperWords): TableBlock {
  const rating = (each: RiskRating | null): RichText =>
    each ? [`${rated(each)}\n`, words.both(`band.${each.band}`)] : NONE;
  return {
    kind: 'table',
    caption: words.both('registerCaption', { source: paper.matrixSource }),
    columns: [
      { header: words.both('code'), width: 6 },
      { header: words.both('hazard'), width: 26 },
      { header: words.both('before'), width: 13 },
      { header: words.both('measures'), width: 42 },
      { header: words.both('after'), width: 13 },
    ],
    rowHeaders: true,
    rows: paper.hazards.map((hazard) => [
      hazard.code,
      words.lines(hazard.title),
      rating(hazard.before),
      measuresOf(hazard, words),
      rating(hazard.after),
    ]),
  };
}

function measuresOf({ measures }: PaperHazard, words: PaperWords): RichText {
  if (measures.length === 0) return NONE;
  return measures.flatMap(({ code, text, condition }, index) => [
    {
      text: `${index > 0 ? '\n' : ''}${[code, condition].filter(Boolean).join(' · ')} `,
      bold: true,
    },
    words.name(text),
  ]);
}

/** Where each hazard stands after its measures. */
function matrixTable({ hazards }: RestrictedPaper, words: PaperWords): TableBlock {
  const at = (likelihood: number, impact: number) =>
    hazards
      .filter(({ after }) => after?.likelihood === likelihood && after.impact === impact)
      .map(({ code }) => code)
      .join(', ');
  return {
    kind: 'table',
    caption: words.both('matrixCaption'),
    columns: [
      { header: words.both('likelihood'), width: 22 },
      ...LEVELS.map((impact) => ({ header: String(impact), width: 12, align: 'center' as const })),
    ],
    rowHeaders: true,
    rows: [...LEVELS]
      .reverse()
      .map((likelihood) => [
        String(likelihood),
        ...LEVELS.map((impact) => at(likelihood, impact) || NONE),
      ]),
  };
}

function marchBlocks({ march }: RestrictedPaper, words: PaperWords): Block[] {
  if (!march) return [];
  const hour = (at: string | null) => (at ? instantHourText(at, 'nl') : NONE);
  return [
    heading(words, 'march'),
    {
      kind: 'definitions',
      items: [
        { label: words.both('participants'), value: String(march.participants) },
        { label: words.both('column'), value: `${Math.round(march.columnM)} m` },
        { label: words.both('passing'), value: `${Math.round(march.passingMin)} min` },
      ],
    },
    {
      kind: 'table',
      caption: words.both('timeline'),
      columns: [
        { header: words.both('place'), width: 34 },
        { header: 'm', width: 12, align: 'end' },
        { header: words.both('head'), width: 16, align: 'center' },
        { header: words.both('tail'), width: 16, align: 'center' },
        { header: words.both('closed'), width: 22, align: 'center' },
      ],
      rowHeaders: true,
      rows: march.timeline.map(({ name, m, headAt, tailAt, closedFromAt, closedToAt }) => [
        name,
        String(m),
        hour(headAt),
        hour(tailAt),
        closedFromAt ? `${hour(closedFromAt)}–${hour(closedToAt)}` : NONE,
      ]),
    },
  ];
}

function remarks(paper: RestrictedPaper, words: PaperWords): Block[] {
  const { thirdPartyImpact, informationGaps } = paper;
  return [
    ...(thirdPartyImpact
      ? [heading(words, 'thirdParty'), { kind: 'paragraph', text: thirdPartyImpact } as const]
      : []),
    ...(informationGaps.length > 0
      ? [
          heading(words, 'gaps'),
          {
            kind: 'list',
            style: 'bullet',
            items: informationGaps.map((text) => ({ text })),
          } as const,
        ]
      : []),
  ];
}

function scoreLine({ score }: RestrictedPaper, words: PaperWords): Block[] {
  if (!score) return [];
  const told = (each: { score: number; band: string }) =>
    `${each.score} (${words.both(`band.${each.band}`)})`;
  return [
    {
      kind: 'notice',
      tone: 'warning',
      title: `${words.both('score')}: ${score.residual ? told(score.residual) : NONE}`,
      blocks: [{ kind: 'paragraph', text: `${words.both('inherent')}: ${told(score.inherent)}` }],
    },
  ];
}

/**
 * The whole assessment as it was signed, for police; `between` stands before the remarks and the
 * signatures. Equal papers give equal documents.
 */
export function restrictedDocument(
  paper: RestrictedPaper,
  issued: { readonly contentHash: string; readonly issuedAt: string },
  words: PaperWords,
  between: readonly Block[],
): DocumentModel {
  return {
    title: words.in('nl', 'title'),
    secondTitle: words.in('fr', 'title'),
    subtitle: words.name(paper.event.title),
    language: 'nl',
    secondLanguage: 'fr',
    issuer: [words.name(paper.zone)],
    classification: words.both('policeOnly'),
    reference: `${paper.event.reference}/risk/${paper.number}`.slice(0, 40),
    version: String(paper.number),
    contentHash: issued.contentHash,
    createdAt: issued.issuedAt,
    author: inLanguage(paper.zone, 'nl'),
    fields: eventFields(paper.event, words),
    blocks: [
      ...scoreLine(paper, words),
      heading(words, 'register'),
      registerTable(paper, words),
      heading(words, 'matrix'),
      matrixTable(paper, words),
      ...marchBlocks(paper, words),
      ...between,
      ...remarks(paper, words),
      {
        kind: 'signature',
        signatories: paper.signatures.map(({ step, name, at }) => ({
          role: words.both(`signed.${step}`),
          name,
          mark: moment(at),
        })),
      },
    ],
  };
}
