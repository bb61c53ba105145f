import type { ParleyError } from '../../lib/errors.js';
import type { ListedFile } from '../form/file-list.js';

/** A message in another language; always shown as a translation. */
export interface TalkTranslation {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly madeBy: string;
  /** Who added it, where the reader may know. */
  readonly addedBy?: string | null;
}

/** A message as its reader sees it. */
export interface TalkMessage {
  readonly id: string;
  readonly position: number;
  /** Whether the reader's own side wrote it. */
  readonly own: boolean;
  readonly author: string;
  readonly language: string;
  readonly text: string;
  readonly sentAt: string;
  readonly readAt?: string | null;
  /** Who of the other side read it, where the reader may know. */
  readonly readers?: readonly string[];
  /** Position of the message it corrects. */
  readonly corrects?: number | null;
  /** Position of the message that corrects it. */
  readonly correctedBy?: number | null;
  /** What it is about; null: the whole dossier. */
  readonly about?: { readonly label: string; readonly to: string } | null;
  readonly translations: readonly TalkTranslation[];
  readonly files: readonly ListedFile[];
}

/** What is being written; kept by the page while the reader types. */
export interface TalkDraft {
  readonly text: string;
  readonly language: string;
  /** Empty: about the whole dossier. */
  readonly conditionId: string;
  /** The own message it corrects; empty: none. */
  readonly correctsId: string;
}

export interface Translating {
  readonly messageId: string;
  readonly language: string;
  readonly text: string;
  readonly madeBy: 'person' | 'machine';
}

export interface TalkProps {
  readonly messages: readonly TalkMessage[];
  /** How many of the other side nobody of the reader's side has read. */
  readonly unread: number;
  readonly busy: boolean;
  readonly error: ParleyError | null;
  readonly draft: { readonly value: TalkDraft; readonly change: (value: TalkDraft) => void };
  /** Conditions a message may be about. */
  readonly topics: readonly { readonly value: string; readonly label: string }[];
  /** Files that leave with the next message. */
  readonly files: readonly ListedFile[];
  readonly filesBusy: boolean;
  readonly onAddFile: (file: File) => void;
  readonly onRead?: () => void;
  /** Absent where nothing can be written. */
  readonly onSend?: () => Promise<void>;
  readonly onTranslate?: (words: Translating) => Promise<boolean>;
}
