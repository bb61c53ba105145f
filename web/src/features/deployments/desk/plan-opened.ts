/** What is being edited below a post: the units of a shift, its times, or a new shift. */
export interface Opened {
  readonly kind: 'assign' | 'times' | 'new';
  readonly postId: string;
  /** Null for a new shift. */
  readonly shiftId: string | null;
}
