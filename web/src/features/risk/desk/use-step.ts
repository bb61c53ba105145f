import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useDossier } from '../../events/desk/index.js';
import { useFormProblems, useKeptDraft } from '../../negotiations/desk/parts.js';
import { SaveRiskStepsDocument } from './assessment-steps.desk.graphql.js';
import { type StepDraft, stepDraftOf, stepInput, type StepSheet } from './step-values.js';

const NOTHING: Readonly<Record<string, string>> = {};

/**
 * A step while it is written, kept in this browser until it is saved. Give the component the step's
 * version as its key: what was kept is then held against the newest one.
 */
export function useStep(assessmentId: string, step: StepSheet, form: string) {
  const { t } = useTranslation('risk-steps-desk');
  const { refresh } = useDossier();
  const draft = useKeptDraft<StepDraft>(`step.${step.id}`, stepDraftOf(step));
  const [touched, setTouched] = useState(draft.found);
  const [attempt, setAttempt] = useState(0);
  const save = useIdempotentMutation(SaveRiskStepsDocument);
  const values = draft.value;
  /** `steps.0.actors.groups.1.low` is the field `groups-1-low`. */
  const place = ([, , ...path]: readonly string[]): string =>
    (path[0] === step.key ? path.slice(1) : path).join('-');
  const label = (name: string): string =>
    t(`field.${name.split('-').findLast((part) => Number.isNaN(Number(part))) ?? name}`);
  const problems = useFormProblems({ form, place, label }, NOTHING, save.error);
  return {
    form,
    values,
    problems,
    attempt,
    touched,
    /** Somebody saved the step since this writing was begun. */
    overtaken: touched && values.seen !== step.version,
    running: save.status === 'running',
    change: (next: StepDraft) => {
      setTouched(true);
      draft.change(next);
    },
    errorOf: (name: string) => problems.by[name],
    send: async (): Promise<boolean> => {
      setAttempt(attempt + 1);
      const steps = [stepInput(step.key, values)];
      const outcome = await save.submit({ input: { assessmentId, steps } });
      if (outcome.ok) draft.clear();
      refresh();
      return outcome.ok;
    },
    /** Puts the writer's text on the newest version. */
    keepMine: () => draft.change({ ...values, seen: step.version }),
    leave: () => {
      draft.clear();
      setTouched(false);
      save.reset();
    },
  };
}

export type StepEditing = ReturnType<typeof useStep>;
