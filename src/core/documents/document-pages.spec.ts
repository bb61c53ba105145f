import { getDocumentProxy } from 'unpdf';
import {
  BLOCKS,
  CONTENT_HASH,
  sampleDocument,
  sampleOrder,
} from '../../../test/sample-documents.js';
import { DOCUMENT_TEMPLATE } from './document-template.js';
import { PdfRenderer } from './pdf-renderer.js';
import type { Block, DocumentModel } from './document-model.js';

interface Page {
  readonly text: string;
  /** Left and right edge and base line of each stretch of text, in points from the lower left. */
  readonly spans: readonly (readonly [number, number, number])[];
  readonly roles: readonly string[];
}

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

const renderer = new PdfRenderer();
afterAll(() => renderer.stop());

function roles(node: StructureNode): string[] {
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(roles)];
}

async function pagesOf(pdf: Buffer): Promise<readonly Page[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const spans = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push({
      text: spans.map((span) => span.str + (span.hasEOL ? '\n' : '')).join(''),
      spans: spans.map(({ transform: [, , , , x, y], width }) => [x, x + width, y] as const),
      roles: roles((await page.getStructTree()) as StructureNode),
    });
  }
  await document.cleanup();
  return pages;
}

async function pages(model: DocumentModel): Promise<readonly Page[]> {
  return pagesOf(await renderer.render(model, { standard: 'ua-1' }));
}

/** Text without spaces and line ends, as lines break where they like. */
function dense(all: readonly Page[]): string {
  return all.map((page) => page.text.replace(/\s+/g, '')).join('');
}

/**
 * Base lines that stand between the footer's (37 points from the edge) and the lowest of the content, below the
 * footer, or above the highest line of the header.
 */
function misplaced(all: readonly Page[]): readonly number[] {
  const heights = all.flatMap((page) => page.spans.map(([, , y]) => Math.round(y)));
  return heights.filter((y) => y !== 37 && (y < 70 || y > 842 - 17));
}

describe('each page of an order', () => {
  let order: readonly Page[];
  beforeAll(async () => {
    order = await pages(sampleOrder());
  });

  it('carries classification, status, reference, version, hash and page number', () => {
    expect(order.length).toBeGreaterThanOrEqual(4);
    order.forEach((page, index) => {
      expect(page.text).toContain('BEPERKTE VERSPREIDING – DIFFUSION RESTREINTE');
      expect(page.text).toContain('ONTWERP – PROJET');
      expect(page.text).toContain('PZ5339/OO/2027/014');
      expect(page.text).toContain('Versie / Version 2');
      expect(page.text).toContain(`Hash ${CONTENT_HASH.slice(0, 12)}`);
      expect(page.text).toContain(`Pagina / Page ${index + 1}/${order.length}`);
    });
  });

  it('has the whole hash at the end only', () => {
    const whole = order.map((page) => page.text.replace(/\s/g, '').includes(CONTENT_HASH));
    expect(whole).toEqual(order.map((_, index) => index === order.length - 1));
  });

  it('repeats the head of a table that goes on', () => {
    const heads = order.filter((page) => page.text.includes('Postnummer'));
    expect(heads.length).toBeGreaterThanOrEqual(3);
    expect(dense(order)).toContain('N60');
  });
});

describe('what is written of a document', () => {
  it('is tagged: headings, lists, table heads, figures, contents', async () => {
    const found = new Set((await pages(sampleOrder())).flatMap((page) => page.roles));
    for (const role of ['H1', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'TOC']) {
      expect(found).toContain(role);
    }
  });

  it('has its headings as bookmarks, also those of one long word', async () => {
    const heading = { kind: 'heading', level: 1, number: 'II', text: 'Considérations' } as const;
    const pdf = await renderer.render(sampleDocument({ blocks: [heading] }), { standard: 'ua-1' });
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['II Considérations']);
  });

  it('says its standard, language and title', async () => {
    const model = sampleDocument();
    const portal = await renderer.render(model, { standard: 'ua-1' });
    const archive = await renderer.render(model, { standard: 'a-2a' });
    expect(portal.toString('latin1')).toMatch(/pdfuaid:part(>|=")1/);
    expect(archive.toString('latin1')).toMatch(
      /pdfaid:part(>|=")2[\s\S]*pdfaid:conformance(>|=")A/,
    );
    const document = await getDocumentProxy(new Uint8Array(portal));
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: model.title, Language: 'nl-BE', Author: 'Stad Brussel' });
    expect(info).toMatchObject({ CreationDate: 'D:20270224130500Z' });
  });

  it('uses fonts that come with the compiler or the product, and no packages', async () => {
    const families = [...DOCUMENT_TEMPLATE.matchAll(/font: \(([^)]*)\)/g)].map(([, list]) => list);
    expect(families).toEqual(['"Source Sans 3", "Libertinus Serif", "DejaVu Sans Mono"']);
    expect(DOCUMENT_TEMPLATE).toContain('fallback: false');
    expect(DOCUMENT_TEMPLATE).not.toMatch(/@preview|#import|#include|read\(/);
    const pdf = await renderer.render(sampleOrder(), { standard: 'a-2a' });
    const fonts = pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+(\w+)-/g);
    expect([...new Set([...fonts].map(([, name]) => name))]).toEqual(['SourceSans3']);
  });

  it.each(Object.entries(BLOCKS))('can be a %s alone, in both standards', async (_, block) => {
    const model = sampleDocument({ blocks: [block] });
    for (const standard of ['ua-1', 'a-2a'] as const) {
      expect((await renderer.render(model, { standard })).length).toBeGreaterThan(5000);
    }
  });

  it('has labels in the language of the document', async () => {
    const [french] = await pages(sampleDocument({ language: 'fr', outline: true }));
    expect(french!.text).toMatch(/Page 1\/1/);
    expect(french!.text).toMatch(/Sommaire[\s\S]*établi le 24\/02\/2027 14:05/);
    const [german] = await pages(sampleDocument({ language: 'de' }));
    expect(german!.text).toMatch(/Seite 1\/1/);
  });
});

