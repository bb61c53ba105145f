import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useDossier } from '../../events/desk/index.js';
import { useFormProblems, useKeptDraft } from '../../negotiations/desk/parts.js';
import {
  PrepareDecisionDocument,
  ReviseDecisionDocument,
} from './decision-commands.desk.graphql.js';
import { PROHIBITION, restrictionProblems } from './restriction-values.js';
import {
  decisionDraftOf,
  decisionInput,
  restrictedBy,
  type DecisionBasis,
  type DecisionDraft,
  type DecisionSheet,
} from './decision-values.js';

const NOTHING: Readonly<Record<string, string>> = {};
const SHORTEST = 3;

/** What the API would refuse for being too short, by the field's name. */
function shortOnes(draft: DecisionDraft): string[] {
  const { reasoning, gaps, impositions } = decisionInput(draft);
  const empty = Object.entries(draft.points)
    .filter(([, { text, gap }]) => !text.trim() && gap !== null && gap.trim().length < SHORTEST)
    .map(([point]) => `gap-${point}`);
  return [
    ...reasoning.filter(({ text }) => text.length < SHORTEST).map(({ point }) => `text-${point}`),
    ...gaps.filter(({ reason }) => reason.length < SHORTEST).map(({ point }) => `gap-${point}`),
    ...empty,
    ...impositions
      .filter(({ reason }) => reason.length < SHORTEST)
      .map(({ conditionId }) => `reason-${conditionId}`),
    ...impositions
      .filter(({ legalGroundCode }) => !legalGroundCode)
      .map(({ conditionId }) => `ground-${conditionId}`),
  ];
}

/** What the API would refuse in the reasons of restrictions, with the key of its sentence. */
function wrongReasons(draft: DecisionDraft): [string, string][] {
  return restrictedBy(draft).flatMap((key) => {
    const own = draft.restrictions[key];
    return own ? restrictionProblems(key, own) : [];
  });
}

/** Where a path of the API stands on the page: restrictions go by their key, not their place. */
function placeIn(draft: DecisionDraft): (path: readonly string[]) => string | null {
  const keys = restrictedBy(draft).filter((key) => draft.restrictions[key]);
  const names: Readonly<Record<string, string>> = { facts: 'fact', alternatives: 'alternative' };
  return ([name, index, part, number, field]) => {
    if (name !== 'restrictions' || !part) return name ?? null;
    const key = keys[Number(index)] ?? PROHIBITION;
    const list = names[part];
    if (!list) return number ? `${key}-${part}-${number}` : `${key}-${part}`;
    return `${key}-${list}-${number}-${field === 'offeredOn' ? 'day' : field}`;
  };
}

/** The draft of one authority's decision, kept in this browser until it is saved. */
export function useDecisionDraft(
  basis: DecisionBasis,
  sheet: DecisionSheet | null,
  authorityCode: string,
  form: string,
  onDone: () => void,
) {
  const { t } = useTranslation(['permits-desk', 'decision-desk']);
  const { id, refresh } = useDossier();
  const kept = useKeptDraft<DecisionDraft>(
    `decision.${id}.${authorityCode}`,
    decisionDraftOf(basis, sheet),
  );
  const draft = kept.value;
  const prepare = useIdempotentMutation(PrepareDecisionDocument);
  const revise = useIdempotentMutation(ReviseDecisionDocument);
  const [found, setFound] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const sending = sheet ? revise : prepare;
  const label = (name: string): string | null => {
    const [part = '', ...rest] = name.split('-');
    const key = rest.join('-');
    const point = basis.points.find((one) => String(one.point) === key);
    if (point) return `${point.point}. ${t(`point.${point.code}.name`)}`;
    const condition = basis.event.conditions.find((one) => one.id === key);
    return condition
      ? `${condition.number}, ${t(part === 'ground' ? 'impose.ground' : 'impose.reason')}`
      : t(`draft.field.${part}`, { defaultValue: '' });
  };
  const problems = useFormProblems({ form, place: placeIn(draft), label }, found, sending.error);
  const send = async (): Promise<void> => {
    setAttempt(attempt + 1);
    const short = shortOnes(draft);
    const words = (name: string): string =>
      t(name.startsWith('ground') ? 'draft.chooseGround' : 'draft.tooShort');
    const wrong = wrongReasons(draft);
    setFound(
      Object.fromEntries([
        ...short.map((name) => [name, words(name)]),
        ...wrong.map(([name, key]) => [name, t(`decision-desk:wrong.${key}` as never)]),
      ]),
    );
    if (short.length + wrong.length > 0) return;
    const input = decisionInput(draft);
    const outcome = sheet
      ? await revise.submit({
          input: { ...input, decisionId: sheet.id, expectedVersion: draft.seen },
        })
      : await prepare.submit({ input: { ...input, eventId: id, authorityCode } });
    refresh();
    if (!outcome.ok) return;
    kept.clear();
    onDone();
  };
  const { conditions } = basis.event;
  const moved = draft.impositions.filter(
    ({ conditionId, seen }) =>
      conditions.find((condition) => condition.id === conditionId)?.version !== seen,
  );
  return {
    draft,
    change: kept.change,
    found: kept.found,
    send,
    leave: () => {
      kept.clear();
      onDone();
    },
    problems,
    attempt,
    running: sending.status === 'running',
    /** Somebody revised the decision since this draft was begun. */
    overtaken: (sheet?.version ?? 0) !== draft.seen,
    keepMine: () => {
      sending.reset();
      kept.change({ ...draft, seen: sheet?.version ?? 0 });
    },
    takeTheirs: () => {
      sending.reset();
      kept.change(decisionDraftOf(basis, sheet));
    },
    /** Conditions to impose that changed since the drafter saw them. */
    moved: new Set(moved.map(({ conditionId }) => conditionId)),
  };
}

export type DecisionEditing = ReturnType<typeof useDecisionDraft>;
