import { instantHourText } from '../../core/day-text.js';
import type { Block, DocumentModel } from '../../core/documents/document-model.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { type PaperWords, eventFields, heading } from './risk-paper.document.js';
import type { PublicPaper } from './risk-paper.rules.js';

/** Facts the organiser gave himself. */
function groundBlocks(paper: PublicPaper, words: PaperWords): Block[] {
  const { expectedNumber, stewardCount, route } = paper;
  const figures = [
    { label: words.both('announced'), value: expectedNumber },
    { label: words.both('stewards'), value: stewardCount },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value: String(value) }]));
  return [
    heading(words, 'ground'),
    ...(figures.length > 0 ? [{ kind: 'definitions', items: figures } as const] : []),
    ...(route.length > 0
      ? [
          {
            kind: 'table',
            caption: words.both('route'),
            columns: [
              { header: words.both('place'), width: 80 },
              { header: 'm', width: 20, align: 'end' },
            ],
            rowHeaders: true,
            rows: route.map(({ name, m }) => [name, String(m)]),
          } as const,
        ]
      : []),
  ];
}

/** How a march of that many people passes, counted with assumed figures. */
function crowdBlocks({ march }: PublicPaper, words: PaperWords): Block[] {
  if (!march) return [];
  const hour = (at: string) => instantHourText(at, 'nl');
  return [
    heading(words, 'crowd'),
    { kind: 'paragraph', style: 'small', text: words.both('assumed', { width: march.widthM }) },
    {
      kind: 'definitions',
      items: [
        { label: words.both('participants'), value: String(march.participants) },
        { label: words.both('column'), value: `${march.columnM} m` },
        { label: words.both('passing'), value: `${march.passingMin} min` },
      ],
    },
    {
      kind: 'table',
      caption: words.both('passages'),
      columns: [
        { header: words.both('place'), width: 50 },
        { header: words.both('head'), width: 25, align: 'center' },
        { header: words.both('tail'), width: 25, align: 'center' },
      ],
      rowHeaders: true,
      rows: march.passages.map(({ name, headAt, tailAt }) => [name, hour(headAt), hour(tailAt)]),
    },
  ];
}

function conditionBlocks({ conditions }: PublicPaper, words: PaperWords): Block[] {
  return [
    heading(words, 'conditions'),
    conditions.length === 0
      ? { kind: 'paragraph', text: words.both('noConditions') }
      : {
          kind: 'table',
          columns: [
            { header: words.both('condition'), width: 30 },
            { header: words.both('agreedWords'), width: 70 },
          ],
          rowHeaders: true,
          rows: conditions.map(({ label, kind, text, imposed }) => [
            `${label} · ${words.name(kind)}${imposed ? ` (${words.both('imposed')})` : ''}`,
            words.lines(text),
          ]),
        },
  ];
}

function adviceBlocks({ advice }: PublicPaper, words: PaperWords): Block[] {
  if (advice.length === 0) return [];
  return [
    heading(words, 'advice'),
    {
      kind: 'list',
      style: 'bullet',
      items: advice.map(({ from, text }) => ({ text: [{ text: `${from}: `, bold: true }, text] })),
    },
  ];
}

/**
 * The part that may be handed to the organiser, as a document of its own: facts of the dossier,
 * figures from them, conditions in force and advice he may read. No score, no hazard, no measure of
 * police. Equal parts give equal documents.
 */
export function safetyDocument(
  paper: PublicPaper,
  issued: { readonly publicHash: string; readonly issuedAt: string },
  words: PaperWords,
): DocumentModel {
  return {
    title: words.in('nl', 'safetyTitle'),
    secondTitle: words.in('fr', 'safetyTitle'),
    subtitle: words.name(paper.event.title),
    language: 'nl',
    secondLanguage: 'fr',
    issuer: [words.name(paper.zone)],
    reference: `${paper.event.reference}/safety/${paper.number}`.slice(0, 40),
    version: String(paper.number),
    contentHash: issued.publicHash,
    createdAt: issued.issuedAt,
    author: inLanguage(paper.zone, 'nl'),
    fields: eventFields(paper.event, words),
    blocks: [
      {
        kind: 'notice',
        tone: 'neutral',
        blocks: [{ kind: 'paragraph', text: words.both('safetyLead') }],
      },
      ...groundBlocks(paper, words),
      ...crowdBlocks(paper, words),
      ...conditionBlocks(paper, words),
      ...adviceBlocks(paper, words),
    ],
  };
}
