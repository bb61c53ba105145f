import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useDossier } from '../../events/desk/index.js';
import { ProposeConditionsDocument } from './condition-commands.desk.graphql.js';
import { useFormProblems } from './form-problems.js';
import {
  NO_PROPOSALS,
  proposalInput,
  type CatalogueKind,
  type ProposalValues,
} from './proposal-values.js';
import { useKeptDraft } from './use-kept-draft.js';

const NOTHING: Readonly<Record<string, string>> = {};

/** `conditions.0.parameters.number` is the field `0-number`. */
const place = ([, index, part, detail]: readonly string[]): string | null => {
  if (index === undefined || part === undefined) return null;
  return `${index}-${part === 'parameters' ? (detail ?? 'text') : part}`;
};

/** The draft of several conditions, kept in this browser until they are sent together. */
export function useProposals(form: string, kinds: readonly CatalogueKind[]) {
  const { t } = useTranslation('negotiations-desk');
  const say = useLocalized();
  const { id, base, refresh } = useDossier();
  const navigate = useNavigate();
  const draft = useKeptDraft<ProposalValues>(`propose.${id}`, NO_PROPOSALS);
  const propose = useIdempotentMutation(ProposeConditionsDocument);
  const [attempt, setAttempt] = useState(0);
  const label = (name: string): string | null => {
    const [index, ...rest] = name.split('-');
    const item = draft.value.items[Number(index)];
    const kind = kinds.find(({ code }) => code === item?.kind);
    const field = rest.join('-');
    const blank = kind?.parameters.find((one) => one.name === field);
    const own = blank ? say(blank.label) : t(`propose.field.${field}`, { defaultValue: '' });
    return [kind && (say(kind.label) ?? kind.code), own].filter(Boolean).join(', ');
  };
  const problems = useFormProblems({ form, place, label }, NOTHING, propose.error);
  const send = async (): Promise<void> => {
    setAttempt(attempt + 1);
    const conditions = proposalInput(draft.value, kinds);
    const outcome = await propose.submit({ input: { eventId: id, conditions } });
    if (!outcome.ok) return;
    draft.clear();
    refresh();
    const first = outcome.data.proposeConditions[0];
    const search = first ? { c: first.number } : {};
    await navigate({ to: `${base}/conditions`, search: search as never });
  };
  return {
    values: draft.value,
    change: draft.change,
    found: draft.found,
    send,
    problems,
    attempt,
    running: propose.status === 'running',
  };
}
