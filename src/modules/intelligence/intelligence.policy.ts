/** Whoever asks, as far as it matters here. */
export interface Knower {
  readonly personId: string;
  readonly permissions: ReadonlySet<string>;
}

/** Whether somebody keeps every note of the zone. */
export function keepsNotes({ permissions }: Knower): boolean {
  return permissions.has('intelligence.keep');
}

/** Whether somebody may change a note he sees, share it and see who read it: keeper or author. */
export function managesNote(actor: Knower, note: { readonly authorId: string }): boolean {
  return (
    keepsNotes(actor) ||
    (note.authorId === actor.personId && actor.permissions.has('intelligence.write'))
  );
}
