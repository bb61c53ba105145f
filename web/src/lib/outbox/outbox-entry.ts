import type { ErrorCode } from '../errors.js';

/** What a person can send from the portal without a line. */
export type OutboxKind = 'answer' | 'message' | 'evidence' | 'application';

/**
 * `waiting` leaves by itself; `confirm` binds and waits for the person; `refused` and `conflict` came
 * back and wait for the person too.
 */
export type EntryState = 'waiting' | 'confirm' | 'refused' | 'conflict';

/** A form's text as this browser keeps it, so that it can be put back. */
export interface KeptForm {
  readonly name: string;
  readonly value: unknown;
}

/** What a form hands over to be sent. */
export interface Submitted {
  readonly kind: OutboxKind;
  readonly dossierId: string;
  /** The dossier's name as its reader knows it. */
  readonly dossier: string;
  /** What it speaks to; a newer submission to the same subject takes the older one's place. */
  readonly subject: string;
  readonly variables: unknown;
  /** The number of the condition it speaks of; null: the whole dossier. */
  readonly about: string | null;
  /** What was written, for the list. */
  readonly words: string;
  /** Address of its form. */
  readonly to: string;
  /** Needs the person to confirm it: it never leaves unattended. */
  readonly binding: boolean;
  readonly form: KeptForm | null;
}

/** Something to be sent once, and how it stands. `key` is its idempotency key. */
export interface OutboxEntry extends Submitted {
  readonly key: string;
  readonly person: string;
  /** Rises with every submission; what was written first leaves first. */
  readonly order: number;
  /** ISO instant. */
  readonly madeAt: string;
  readonly state: EntryState;
  readonly fault: {
    readonly code: ErrorCode;
    readonly details: Readonly<Record<string, unknown>>;
  } | null;
}
