import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionAnswer } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useDossier } from '../../events/desk/index.js';
import { answerInput, emptyAnswer, type AnswerValues, type Thread } from './answer-values.js';
import {
  AnswerConditionDocument,
  DropConditionDocument,
} from './condition-commands.desk.graphql.js';
import { NEEDS_REASON } from './condition-words.js';
import { useFormProblems } from './form-problems.js';
import { useKeptDraft } from './use-kept-draft.js';

const NOTHING: Readonly<Record<string, string>> = {};

/** `parameters.number` is the field `number`; `text` and `reason` are themselves. */
const place = (path: readonly string[]): string | null =>
  path[0] === 'parameters' ? (path[1] ?? null) : path[0] === 'text' ? 'text' : (path[0] ?? null);

/** The state of the answer box of one thread. Give its component the condition's id as key. */
export function useAnswer(thread: Thread, form: string) {
  const { t } = useTranslation('negotiations-desk');
  const say = useLocalized();
  const { refresh } = useDossier();
  const draft = useKeptDraft<AnswerValues>(`condition.${thread.id}`, emptyAnswer(thread));
  const answer = useIdempotentMutation(AnswerConditionDocument);
  const drop = useIdempotentMutation(DropConditionDocument);
  const [found, setFound] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const values = draft.value;
  const sending = values.step === 'drop' ? drop : answer;
  const label = (name: string): string | null => {
    if (name === 'reason') return t('answer.reason');
    if (name === 'text') return t('wording.text');
    return say(thread.catalogueKind.parameters.find((one) => one.name === name)?.label);
  };
  const problems = useFormProblems({ form, place, label }, found, sending.error);

  const begin = (step: string): void => {
    setFound(NOTHING);
    answer.reset();
    drop.reset();
    const fresh = values.step === null ? emptyAnswer(thread) : values;
    draft.change({ ...fresh, step, seen: fresh.step === null ? thread.version : fresh.seen });
  };
  const cancel = (): void => {
    setFound(NOTHING);
    answer.reset();
    drop.reset();
    draft.change(emptyAnswer(thread));
    draft.clear();
  };
  const send = async (): Promise<void> => {
    const { step } = values;
    setAttempt(attempt + 1);
    const silent = step !== null && NEEDS_REASON.includes(step) && !values.reason.trim();
    setFound(silent ? { reason: t('answer.reasonNeeded') } : NOTHING);
    if (silent || step === null) return;
    const input = answerInput(thread, values);
    const outcome =
      step === 'drop'
        ? await drop.submit({ input: { ...input, reason: values.reason.trim() } })
        : await answer.submit({ input: { ...input, answer: step as ConditionAnswer } });
    refresh();
    if (outcome.ok) draft.clear();
  };
  return {
    values,
    change: draft.change,
    begin,
    cancel,
    send,
    problems,
    attempt,
    running: sending.status === 'running',
    /** The record moved on since the answer was begun. */
    overtaken: values.step !== null && values.seen !== thread.version,
  };
}

export type Answering = ReturnType<typeof useAnswer>;
