import type { ErrorCode } from './errors.js';
import { newIdempotencyKey } from './http.js';

/** After these the server may or may not have acted: the same submission must keep its key. */
const UNDECIDED: readonly ErrorCode[] = ['NETWORK', 'UNAVAILABLE', 'INTERNAL'];

/**
 * Gives each submission of a form one key and keeps it while the outcome is unknown. Other content
 * is another submission: the server refuses a known key with another payload.
 */
export class SubmissionKey {
  private current: { readonly key: string; readonly content: string } | null = null;

  constructor(private readonly make: () => string = newIdempotencyKey) {}

  /** The key for this content: the pending one when the same content is sent again. */
  for(content: unknown): string {
    const text = JSON.stringify(content);
    if (this.current?.content !== text) this.current = { key: this.make(), content: text };
    return this.current.key;
  }

  /** Tells how it ended: null for success, else the error's code. */
  settle(code: ErrorCode | null): void {
    if (code === null || !UNDECIDED.includes(code)) this.current = null;
  }
}
