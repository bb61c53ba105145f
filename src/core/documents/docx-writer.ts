import {
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { InvalidDocumentError } from './document-errors.js';
import { documentLabels, type DocumentLabels } from './document-labels.js';
import { checkDocument } from './document-model.rules.js';
import { cleanModel, formatCreated, shortHash } from './document-text.js';
import { docxBlockWriter } from './docx-blocks.js';
import { DOCX_COLORS, docxNumbering, docxStyles, DOCX_TEXT_WIDTH } from './docx-styles.js';
import { docxPairs, type DocxContent } from './docx-tables.js';
import { docxParagraph } from './docx-text.js';
import type { DocumentModel } from './document-model.js';

const SMALL = { size: 16, color: DOCX_COLORS.muted };
const RIGHT_EDGE = [{ type: TabStopType.RIGHT, position: DOCX_TEXT_WIDTH }];

function pageHeader(model: DocumentModel): Header {
  const mark = (text: string, color: string) => new TextRun({ ...SMALL, bold: true, color, text });
  const marks = [
    ...(model.classification ? [mark(model.classification, DOCX_COLORS.critical.edge)] : []),
    ...(model.classification && model.status ? [new TextRun('    ')] : []),
    ...(model.status ? [mark(model.status, DOCX_COLORS.warning.edge)] : []),
  ];
  const issuer = new TextRun({ ...SMALL, text: model.issuer?.[0] ?? '' });
  const reference = new TextRun({ ...SMALL, text: `\t${model.reference}` });
  const line = { style: BorderStyle.SINGLE, size: 6, color: DOCX_COLORS.accent, space: 4 };
  return new Header({
    children: [
      new Paragraph({
        tabStops: RIGHT_EDGE,
        border: { bottom: line },
        children: [...(marks.length > 0 ? marks : [issuer]), reference],
      }),
    ],
  });
}

function versionMark(model: DocumentModel, labels: DocumentLabels): readonly string[] {
  return model.version ? [`${labels.version} ${model.version}`] : [];
}

function pageFooter(model: DocumentModel, labels: DocumentLabels): Footer {
  const hash = model.contentHash ? [`${labels.hash} ${shortHash(model.contentHash)}`] : [];
  const text = [...versionMark(model, labels), ...hash].join('  ·  ');
  const line = { style: BorderStyle.SINGLE, size: 4, color: DOCX_COLORS.rule, space: 4 };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: RIGHT_EDGE,
        border: { top: line },
        children: [
          new TextRun({ ...SMALL, text: `${text}\t${labels.page} ` }),
          new TextRun({
            ...SMALL,
            children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function masthead(model: DocumentModel): DocxContent {
  const { language } = model;
  const issuer = (model.issuer ?? []).map((line, index) =>
    docxParagraph(
      line,
      language,
      { spacing: { after: 0 } },
      index === 0 ? { bold: true, size: 24, color: DOCX_COLORS.accent } : SMALL,
    ),
  );
  const second = model.secondTitle
    ? [
        docxParagraph(
          model.secondTitle,
          model.secondLanguage ?? language,
          { spacing: { after: 200 } },
          { size: 28, bold: true, color: DOCX_COLORS.muted },
        ),
      ]
    : [];
  return [
    ...issuer,
    docxParagraph(model.title, language, { style: 'Title' }),
    ...second,
    ...(model.subtitle ? [docxParagraph(model.subtitle, language)] : []),
    ...(model.fields?.length ? docxPairs(model.fields, { language, width: DOCX_TEXT_WIDTH }) : []),
  ];
}

function colophon(model: DocumentModel, labels: DocumentLabels): DocxContent {
  const created = `${labels.created} ${formatCreated(model.createdAt)}`;
  const parts = [`${labels.reference} ${model.reference}`, ...versionMark(model, labels), created];
  const hash = model.contentHash
    ? [docxParagraph(`${labels.fullHash}: ${model.contentHash}`, model.language, {}, SMALL)]
    : [];
  const line = { style: BorderStyle.SINGLE, size: 4, color: DOCX_COLORS.rule, space: 6 };
  const options = { spacing: { before: 600 }, border: { top: line } };
  return [docxParagraph(parts.join('  ·  '), model.language, options, SMALL), ...hash];
}

/**
 * The editable copy of a document: same content, Word's own styles, repeated table heads, header
 * and footer on each page. It is never what is signed or hashed, and has no table of contents
 * (Word's navigation pane shows one).
 * Throws `InvalidDocumentError` with every problem of the model.
 */
export async function renderDocx(source: DocumentModel): Promise<Buffer> {
  const problems = checkDocument(source);
  if (problems.length > 0) throw new InvalidDocumentError(problems);
  const model = cleanModel(source);
  const labels = documentLabels(model.language, model.secondLanguage);
  const write = docxBlockWriter();
  const place = { language: model.language, width: DOCX_TEXT_WIDTH };
  const document = new Document({
    title: model.title,
    creator: model.author ?? model.issuer?.[0] ?? '',
    styles: docxStyles(model.language),
    numbering: docxNumbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: '210mm', height: '297mm' },
            margin: { top: '27mm', bottom: '25mm', left: '20mm', right: '20mm' },
          },
        },
        headers: { default: pageHeader(model) },
        footers: { default: pageFooter(model, labels) },
        children: [
          ...masthead(model),
          ...model.blocks.flatMap((block) => write(block, place)),
          ...colophon(model, labels),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
