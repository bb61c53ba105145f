import {
  BorderStyle,
  HeadingLevel,
  ImageRun,
  PageBreak,
  Paragraph,
  ShadingType,
  TableRow,
} from 'docx';
import { toRuns } from './document-text.js';
import { DOCX_COLORS, DOCX_GUTTER, DOCX_LISTS } from './docx-styles.js';
import {
  docxCell,
  docxGap,
  docxGrid,
  docxPairs,
  DOCX_SIDES,
  docxTable,
  type DocxContent,
} from './docx-tables.js';
import { docxParagraph, docxRuns, type DocxPlace } from './docx-text.js';
import type {
  ArticleBlock,
  Block,
  HeadingBlock,
  ImageBlock,
  ListBlock,
  ListItem,
  NoticeBlock,
  ParagraphBlock,
  RecitalsBlock,
  SideBySideBlock,
  SignatureBlock,
} from './document-model.js';

/** Writes one block as paragraphs and tables. */
export type DocxBlockWriter = (block: Block, place: DocxPlace) => DocxContent;

/** Shown by programs that can't draw SVG: one transparent point. */
const EMPTY_PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
function paragraph(block: ParagraphBlock, place: DocxPlace): Paragraph {
  const style = block.style === 'lead' ? 'Lead' : block.style === 'small' ? 'Small' : undefined;
  return docxParagraph(block.text, place.language, {
    ...(style ? { style } : {}),
    alignment: DOCX_SIDES[block.align ?? 'start'],
  });
}

/** Each list counts from one: a numbering instance of its own. */
function list(block: ListBlock, place: DocxPlace, instance: number): DocxContent {
  const items = (entries: readonly ListItem[], level: number): Paragraph[] =>
    entries.flatMap((entry) => [
      docxParagraph(entry.text, place.language, {
        numbering: { reference: DOCX_LISTS[block.style], level, instance },
        spacing: { after: 60 },
      }),
      ...items(entry.items ?? [], level + 1),
    ]);
  return items(block.items, 0);
}

function recitals(block: RecitalsBlock, place: DocxPlace): DocxContent {
  const widths = [place.width * 0.2, place.width * 0.8] as const;
  const rows = block.items.map(
    (item, index) =>
      new TableRow({
        children: [
          docxCell(widths[0], [
            docxParagraph(index === 0 ? block.lead : '', place.language, {}, { bold: true }),
          ]),
          docxCell(widths[1], [docxParagraph(item, place.language)]),
        ],
      }),
  );
  return [docxGrid(widths, rows), docxGap()];
}

function article(block: ArticleBlock, place: DocxPlace, write: DocxBlockWriter): DocxContent {
  const look = { bold: true, color: DOCX_COLORS.accent };
  const [first, ...rest] = block.blocks;
  if (!block.title && first?.kind === 'paragraph') {
    const number = docxRuns(`${block.number}. `, place.language, look);
    const text = docxRuns(first.text, first.language ?? place.language);
    return [
      new Paragraph({ children: [...number, ...text] }),
      ...rest.flatMap((inner) => write(inner, place)),
    ];
  }
  const number = docxRuns(block.number, place.language, look);
  const title = block.title ? docxRuns([' – ', ...toRuns(block.title)], place.language, look) : [];
  return [
    new Paragraph({ keepNext: true, children: [...number, ...title] }),
    ...block.blocks.flatMap((inner) => write(inner, place)),
  ];
}

function signature(block: SignatureBlock, place: DocxPlace): DocxContent {
  const half = (place.width - DOCX_GUTTER) / 2;
  const top = { style: BorderStyle.SINGLE, size: 8, color: DOCX_COLORS.accent };
  const boxes = block.signatories.map(({ role, mark, name }) =>
    docxCell(
      half,
      [
        docxParagraph(role, place.language, { keepNext: true }, { bold: true }),
        ...(mark ? [docxParagraph(mark, place.language, {}, { color: DOCX_COLORS.muted })] : []),
        docxParagraph(name, place.language, mark ? {} : { spacing: { before: 900 } }),
      ],
      { borders: { top } },
    ),
  );
  const rows = boxes.flatMap((box, index) => {
    if (index % 2 === 1) return [];
    const children = [box, docxCell(DOCX_GUTTER, []), boxes[index + 1] ?? docxCell(half, [])];
    return [new TableRow({ cantSplit: true, children })];
  });
  const before = { spacing: { before: 480 }, keepNext: true };
  return [
    docxParagraph(block.placeAndDate ?? '', place.language, before),
    docxGrid([half, DOCX_GUTTER, half], rows),
    docxGap(),
  ];
}

