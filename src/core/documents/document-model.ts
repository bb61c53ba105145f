/**
 * The content of an official document, free of layout: modules build it, the writers in this folder
 * turn the same value into PDF (Typst) and DOCX. Plain JSON, so it can be stored, compared and
 * hashed. All text is shown literally: no mark-up of any kind is interpreted in it.
 */

/** Languages of documents; BCP 47 primary tags. */
export type DocumentLanguage = 'nl' | 'fr' | 'en' | 'de';

/**
 * A stretch of text with one appearance. `language` marks a phrase in another language (read aloud
 * rightly).
 */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly language?: DocumentLanguage;
}

/** One line of text: plain, or a sequence of runs. A line feed inside becomes a line break. */
export type RichText = string | readonly (string | TextRun)[];

/** A label with its value: header fields, definitions. */
export interface LabelledText {
  readonly label: RichText;
  readonly value: RichText;
}

/** Section title. Level 1 first, no level may be skipped on the way down (PDF/UA-1, 7.4.2). */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /**
   * Shown before the text as given, such as `3`, `3.2` or `Bijlage A`; never counted by the writer.
   */
  readonly number?: string;
  readonly text: RichText;
  readonly language?: DocumentLanguage;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: RichText;
  /** `lead` is larger, `small` is for remarks and sources; absent is body text. */
  readonly style?: 'lead' | 'small';
  readonly align?: 'start' | 'center';
  readonly language?: DocumentLanguage;
}

export interface ListItem {
  readonly text: RichText;
  /** A list below this item, in the same style; at most three levels in all. */
  readonly items?: readonly ListItem[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly style: 'bullet' | 'ordered';
  readonly items: readonly ListItem[];
  readonly language?: DocumentLanguage;
}

export interface TableColumn {
  readonly header: RichText;
  /**
   * Share of the page width relative to the other columns (1 and 3: a quarter and three quarters).
   */
  readonly width: number;
  readonly align?: 'start' | 'center' | 'end';
}

/** A table whose head repeats on each page. Every row has exactly one cell per column. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: RichText;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly RichText[])[];
  /** The first cell of each row names the row: set in bold. */
  readonly rowHeaders?: boolean;
  readonly language?: DocumentLanguage;
}

export interface DefinitionsBlock {
  readonly kind: 'definitions';
  readonly items: readonly LabelledText[];
  readonly language?: DocumentLanguage;
}

/**
 * Legal grounds or considerations: the lead word beside its statements (Gelet op / Vu, Overwegende
 * / Considérant).
 */
export interface RecitalsBlock {
  readonly kind: 'recitals';
  readonly lead: string;
  readonly items: readonly RichText[];
  readonly language?: DocumentLanguage;
}

/** A numbered article of a decision or agreement. */
export interface ArticleBlock {
  readonly kind: 'article';
  /** As shown, with its word: `Artikel 1`, `Art. 2`, `Article 1er`. */
  readonly number: string;
  readonly title?: RichText;
  readonly blocks: readonly InnerBlock[];
  readonly language?: DocumentLanguage;
}

export interface Signatory {
  /** Office or position: `De burgemeester`, `Gold Commander`. */
  readonly role: RichText;
  readonly name: string;
  /**
   * What was done electronically, such as `Goedgekeurd op 3 maart 2027, 14:05`; absent leaves room
   * to sign by hand.
   */
  readonly mark?: RichText;
}

/** Place, date and one box per signatory (two beside each other). Never split over two pages. */
export interface SignatureBlock {
  readonly kind: 'signature';
  /** `Gedaan te Brussel, 3 maart 2027`. */
  readonly placeAndDate?: RichText;
  readonly signatories: readonly Signatory[];
  readonly language?: DocumentLanguage;
}

/** Boxed text that must be seen: appeal clause, warning, handling instruction. */
export interface NoticeBlock {
  readonly kind: 'notice';
  readonly tone: 'neutral' | 'warning' | 'critical';
  readonly title?: RichText;
  readonly blocks: readonly InnerBlock[];
  readonly language?: DocumentLanguage;
}

/** A drawing. The SVG must be self-contained: no script, no outside reference. */
export interface ImageBlock {
  readonly kind: 'image';
  readonly svg: string;
  /** What the drawing shows, for who can't see it. Never empty. */
  readonly alt: string;
  readonly caption?: RichText;
  /** Percent of the text width, 10 to 100; absent is 100. */
  readonly width?: number;
  readonly language?: DocumentLanguage;
}

export interface PageBreakBlock {
  readonly kind: 'pageBreak';
}

export interface SideColumn {
  readonly language: DocumentLanguage;
  readonly blocks: readonly (InnerBlock | HeadingBlock | RecitalsBlock | ArticleBlock)[];
}

/**
 * The same passage in two languages beside each other. Both columns start at the same height, so
 * one block per passage keeps the languages aligned. Tables wider than half a page stand outside.
 */
export interface SideBySideBlock {
  readonly kind: 'sideBySide';
  readonly columns: readonly [SideColumn, SideColumn];
}

/** Blocks that may stand inside another block. */
export type InnerBlock = ParagraphBlock | ListBlock | TableBlock | DefinitionsBlock | ImageBlock;

export type Block =
  | InnerBlock
  | HeadingBlock
  | RecitalsBlock
  | ArticleBlock
  | SignatureBlock
  | NoticeBlock
  | PageBreakBlock
  | SideBySideBlock;

/**
 * One official document. Equal values give byte-equal PDF files. `checkDocument` says what it must
 * fulfil, the longest texts of the page frame among it (title 300, classification 80, status and
 * reference 40, version 20 characters).
 */
export interface DocumentModel {
  readonly title: string;
  /** The title in the second language; required when `secondLanguage` is given. */
  readonly secondTitle?: string;
  readonly subtitle?: RichText;
  readonly language: DocumentLanguage;
  /** Second language of a bilingual document: the fixed labels are then shown in both. */
  readonly secondLanguage?: DocumentLanguage;
  /** Who issues it, above the title: commune, police zone; further lines are address or service. */
  readonly issuer?: readonly string[];
  /** Shown on every page, such as `BEPERKTE VERSPREIDING – DIFFUSION RESTREINTE`. */
  readonly classification?: string;
  /**
   * Shown on every page beside the classification, such as `ONTWERP – PROJET`; absent when final.
   */
  readonly status?: string;
  /** Number of the document in its series, such as `PZ5340/OO/2027/014`; on every page. */
  readonly reference: string;
  /** Version as shown, such as `2`; on every page. */
  readonly version?: string;
  /**
   * SHA-256 of the approved content, 64 lower-case hex digits: first 12 on every page, all at the
   * end.
   */
  readonly contentHash?: string;
  /** ISO 8601 instant with zone, such as `2027-03-03T13:05:00Z`; the only time the file carries. */
  readonly createdAt: string;
  /** Name for the document's author property (the zone or commune, not a person). */
  readonly author?: string;
  /** Label and value pairs under the title: date, event, drafted by, approved by, distribution. */
  readonly fields?: readonly LabelledText[];
  /**
   * Shows a table of contents of level 1 and 2 after the header fields (PDF; Word has its
   * navigation pane).
   */
  readonly outline?: boolean;
  /** Smaller type and narrower gaps, for what must fit on one page (PDF). */
  readonly compact?: boolean;
  readonly blocks: readonly Block[];
}
