import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  LevelFormat,
  LineRuleType,
  type IBorderOptions,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import type { DocumentLanguage } from './document-model.js';

export const DOCX_COLORS = {
  accent: '1D3B5C',
  muted: '4D5B69',
  rule: 'C3CCD6',
  neutral: { edge: '1D3B5C', ground: 'F2F5F8' },
  warning: { edge: '8A5A00', ground: 'FDF6E7' },
  critical: { edge: '9B1C1C', ground: 'FDF1F0' },
} as const;

/** Text width of an A4 page with 20 mm margins, in twentieths of a point. */
export const DOCX_TEXT_WIDTH = convertMillimetersToTwip(170);
export const DOCX_GUTTER = convertMillimetersToTwip(8);

export const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const THIN_BORDER: IBorderOptions = {
  style: BorderStyle.SINGLE,
  size: 4,
  color: DOCX_COLORS.rule,
};

export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

/** Names of the list definitions in `docxNumbering`. */
export const DOCX_LISTS = { bullet: 'parley-bullet', ordered: 'parley-ordered' } as const;

function heading(size: number, before: number, after: number) {
  return {
    run: { size, bold: true, color: DOCX_COLORS.accent },
    paragraph: { spacing: { before, after }, keepNext: true },
  };
}

/** Styles by their Word names, so that the editor's own style list and navigation pane work. */
export function docxStyles(language: DocumentLanguage): IStylesOptions {
  return {
    default: {
      document: {
        // Calibri is on every desk (metric-compatible in LibreOffice); Source Sans 3 is not.
        run: { font: 'Calibri', size: 21, language: { value: `${language}-BE` } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 40, bold: true, color: DOCX_COLORS.accent },
        paragraph: { spacing: { before: 360, after: 120 } },
      },
      heading1: heading(28, 400, 140),
      heading2: heading(24, 300, 110),
      heading3: heading(21, 240, 100),
    },
    paragraphStyles: [
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Normal',
        run: { size: 25, color: DOCX_COLORS.accent },
      },
      {
        id: 'Small',
        name: 'Small',
        basedOn: 'Normal',
        run: { size: 18, color: DOCX_COLORS.muted },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

function level(
  depth: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
) {
  const left = convertMillimetersToTwip(6 * (depth + 1));
  return {
    level: depth,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left, hanging: convertMillimetersToTwip(6) } } },
  };
}

export const docxNumbering: INumberingOptions = {
  config: [
    {
      reference: DOCX_LISTS.bullet,
      levels: ['•', '–', '·'].map((mark, depth) => level(depth, LevelFormat.BULLET, mark)),
    },
    {
      reference: DOCX_LISTS.ordered,
      levels: [
        level(0, LevelFormat.DECIMAL, '%1.'),
        level(1, LevelFormat.LOWER_LETTER, '%2.'),
        level(2, LevelFormat.LOWER_ROMAN, '%3.'),
      ],
    },
  ],
};
