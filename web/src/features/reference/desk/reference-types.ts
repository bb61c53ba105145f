import type { TFunction } from 'i18next';
import type { TypedDocumentNode } from 'urql';
import type { ReferenceChoicesQuery } from '../../../gql/desk/graphql.js';
import type { Localized } from '../../../lib/localized.js';

/** One edition, as every kind has it; what it says is in the other fields. */
export interface ReferenceRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly edition: number;
  readonly source: string;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly [field: string]: unknown;
}

/** What a field of the form holds; numbers as they were typed. */
export type Value = string | Localized | readonly string[];
export type Values = Readonly<Record<string, Value>>;

export type Choices = ReferenceChoicesQuery;
export type Say = (text: Localized | null | undefined) => string | null;

export interface Words {
  readonly t: TFunction;
  readonly say: Say;
  readonly choices: Choices | null;
  readonly number: (value: number) => string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A hint of the catalogue, with the values it names. */
export interface Hint {
  readonly key: string;
  readonly told: Readonly<Record<string, string>>;
}

/** One field of a kind; its label is `field.<name>`, its hint `hint.<hint>`. */
export interface FieldSpec {
  readonly name: string;
  readonly kind: 'line' | 'number' | 'day' | 'choice' | 'choices' | 'words';
  readonly needed?: boolean;
  readonly hint?: string | ((before: ReferenceRow | null) => Hint);
  /** Tall enough for sentences. */
  readonly long?: boolean;
  readonly options?: (words: Words) => readonly Option[];
  /** Whether it is asked, given the other fields and the edition before. */
  readonly asked?: (values: Values, before: ReferenceRow | null) => boolean;
}

type Answer = { readonly row: { readonly id: string; readonly code: string } };
export type Command = TypedDocumentNode<Answer, { readonly input: object }>;

/** What is sent; each kind has its own types of rows and facts behind the same shape. */
export interface Documents {
  readonly list: TypedDocumentNode<
    { readonly rows: readonly ReferenceRow[] },
    Record<string, never>
  >;
  readonly add: Command;
  readonly revise: Command;
  readonly end: Command;
}

/** A kind of reference data: how it is read, kept, named and written. */
export interface ReferenceKind {
  readonly key: string;
  readonly documents: Documents;
  readonly fields: readonly FieldSpec[];
  /** The fields of a new row or of an edition. */
  readonly values: (row: ReferenceRow | null) => Values;
  readonly facts: (values: Values) => object;
  readonly name: (row: ReferenceRow, words: Words) => string;
  /** What is said below the name in the list. */
  readonly line: (row: ReferenceRow, words: Words) => string;
  /** Rows the program leans on; they change and never end. */
  readonly lasting?: (row: ReferenceRow) => boolean;
}
