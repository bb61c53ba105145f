import type { TypedDocumentNode } from 'urql';
import type { Localized } from '../../../lib/localized.js';
import type { Say } from './dossier-tab.js';

/** One thing that waits for the reader's decision, check or signature. */
export interface InboxItem {
  /** Unique within the source. */
  readonly id: string;
  readonly reference: string;
  readonly title: Localized;
  /** What is asked, translated, beginning with the verb: "Validate the risk assessment". */
  readonly ask: string;
  /** Address where it is decided. */
  readonly to: string;
  /** When the event begins; the nearest stands first. */
  readonly startAt?: string | null;
  /** Since when it waits. */
  readonly since?: string | null;
  /** Says that something is out of date or late, translated. */
  readonly warning?: string | null;
}

/**
 * What waits in another module. `desk/features.ts` lists them, one line each; the heading of the
 * group is `inbox.title` of the source's catalogue.
 */
export interface InboxSource<Data = unknown> {
  readonly key: string;
  readonly namespace: string;
  /** Whoever lacks it is not asked. */
  readonly permission: string;
  readonly document: TypedDocumentNode<Data, Record<string, unknown>>;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly items: (data: Data, say: Say) => readonly InboxItem[];
  /** How many there are in all, where `items` holds only the first of them. */
  readonly total?: (data: Data) => number;
}

/** Declares a source of the inbox; the type of its reading stays inside. */
export function inboxSource<Data, Variables extends Record<string, unknown>>(
  source: Omit<InboxSource<Data>, 'document' | 'variables'> & {
    readonly document: TypedDocumentNode<Data, Variables>;
    readonly variables?: Variables;
  },
): InboxSource {
  return source as unknown as InboxSource;
}
