/** States in which the organiser edits the application directly. */
export const EDITABLE_STATES: readonly string[] = ['draft', 'incomplete'];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Saved answers with a partial answer laid over: left out stays, null empties, at every depth. */
export function mergeAnswers<Answers extends object>(saved: Answers, given: Answers): Answers {
  const merged: Record<string, unknown> = { ...(saved as Record<string, unknown>) };
  for (const [name, value] of Object.entries(given)) {
    const before = merged[name];
    if (value === undefined) continue;
    merged[name] = isRecord(value) && isRecord(before) ? mergeAnswers(before, value) : value;
  }
  return merged as Answers;
}
