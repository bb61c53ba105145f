import {
  BLOCKS,
  CONTENT_HASH,
  sampleDocument,
  sampleOrder,
} from '../../../test/sample-documents.js';
import { unzip } from '../../../test/support/zip.js';
import { InvalidDocumentError } from './document-errors.js';
import { renderDocx } from './docx-writer.js';

function entities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The text of each paragraph. */
function paragraphs(xml: string): readonly string[] {
  return xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text))
    .map((texts) => entities(texts.join('')));
}

describe('the editable copy', () => {
  let files: Map<string, string>;
  let body: string;
  beforeAll(async () => {
    files = unzip(await renderDocx(sampleOrder()));
    body = files.get('word/document.xml')!;
  });

  it('holds the text of every block', () => {
    const text = paragraphs(body);
    for (const line of [
      'Operatieorder – Nationale zorgbetoging',
      'Ordre d’opération – Manifestation nationale',
      '1  Situatie / Situation',
      'De betoging wordt toegelaten.',
      'Troon;',
      'Artikel 1 – Toelating',
      'Sofie Verhaegen',
      'Bij de Raad van State, binnen 60 dagen.',
      'La police accompagne le cortège.',
      'N60',
    ]) {
      expect(text).toContain(line);
    }
    expect(text.join('\n')).toContain(CONTENT_HASH);
  });

  it('has classification and reference above, version, hash and page number below', () => {
    const [header] = [...files].filter(([name]) => name.startsWith('word/header'));
    const [footer] = [...files].filter(([name]) => name.startsWith('word/footer'));
    const above = paragraphs(header![1]).join('');
    expect(above).toContain('BEPERKTE VERSPREIDING – DIFFUSION RESTREINTE');
    expect(above).toContain('PZ5339/OO/2027/014');
    const below = paragraphs(footer![1]).join('');
    expect(below).toContain(`Versie / Version 2  ·  Hash ${CONTENT_HASH.slice(0, 12)}`);
    expect(footer![1]).toMatch(/PAGE[\s\S]*NUMPAGES/);
    expect(body).toMatch(/<w:headerReference[\s\S]*<w:footerReference/);
  });

  it('uses real headings, repeated table heads, lists, languages and alternative text', () => {
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body).toContain('<w:numPr>');
    expect(body).toContain('<w:lang w:val="fr-BE"/>');
    expect(body).toContain('descr="Reisweg over Madou"');
    expect([...files.keys()].filter((name) => name.endsWith('.svg'))).toHaveLength(1);
  });

  it('counts each ordered list from one', async () => {
    const two = sampleDocument({ blocks: [BLOCKS.list, BLOCKS.paragraph, BLOCKS.list] });
    const xml = unzip(await renderDocx(two)).get('word/document.xml')!;
    expect(new Set([...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).size).toBe(2);
  });

  it('shows text of a user as typed, and what XML forbids by code point', async () => {
    const text = '</w:t><b>&amp; "x" \u0007 \ud800 😀\nregel twee';
    const model = sampleDocument({ blocks: [{ kind: 'paragraph', text }] });
    const xml = unzip(await renderDocx(model)).get('word/document.xml')!;
    expect(paragraphs(xml)).toContain('</w:t><b>&amp; "x" [U+0007] [U+D800] 😀regel twee');
    expect(xml).toContain('<w:br/>');
  });

  it('refuses a model with problems', async () => {
    const model = sampleDocument({ title: '' });
    await expect(renderDocx(model)).rejects.toBeInstanceOf(InvalidDocumentError);
  });
});
