import type { ConditionThreadQuery } from '../../../gql/desk/graphql.js';
import type { ParameterValues } from './condition-text.js';
import { BRINGS_WORDS } from './condition-words.js';
import { wordingInput, wordingOf, type WordingKind, type WordingValues } from './wording-values.js';

export type Thread = ConditionThreadQuery['condition'];

/** An answer while it is written. */
export interface AnswerValues {
  /** Name of the step; null while none is chosen. */
  readonly step: string | null;
  /** Version of the record the writer saw when the answer was begun. */
  readonly seen: number;
  readonly reason: string;
  readonly wording: WordingValues;
}

/** The catalogue's part of a thread that words are made of. */
export function kindOf({ catalogueKind }: Thread): WordingKind {
  return catalogueKind;
}

/** An answer nobody has begun, with the words as they stand. */
export function emptyAnswer(thread: Thread): AnswerValues {
  const { version, current } = thread;
  const stored = current.parameters as ParameterValues;
  return {
    step: null,
    seen: version,
    reason: '',
    wording: wordingOf(kindOf(thread), stored, current.text),
  };
}

export function bringsWords(step: string | null): boolean {
  return step !== null && BRINGS_WORDS.includes(step);
}

/** The answer as the API takes it. */
export function answerInput(thread: Thread, values: AnswerValues) {
  const reason = values.reason.trim();
  return {
    conditionId: thread.id,
    expectedVersion: values.seen,
    ...(reason ? { reason } : {}),
    ...(bringsWords(values.step) ? wordingInput(kindOf(thread), values.wording) : {}),
  };
}