function notice(block: NoticeBlock, place: DocxPlace, write: DocxBlockWriter): DocxContent {
  const { edge, ground } = DOCX_COLORS[block.tone];
  const margin = 200;
  const inner = { ...place, width: place.width - 2 * margin };
  const title = block.title
    ? [docxParagraph(block.title, place.language, { keepNext: true }, { bold: true, color: edge })]
    : [];
  const box = docxCell(
    place.width,
    [...title, ...block.blocks.flatMap((entry) => write(entry, inner))],
    {
      shading: { type: ShadingType.CLEAR, fill: ground },
      margins: { top: 120, bottom: 60, left: margin, right: margin },
      borders: { left: { style: BorderStyle.SINGLE, size: 20, color: edge } },
    },
  );
  return [docxGrid([place.width], [new TableRow({ children: [box] })]), docxGap()];
}

/**
 * Height over width, from the view box or the size the drawing gives itself; a square when it tells
 * neither.
 */
function proportion(svg: string): number {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const box = /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root);
  const side = (name: string) =>
    Number(new RegExp(`\\b${name}\\s*=\\s*["']\\s*([\\d.]+)`).exec(root)?.[1]);
  const [width, height] = box ? [Number(box[1]), Number(box[2])] : [side('width'), side('height')];
  return width > 0 && height > 0 ? height / width : 1;
}

function image(block: ImageBlock, place: DocxPlace): DocxContent {
  const width = ((place.width / 15) * (block.width ?? 100)) / 100;
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(block.svg),
    fallback: { type: 'png', data: EMPTY_PNG },
    transformation: { width, height: width * proportion(block.svg) },
    altText: { name: 'image', description: block.alt },
  });
  const caption = block.caption
    ? [docxParagraph(block.caption, place.language, { style: 'Small' })]
    : [];
  return [new Paragraph({ keepNext: caption.length > 0, children: [picture] }), ...caption];
}

function sideBySide(block: SideBySideBlock, place: DocxPlace, write: DocxBlockWriter): DocxContent {
  const half = place.width / 2;
  const cells = block.columns.map((side, index) => {
    const inner = { language: side.language, width: half - DOCX_GUTTER / 2 };
    const margins =
      index === 0 ? { left: 0, right: DOCX_GUTTER / 2 } : { left: DOCX_GUTTER / 2, right: 0 };
    return docxCell(
      half,
      side.blocks.flatMap((entry) => write(entry, inner)),
      { margins },
    );
  });
  return [docxGrid([half, half], [new TableRow({ children: cells })]), docxGap()];
}

function heading(block: HeadingBlock, place: DocxPlace): Paragraph {
  const number = block.number ? `${block.number}  ` : '';
  return docxParagraph([number, ...toRuns(block.text)], place.language, {
    heading: HEADINGS[block.level - 1]!,
  });
}

/** A writer for the blocks of one document; it numbers the lists it meets. */
export function docxBlockWriter(): DocxBlockWriter {
  let lists = 0;
  const write: DocxBlockWriter = (block, outer) => {
    const language = ('language' in block ? block.language : undefined) ?? outer.language;
    const place = { ...outer, language };
    switch (block.kind) {
      case 'heading':
        return [heading(block, place)];
      case 'paragraph':
        return [paragraph(block, place)];
      case 'list':
        return list(block, place, (lists += 1));
      case 'table':
        return docxTable(block, place);
      case 'definitions':
        return docxPairs(block.items, place);
      case 'recitals':
        return recitals(block, place);
      case 'article':
        return article(block, place, write);
      case 'signature':
        return signature(block, place);
      case 'notice':
        return notice(block, place, write);
      case 'image':
        return image(block, place);
      case 'sideBySide':
        return sideBySide(block, place, write);
      case 'pageBreak':
        return [new Paragraph({ children: [new PageBreak()], spacing: { before: 0, after: 0 } })];
    }
  };
  return write;
}
