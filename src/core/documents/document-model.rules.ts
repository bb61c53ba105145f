import { plainText } from './document-text.js';
import type {
  Block,
  DocumentModel,
  ImageBlock,
  ListItem,
  RichText,
  TableBlock,
} from './document-model.js';

/** One thing that keeps a model from becoming a document. `path` is where: `blocks.3.rows.0`. */
export interface DocumentProblem {
  readonly path: string;
  readonly problem: string;
}

/**
 * Longest texts that fit the frame of a page; beyond, header and footer would run into the content.
 */
const LONGEST = {
  title: 300,
  classification: 80,
  status: 40,
  reference: 40,
  version: 20,
  issuer: 120,
} as const;

const LIST_LEVELS = 3;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** What would run code, load something from outside, or depend on fonts of the machine. */
const FOREIGN_SVG: readonly (readonly [RegExp, string])[] = [
  [/<!(DOCTYPE|ENTITY)/i, 'has a document type or entity'],
  [/<(script|foreignObject|iframe|style)\b/i, 'has a script, style sheet or foreign object'],
  [
    /\b(?:xlink:)?href\s*=\s*["'](?!#|data:image\/(?:png|jpeg|gif|webp);)/i,
    'refers to something outside',
  ],
  [/url\(\s*["']?(?!#|&quot;#)/i, 'refers to something outside'],
  [
    /font-family\s*[=:]\s*["']?(?!\s*["']?\s*Source Sans 3\b)/i,
    'names a font other than Source Sans 3',
  ],
];

class Findings {
  readonly problems: DocumentProblem[] = [];
  private level = 0;

  add(path: string, problem: string): void {
    this.problems.push({ path, problem });
  }

  text(path: string, text: RichText | undefined): void {
    if (text !== undefined && plainText(text).trim() === '') this.add(path, 'is empty');
  }

  limit(field: keyof typeof LONGEST, text: string | undefined, path: string = field): void {
    if (text === undefined) return;
    this.text(path, text);
    if (text.length > LONGEST[field]) this.add(path, `is longer than ${LONGEST[field]} characters`);
  }

  heading(path: string, level: number): void {
    if (level > this.level + 1) this.add(path, `level ${level} follows level ${this.level}`);
    this.level = level;
  }
}

function checkTable(found: Findings, path: string, table: TableBlock): void {
  if (table.columns.length === 0) found.add(path, 'has no columns');
  if (!table.columns.every((column) => Number.isFinite(column.width) && column.width > 0)) {
    found.add(path, 'has a column without a positive width');
  }
  table.rows.forEach((row, index) => {
    if (row.length !== table.columns.length) {
      found.add(
        `${path}.rows.${index}`,
        `has ${row.length} cells for ${table.columns.length} columns`,
      );
    }
  });
}

function checkImage(found: Findings, path: string, image: ImageBlock): void {
  found.text(`${path}.alt`, image.alt);
  if (!/^\s*(<\?xml[^>]*>)?\s*(<!--[\s\S]*?-->\s*)*<svg\b/.test(image.svg)) {
    found.add(`${path}.svg`, 'is not an SVG drawing');
  }
  for (const [pattern, problem] of FOREIGN_SVG) {
    if (pattern.test(image.svg)) found.add(`${path}.svg`, problem);
  }
  if (image.width !== undefined && !(image.width >= 10 && image.width <= 100)) {
    found.add(`${path}.width`, 'is not between 10 and 100');
  }
}

function listDepth(items: readonly ListItem[]): number {
  return 1 + Math.max(0, ...items.map((item) => (item.items?.length ? listDepth(item.items) : 0)));
}

function checkBlocks(found: Findings, path: string, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => checkBlock(found, `${path}.${index}`, block));
}

function checkBlock(found: Findings, path: string, block: Block): void {
  switch (block.kind) {
    case 'heading':
      found.text(`${path}.text`, block.text);
      return found.heading(path, block.level);
    case 'table':
      return checkTable(found, path, block);
    case 'image':
      return checkImage(found, path, block);
    case 'list':
    case 'definitions':
    case 'recitals':
      if (block.items.length === 0) found.add(path, 'has no items');
      if (block.kind === 'list' && block.items.length > 0 && listDepth(block.items) > LIST_LEVELS) {
        found.add(path, `is nested deeper than ${LIST_LEVELS} levels`);
      }
      return;
    case 'article':
      found.text(`${path}.number`, block.number);
      return checkBlocks(found, `${path}.blocks`, block.blocks);
    case 'notice':
      return checkBlocks(found, `${path}.blocks`, block.blocks);
    case 'signature':
      if (block.signatories.length === 0) found.add(path, 'has no signatory');
      return;
    case 'sideBySide':
      return block.columns.forEach((side, index) =>
        checkBlocks(found, `${path}.columns.${index}.blocks`, side.blocks),
      );
    case 'paragraph':
    case 'pageBreak':
      return;
  }
}

/**
 * Every reason why the model can't become a document that holds on each page and reads aloud
 * rightly; an empty list means it can. Headings are counted in reading order, side-by-side columns
 * left then right.
 * Source: ISO 14289-1 (PDF/UA-1) 7.1 title, 7.3 alternative text, 7.4.2 heading levels.
 */
export function checkDocument(model: DocumentModel): readonly DocumentProblem[] {
  const found = new Findings();
  found.limit('title', model.title);
  found.limit('title', model.secondTitle, 'secondTitle');
  if ((model.secondTitle === undefined) !== (model.secondLanguage === undefined)) {
    found.add('secondTitle', 'and secondLanguage go together');
  }
  found.limit('classification', model.classification);
  found.limit('status', model.status);
  found.limit('reference', model.reference);
  found.limit('version', model.version);
  model.issuer?.forEach((line, index) => found.limit('issuer', line, `issuer.${index}`));
  if (model.contentHash !== undefined && !/^[0-9a-f]{64}$/.test(model.contentHash)) {
    found.add('contentHash', 'is not 64 lower-case hexadecimal digits');
  }
  if (!INSTANT.test(model.createdAt) || Number.isNaN(Date.parse(model.createdAt))) {
    found.add('createdAt', 'is not an instant with zone, such as 2027-03-03T13:05:00Z');
  }
  checkBlocks(found, 'blocks', model.blocks);
  return found.problems;
}
