import type { Block, DocumentModel } from '../src/core/documents/document-model.js';

export const CONTENT_HASH = '3f9c1a7be0d24c5588aa1be4470c9d3e21b6f7d0c4a95e8812f0ab37c6d5e4f3';

const MAP = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 260">
<rect width="600" height="260" fill="#f2f5f8"/>
<path d="M60 40 C 200 30 260 120 330 130 S 480 200 560 220" fill="none" stroke="#1d3b5c" stroke-width="6"/>
<g font-family="Source Sans 3" font-size="15"><text x="75" y="34">Noordstation</text><text x="450" y="245">Jean Reyplein</text></g>
</svg>`;

/** One block of each kind, each valid after a level 1 heading. */
export const BLOCKS: { readonly [K in Block['kind']]: Extract<Block, { kind: K }> } = {
  heading: {
    kind: 'heading',
    level: 1,
    number: '1',
    text: ['Situatie / ', { text: 'Situation', language: 'fr' }],
  },
  paragraph: {
    kind: 'paragraph',
    text: [
      'De betoging ',
      { text: 'wordt', bold: true },
      { text: ' toegelaten', italic: true },
      '.',
    ],
  },
  list: {
    kind: 'list',
    style: 'ordered',
    items: [{ text: 'een doorgang:', items: [{ text: 'Madou;', items: [{ text: 'Troon;' }] }] }],
  },
  table: {
    kind: 'table',
    caption: 'Tijdschema',
    columns: [
      { header: 'Punt', width: 3 },
      { header: 'Van', width: 1, align: 'end' },
    ],
    rows: [['Kruidtuin', '11:10']],
    rowHeaders: true,
  },
  definitions: { kind: 'definitions', items: [{ label: 'Maaltijd', value: '13:00' }] },
  recitals: { kind: 'recitals', lead: 'Gelet op', items: ['de Grondwet, artikel 26;'] },
  article: {
    kind: 'article',
    number: 'Artikel 1',
    title: 'Toelating',
    blocks: [{ kind: 'paragraph', text: 'De betoging wordt toegelaten.' }],
  },
  signature: {
    kind: 'signature',
    placeAndDate: 'Gedaan te Brussel, 24 februari 2027',
    signatories: [
      { role: 'De burgemeester', name: 'Sofie Verhaegen' },
      { role: 'De secretaris', name: 'Karim Lemmens', mark: 'Goedgekeurd op 24/02/2027' },
    ],
  },
  notice: {
    kind: 'notice',
    tone: 'warning',
    title: 'Beroep',
    blocks: [{ kind: 'paragraph', text: 'Bij de Raad van State, binnen 60 dagen.' }],
  },
  image: { kind: 'image', svg: MAP, alt: 'Reisweg over Madou', caption: 'Kaart', width: 60 },
  pageBreak: { kind: 'pageBreak' },
  sideBySide: {
    kind: 'sideBySide',
    columns: [
      {
        language: 'nl',
        blocks: [{ kind: 'paragraph', text: 'De politie begeleidt de betoging.' }],
      },
      { language: 'fr', blocks: [{ kind: 'paragraph', text: 'La police accompagne le cortège.' }] },
    ],
  },
};

/** A short document in Dutch; `change` replaces any part of it. */
export function sampleDocument(change: Partial<DocumentModel> = {}): DocumentModel {
  return {
    title: 'Besluit van de burgemeester',
    language: 'nl',
    issuer: ['Stad Brussel', 'Kabinet van de burgemeester'],
    reference: 'BXL/BP/2027/0112',
    version: '1',
    contentHash: CONTENT_HASH,
    createdAt: '2027-02-24T13:05:00Z',
    fields: [{ label: 'Datum', value: 'donderdag 11 maart 2027' }],
    blocks: [BLOCKS.heading, BLOCKS.paragraph],
    ...change,
  };
}

/** A bilingual order of four pages or more: every kind of block and a table of 60 posts. */
export function sampleOrder(): DocumentModel {
  const rows = Array.from({ length: 60 }, (_, index) => [
    `N${String(index + 1).padStart(2, '0')}`,
    ['Noordstation, uitgang Rogier', 'Madouplein, kruispunt Leuvensesteenweg'][index % 2]!,
    ['Filteren en begeleiden', 'Verkeersafsluiting, doorgang hulpdiensten vrijhouden'][index % 2]!,
  ]);
  const posts: Block = {
    kind: 'table',
    caption: 'Posten en opdrachten',
    columns: [
      { header: 'Postnummer', width: 1 },
      { header: 'Plaats', width: 2 },
      { header: 'Opdracht', width: 2 },
    ],
    rows,
  };
  return sampleDocument({
    title: 'Operatieorder – Nationale zorgbetoging',
    secondTitle: 'Ordre d’opération – Manifestation nationale',
    secondLanguage: 'fr',
    classification: 'BEPERKTE VERSPREIDING – DIFFUSION RESTREINTE',
    status: 'ONTWERP – PROJET',
    reference: 'PZ5339/OO/2027/014',
    version: '2',
    outline: true,
    blocks: [...Object.values(BLOCKS), posts],
  });
}
