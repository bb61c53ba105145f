import { BLOCKS, sampleDocument, sampleOrder } from '../../../test/sample-documents.js';
import { checkDocument } from './document-model.rules.js';
import type { Block, DocumentModel } from './document-model.js';

function problems(change: Partial<DocumentModel>): readonly string[] {
  return checkDocument(sampleDocument(change)).map(({ path, problem }) => `${path} ${problem}`);
}

function withSvg(inner: string): readonly string[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;
  return problems({ blocks: [{ kind: 'image', svg, alt: 'Kaart' }] });
}

const paragraph: Block = { kind: 'paragraph', text: 'tekst' };

it('finds nothing wrong with complete documents', () => {
  expect(checkDocument(sampleDocument())).toEqual([]);
  expect(checkDocument(sampleOrder())).toEqual([]);
});

it.each<[string, Partial<DocumentModel>]>([
  ['title is empty', { title: '  ' }],
  ['title is longer than 300 characters', { title: 'x'.repeat(301) }],
  ['classification is longer than 80 characters', { classification: 'x'.repeat(81) }],
  ['status is empty', { status: '' }],
  ['reference is longer than 40 characters', { reference: 'x'.repeat(41) }],
  ['version is longer than 20 characters', { version: 'x'.repeat(21) }],
  ['issuer.1 is longer than 120 characters', { issuer: ['Stad', 'x'.repeat(121)] }],
  ['secondTitle and secondLanguage go together', { secondLanguage: 'fr' }],
  ['contentHash is not 64 lower-case hexadecimal digits', { contentHash: 'abc' }],
  [
    'createdAt is not an instant with zone, such as 2027-03-03T13:05:00Z',
    { createdAt: '2027-03-03' },
  ],
  [
    'createdAt is not an instant with zone, such as 2027-03-03T13:05:00Z',
    { createdAt: '2027-13-03T13:05:00Z' },
  ],
])('says: %s', (problem, change) => {
  expect(problems(change)).toEqual([problem]);
});

it.each<[string, readonly Block[]]>([
  ['blocks.0 level 2 follows level 0', [{ kind: 'heading', level: 2, text: 'x' }]],
  ['blocks.1 level 3 follows level 1', [BLOCKS.heading, { kind: 'heading', level: 3, text: 'x' }]],
  ['blocks.0.text is empty', [{ kind: 'heading', level: 1, text: [{ text: ' ' }] }]],
  [
    'blocks.0.rows.1 has 1 cells for 2 columns',
    [
      {
        kind: 'table',
        columns: [
          { header: 'a', width: 1 },
          { header: 'b', width: 1 },
        ],
        rows: [['1', '2'], ['1']],
      },
    ],
  ],
  [
    'blocks.0 has a column without a positive width',
    [{ kind: 'table', columns: [{ header: 'a', width: 0 }], rows: [] }],
  ],
  ['blocks.0 has no columns', [{ kind: 'table', columns: [], rows: [] }]],
  ['blocks.0 has no items', [{ kind: 'recitals', lead: 'Gelet op', items: [] }]],
  [
    'blocks.0 is nested deeper than 3 levels',
    [
      {
        kind: 'list',
        style: 'bullet',
        items: [
          { text: '1', items: [{ text: '2', items: [{ text: '3', items: [{ text: '4' }] }] }] },
        ],
      },
    ],
  ],
  ['blocks.0 has no signatory', [{ kind: 'signature', signatories: [] }]],
  ['blocks.0.number is empty', [{ kind: 'article', number: '', blocks: [paragraph] }]],
  [
    'blocks.0.blocks.1.alt is empty',
    [
      {
        kind: 'notice',
        tone: 'neutral',
        blocks: [paragraph, { ...BLOCKS.image, alt: '' }],
      },
    ],
  ],
  [
    'blocks.0.columns.1.blocks.0 level 2 follows level 0',
    [
      {
        kind: 'sideBySide',
        columns: [
          { language: 'nl', blocks: [] },
          { language: 'fr', blocks: [{ kind: 'heading', level: 2, text: 'x' }] },
        ],
      },
    ],
  ],
])('says of blocks: %s', (problem, blocks) => {
  expect(problems({ blocks })).toEqual([problem]);
});

it.each([
  '<script>1</script>',
  '<style>text { fill: red }</style>',
  '<foreignObject/>',
  '<image href="https://example.org/x.png"/>',
  `<image xlink:href='file:///etc/passwd'/>`,
  '<use href="other.svg#a"/>',
  '<image href="data:image/svg+xml;base64,AAAA"/>',
  '<rect fill="url(https://example.org/#a)"/>',
  '<text font-family="Arial">x</text>',
  '<text style="font-family: Comic Sans MS">x</text>',
])('refuses a drawing with %s', (inner) => {
  expect(withSvg(inner)).toHaveLength(1);
});

it.each([
  '<use href="#a"/><rect fill="url(#b)"/>',
  '<image href="data:image/png;base64,AAAA"/>',
  '<text font-family="Source Sans 3">x</text>',
  `<text style="font-family:'Source Sans 3'">x</text>`,
])('takes a drawing with %s', (inner) => {
  expect(withSvg(inner)).toEqual([]);
});

it('refuses what is not a drawing or brings a document type', () => {
  const drawing = (svg: string) => problems({ blocks: [{ kind: 'image', svg, alt: 'Kaart' }] });
  expect(drawing('<html></html>')).toEqual(['blocks.0.svg is not an SVG drawing']);
  expect(drawing('<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>')).toHaveLength(2);
});
