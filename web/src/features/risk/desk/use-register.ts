import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { readFragment } from '../../../gql/desk/index.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useDossier } from '../../events/desk/index.js';
import { useFormProblems, useKeptDraft } from '../../negotiations/desk/parts.js';
import { SaveHazardsDocument } from './risk-commands.desk.graphql.js';
import { RiskNumberDocument, RiskSheetFragment } from './risk.desk.graphql.js';
import type { RiskSheet } from './risk-words.js';
import { draftOf, openFields, registerInput, type RegisterDraft } from './register-values.js';

const NOTHING: Readonly<Record<string, string>> = {};

/** `hazards.2.measures.0.text` is the field `2-m0-text`, `hazards.2.before.likelihood` `2-before`. */
const place = ([list, index, part, at, detail]: readonly string[]): string | null => {
  if (list !== 'hazards') return list ?? null;
  if (index === undefined || part === undefined) return null;
  return part === 'measures' ? `${index}-m${at}-${detail ?? 'text'}` : `${index}-${part}`;
};

/** The column a field of a hazard stands in. */
const PARTS: Readonly<Record<string, string>> = { code: 'code', before: 'before', after: 'after' };

/** The register while it is written, kept in this browser until it is saved. */
export function useRegister(sheet: RiskSheet, form: string, onDone: () => void) {
  const { t } = useTranslation('risk-desk');
  const client = useClient();
  const { refresh } = useDossier();
  const draft = useKeptDraft<RegisterDraft>(`register.${sheet.id}`, draftOf(sheet));
  const [found, setFound] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const [theirs, setTheirs] = useState<RiskSheet | null>(null);
  const save = useIdempotentMutation(SaveHazardsDocument);
  const values = draft.value;
  const label = (name: string): string | null => {
    const [index = '', part = '', field] = name.split('-');
    const hazard = values.hazards[Number(index)];
    if (!hazard) return t(`notes.${name === 'thirdPartyImpact' ? 'thirdParty' : 'gaps'}`);
    if (!field) return `${hazard.code}, ${t(`register.${PARTS[part] ?? 'hazard'}`)}`;
    return t('measure.textOf', { code: hazard.code, number: Number(part.slice(1)) + 1 });
  };
  const problems = useFormProblems({ form, place, label }, found, save.error);

  const send = async (): Promise<void> => {
    setAttempt(attempt + 1);
    const open = openFields(values);
    setFound(Object.fromEntries(open.map((name) => [name, t('register.choosePair')])));
    if (open.length > 0) return;
    const outcome = await save.submit({
      input: {
        assessmentId: sheet.id,
        expectedVersion: values.seen,
        ...registerInput(values),
      },
    });
    if (outcome.ok) {
      draft.clear();
      refresh();
      onDone();
    } else if (outcome.error.code === 'STALE') {
      const again = { requestPolicy: 'network-only' } as const;
      const { data } = await client.query(RiskNumberDocument, { id: sheet.id }, again).toPromise();
      setTheirs(data ? readFragment(RiskSheetFragment, data.riskAssessment) : null);
    }
  };
  const takeTheirs = (): void => {
    draft.clear();
    draft.change(draftOf(theirs ?? sheet));
    setTheirs(null);
    save.reset();
  };
  const keepMine = (): void => {
    draft.change({ ...values, seen: theirs?.version ?? sheet.version });
    setTheirs(null);
    save.reset();
  };
  return {
    values,
    change: draft.change,
    found: draft.found,
    send,
    leave: () => {
      draft.clear();
      onDone();
    },
    problems,
    attempt,
    running: save.status === 'running',
    theirs,
    /** Somebody saved the register since this one was begun. */
    overtaken: save.status === 'stale' || values.seen !== sheet.version,
    takeTheirs,
    keepMine,
  };
}

export type RegisterEditing = ReturnType<typeof useRegister>;