describe('what is too tall for a page', () => {
  it('goes on on the next one, or is made to fit when it is a drawing', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `regel ${index}`).join('\n');
    const tall = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 900"><text x="5" y="895">voet</text></svg>`;
    const shown = await pages(
      sampleDocument({
        blocks: [
          { kind: 'table', columns: [{ header: 'Kop', width: 1 }], rows: [[lines], ['kort']] },
          { kind: 'notice', tone: 'neutral', blocks: [{ kind: 'paragraph', text: lines }] },
          { kind: 'image', svg: tall, alt: 'Hoge tekening', caption: 'Bijschrift' },
          {
            kind: 'signature',
            signatories: [
              { role: 'Eerste', name: 'An Peeters', mark: lines },
              { role: 'Tweede', name: 'Jan Claes' },
            ],
          },
        ],
      }),
    );
    expect(misplaced(shown)).toEqual([]);
    expect(
      shown
        .map((page) => page.text)
        .join('')
        .match(/regel 119/g),
    ).toHaveLength(3);
    expect(shown.some((page) => /voet[\s\S]*Bijschrift/.test(page.text))).toBe(true);
  });
});

describe('text of a user', () => {
  const MARKUP = [
    '#read("/etc/passwd")',
    '$x^2$ *b* _i_ `raw` <label> @ref',
    '= title',
    '- item',
    '// remark /* remark */',
    '\\u{41} ~ -- --- ... #eval("1+1") #let x = 1',
  ];

  it('is shown as typed, whatever mark-up it looks like', async () => {
    const text = MARKUP.join('\n');
    const inAll: Block[] = [
      { kind: 'paragraph', text },
      { kind: 'heading', level: 1, text: MARKUP[0]! },
      { kind: 'table', columns: [{ header: MARKUP[1]!, width: 1 }], rows: [[text]] },
      { kind: 'article', number: MARKUP[2]!, title: MARKUP[0]!, blocks: [] },
    ];
    const shown = await pages(
      sampleDocument({ title: MARKUP[0]!, classification: MARKUP[1]!, blocks: inAll }),
    );
    for (const line of MARKUP) expect(dense(shown)).toContain(line.replace(/\s/g, ''));
    expect(dense(shown).split('#read("/etc/passwd")')).toHaveLength(6);
    expect(dense(shown)).not.toContain('root:');
  });

  it('without a space stays on the page, in every kind of block', async () => {
    const long = 'Wx1'.repeat(334);
    const kinds: Block[] = [
      { kind: 'heading', level: 1, number: long.slice(0, 60), text: long },
      { kind: 'paragraph', text: [{ text: long, bold: true }], style: 'lead' },
      { kind: 'list', style: 'bullet', items: [{ text: long, items: [{ text: long }] }] },
      {
        kind: 'table',
        columns: Array.from({ length: 8 }, () => ({ header: long.slice(0, 90), width: 1 })),
        rows: [[long, ...Array.from({ length: 7 }, () => 'x'.repeat(30))]],
        rowHeaders: true,
      },
      { kind: 'definitions', items: [{ label: long, value: long }] },
      { kind: 'recitals', lead: long.slice(0, 60), items: [long] },
      { kind: 'article', number: long.slice(0, 120), blocks: [{ kind: 'paragraph', text: long }] },
      {
        kind: 'notice',
        tone: 'critical',
        title: long,
        blocks: [{ kind: 'paragraph', text: long }],
      },
      {
        kind: 'signature',
        placeAndDate: long,
        signatories: [{ role: long, name: long, mark: long }],
      },
      {
        kind: 'sideBySide',
        columns: [
          { language: 'nl', blocks: [{ kind: 'paragraph', text: long }] },
          { language: 'fr', blocks: [{ kind: 'paragraph', text: long }] },
        ],
      },
    ];
    const shown = await pages(
      sampleDocument({
        title: 'W'.repeat(300),
        issuer: ['W'.repeat(120)],
        classification: 'W'.repeat(80),
        status: 'W'.repeat(40),
        reference: 'W'.repeat(40),
        version: 'W'.repeat(20),
        outline: true,
        fields: [{ label: long, value: long }],
        blocks: kinds,
      }),
    );
    const edges = shown.flatMap((page) => page.spans);
    // A4 is 595.3 points wide with margins of 56.7; a glyph may overhang by a hair.
    expect(Math.min(...edges.map(([left]) => left))).toBeGreaterThan(56);
    expect(Math.max(...edges.map(([, right]) => right))).toBeLessThan(540);
    expect(misplaced(shown)).toEqual([]);
    expect(dense(shown)).toContain(long.slice(0, 40));
  });

  it('in other scripts is shown, and by code point where no font has the character', async () => {
    const text = 'Ναί Київ Łódź مرحبا שלום 日本 😀 \u202egnp.exe \u0007 \ud800 end';
    const blocks: Block[] = [{ kind: 'paragraph', text }];
    const shown = dense(await pages(sampleDocument({ blocks })));
    expect(shown).toContain('ΝαίКиївŁódź');
    expect(shown).toContain('[U+65E5][U+672C][U+1F600][U+202E]gnp.exe[U+0007][U+D800]end');
    expect([...shown].filter((character) => 'مرحبا'.includes(character))).toHaveLength(5);
  });
});
