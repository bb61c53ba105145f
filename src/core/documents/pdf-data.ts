import { documentLabels, type DocumentLabels } from './document-labels.js';
import { cleanModel, formatCreated, shortHash, toRuns } from './document-text.js';
import type {
  ArticleBlock,
  Block,
  DocumentModel,
  ImageBlock,
  LabelledText,
  ListItem,
  NoticeBlock,
  RichText,
  SideBySideBlock,
  SignatureBlock,
  TableBlock,
} from './document-model.js';

interface RunData {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly language: string | null;
}

interface ItemData {
  readonly text: readonly RunData[];
  readonly items: readonly ItemData[];
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * What the template reads as JSON: the model with every optional part present (null when absent).
 */
export interface PdfData extends JsonObject {
  readonly labels: DocumentLabels;
  readonly shortHash: string | null;
  readonly created: string;
  readonly blocks: readonly JsonObject[];
}

function runs(text: RichText): readonly RunData[] {
  return toRuns(text).map((run) => ({
    text: run.text,
    bold: run.bold ?? false,
    italic: run.italic ?? false,
    language: run.language ?? null,
  }));
}

function optionalRuns(text: RichText | undefined): readonly RunData[] | null {
  return text === undefined ? null : runs(text);
}

function pairs(items: readonly LabelledText[]): readonly JsonObject[] {
  return items.map((item) => ({ label: runs(item.label), value: runs(item.value) }));
}

function listItem(item: ListItem): ItemData {
  return { text: runs(item.text), items: (item.items ?? []).map(listItem) };
}

function table(block: TableBlock): JsonObject {
  return {
    caption: optionalRuns(block.caption),
    rowHeaders: block.rowHeaders ?? false,
    columns: block.columns.map((column) => ({
      header: runs(column.header),
      width: column.width,
      align: column.align ?? 'start',
    })),
    rows: block.rows.map((row) => row.map(runs)),
  };
}

function article(block: ArticleBlock): JsonObject {
  return {
    number: block.number,
    title: optionalRuns(block.title),
    blocks: block.blocks.map(blockData),
  };
}

function signature(block: SignatureBlock): JsonObject {
  const signatories = block.signatories.map(({ role, name, mark }) => ({
    role: runs(role),
    name,
    mark: optionalRuns(mark),
  }));
  return { placeAndDate: optionalRuns(block.placeAndDate), signatories };
}

function notice(block: NoticeBlock): JsonObject {
  const { tone, title, blocks } = block;
  return { tone, title: optionalRuns(title), blocks: blocks.map(blockData) };
}

function image({ svg, alt, caption, width }: ImageBlock): JsonObject {
  return { svg, alt, caption: optionalRuns(caption), width: width ?? 100 };
}

function sideBySide(block: SideBySideBlock): JsonObject {
  const columns = block.columns.map(({ language, blocks }) => ({
    language,
    blocks: blocks.map(blockData),
  }));
  return { columns };
}

function content(block: Block): JsonObject {
  switch (block.kind) {
    case 'heading':
      return { level: block.level, number: block.number ?? null, text: runs(block.text) };
    case 'paragraph':
      return { text: runs(block.text), style: block.style ?? null, align: block.align ?? 'start' };
    case 'list':
      return { style: block.style, items: block.items.map(listItem) };
    case 'table':
      return table(block);
    case 'definitions':
      return { items: pairs(block.items) };
    case 'recitals':
      return { lead: block.lead, items: block.items.map(runs) };
    case 'article':
      return article(block);
    case 'signature':
      return signature(block);
    case 'notice':
      return notice(block);
    case 'image':
      return image(block);
    case 'sideBySide':
      return sideBySide(block);
    case 'pageBreak':
      return {};
  }
}

function blockData(block: Block): JsonObject {
  const language = 'language' in block ? (block.language ?? null) : null;
  return { kind: block.kind, language, ...content(block) };
}

/** The template's input for a model that passed `checkDocument`. */
export function pdfData(source: DocumentModel): PdfData {
  const model = cleanModel(source);
  return {
    title: model.title,
    secondTitle: model.secondTitle ?? null,
    subtitle: optionalRuns(model.subtitle),
    language: model.language,
    secondLanguage: model.secondLanguage ?? null,
    issuer: model.issuer ?? [],
    author: model.author ?? model.issuer?.[0] ?? '',
    classification: model.classification ?? null,
    status: model.status ?? null,
    reference: model.reference,
    version: model.version ?? null,
    contentHash: model.contentHash ?? null,
    shortHash: model.contentHash === undefined ? null : shortHash(model.contentHash),
    created: formatCreated(model.createdAt),
    labels: documentLabels(model.language, model.secondLanguage),
    fields: pairs(model.fields ?? []),
    outline: model.outline ?? false,
    compact: model.compact ?? false,
    blocks: model.blocks.map(blockData),
  };
}
