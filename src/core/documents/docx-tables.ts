import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import { DOCX_COLORS, NO_BORDERS, THIN_BORDER } from './docx-styles.js';
import { docxParagraph, type DocxPlace } from './docx-text.js';
import type { LabelledText, TableBlock } from './document-model.js';

export type DocxContent = readonly (Paragraph | Table)[];

/** Alignment of the model in Word's terms. */
export const DOCX_SIDES = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const;

const CELL_MARGINS = { left: 100, right: 100 };

/** A paragraph `height` twentieths of a point high; keeps tables apart that Word would merge. */
export function docxGap(height = 160): Paragraph {
  const spacing = { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT };
  return new Paragraph({ spacing });
}

/** A table without lines, its columns in twentieths of a point. */
export function docxGrid(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    rows,
    columnWidths: widths.map(Math.round),
    width: { size: Math.round(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
  });
}

/** One cell of a grid; text starts at its left edge unless `options.margins` says otherwise. */
export function docxCell(
  width: number,
  children: DocxContent,
  options: Partial<ITableCellOptions> = {},
): TableCell {
  return new TableCell({
    margins: { left: 0, right: 100 },
    ...options,
    width: { size: Math.round(width), type: WidthType.DXA },
    // A cell must end in a paragraph (ECMA-376 Part 1, 17.4.65).
    children: children.at(-1) instanceof Paragraph ? children : [...children, docxGap(20)],
  });
}

/** Label and value beside each other, a thin line below each pair. */
export function docxPairs(items: readonly LabelledText[], place: DocxPlace): DocxContent {
  const widths = [place.width * 0.34, place.width * 0.66] as const;
  const look = { color: DOCX_COLORS.muted };
  const rows = items.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          docxCell(widths[0], [docxParagraph(label, place.language, { style: 'Cell' }, look)], {
            borders: { bottom: THIN_BORDER },
          }),
          docxCell(widths[1], [docxParagraph(value, place.language, { style: 'Cell' })], {
            borders: { bottom: THIN_BORDER },
          }),
        ],
      }),
  );
  return [docxGrid(widths, rows), docxGap()];
}

function headRow(block: TableBlock, widths: readonly number[], place: DocxPlace): TableRow {
  const shading = { type: ShadingType.CLEAR, fill: DOCX_COLORS.accent };
  const look = { bold: true, color: 'FFFFFF' };
  const children = block.columns.map(({ header, align }, index) => {
    const options = { style: 'Cell', alignment: DOCX_SIDES[align ?? 'start'] };
    const text = docxParagraph(header, place.language, options, look);
    return docxCell(widths[index]!, [text], { margins: CELL_MARGINS, shading });
  });
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

/** A table whose head repeats on each page. */
export function docxTable(block: TableBlock, place: DocxPlace): DocxContent {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => (place.width * column.width) / total);
  const row = (texts: TableBlock['rows'][number]) => {
    const children = block.columns.map(({ align }, index) => {
      const options = { style: 'Cell', alignment: DOCX_SIDES[align ?? 'start'] };
      const look = { bold: block.rowHeaders === true && index === 0 };
      const text = docxParagraph(texts[index]!, place.language, options, look);
      const borders = { bottom: THIN_BORDER };
      return docxCell(widths[index]!, [text], { margins: CELL_MARGINS, borders });
    });
    return new TableRow({ cantSplit: true, children });
  };
  const caption = block.caption
    ? [docxParagraph(block.caption, place.language, { style: 'Small', keepNext: true })]
    : [];
  const rows = [headRow(block, widths, place), ...block.rows.map(row)];
  return [...caption, docxGrid(widths, rows), docxGap()];
}
