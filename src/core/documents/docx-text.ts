import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { toRuns } from './document-text.js';
import type { DocumentLanguage, RichText } from './document-model.js';

/** What a block inherits from where it stands. */
export interface DocxPlace {
  readonly language: DocumentLanguage;
  /** Available width in twentieths of a point. */
  readonly width: number;
}

/** The runs of a text; a line feed becomes a break. */
export function docxRuns(text: RichText, language: DocumentLanguage, look: IRunOptions = {}) {
  return toRuns(text).flatMap((run) =>
    run.text.split('\n').map(
      (line, index) =>
        new TextRun({
          ...look,
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
          ...(run.bold ? { bold: true } : {}),
          ...(run.italic ? { italics: true } : {}),
          language: { value: `${run.language ?? language}-BE` },
        }),
    ),
  );
}

/** One paragraph of a text. */
export function docxParagraph(
  text: RichText,
  language: DocumentLanguage,
  options: IParagraphOptions = {},
  look: IRunOptions = {},
): Paragraph {
  return new Paragraph({ ...options, children: docxRuns(text, language, look) });
}
