import type { AnswerDraft } from './answer-draft.js';
import type { Condition } from './condition-facts.js';

/** What every part of the answer gets: the condition, the draft, and what is wrong where. */
export interface AnswerPartProps {
  readonly condition: Condition;
  readonly draft: AnswerDraft;
  readonly change: (changes: Partial<AnswerDraft>) => void;
  /** The sentence that stands at a field, by its id. */
  readonly errorOf: (id: string) => string | null;
}
