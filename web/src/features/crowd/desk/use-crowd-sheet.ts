import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useReading } from '../../../lib/use-reading.js';
import { useDossier } from '../../events/desk/index.js';
import { CrowdTryDocument, SaveCrowdSheetDocument } from './crowd.desk.graphql.js';
import { figuresOf, type CrowdFigures } from './crowd-types.js';
import { draftProblems, sheetInput, type SheetDraft } from './sheet-draft.js';

/** Milliseconds of quiet after which the figures are asked for. */
const QUIET_MS = 150;
const NOTHING: Readonly<Record<string, string>> = {};
const plain = (path: string): string => path.replace(/^(input\.)?sheet\./, '');

export interface LiveFigures {
  readonly figures: CrowdFigures | null;
  /** The figures belong to the last sheet that could be computed. */
  readonly behind: boolean;
  /** What the server refused, by path below the sheet. */
  readonly refused: Readonly<Record<string, string>>;
}

/** What the sheet gives while it is typed; nothing is kept. */
export function useLiveFigures(draft: SheetDraft): LiveFigures {
  const { id } = useDossier();
  const texts = useErrorTexts();
  const [quiet] = useDebouncedValue(draft, QUIET_MS);
  const incomplete = Object.keys(draftProblems(quiet)).length > 0;
  const [asked, setAsked] = useState(() => sheetInput(draft));
  const now = incomplete ? asked : sheetInput(quiet);
  const key = JSON.stringify(now);
  const [askedKey, setAskedKey] = useState(key);
  if (key !== askedKey) {
    setAskedKey(key);
    setAsked(now);
  }
  const { data, error } = useReading(CrowdTryDocument, { id, sheet: asked });
  const refused = Object.fromEntries(
    (error?.fields ?? []).map((problem) => [plain(problem.path), texts.field(problem)]),
  );
  return {
    figures: data ? figuresOf(data.crowdSheetFigures) : null,
    behind: incomplete || error !== null || draft !== quiet,
    refused,
  };
}

/** Keeps the sheet as a new version; `version` is the one that was seen. */
export function useSheetSaving(version: number, draft: SheetDraft, note: string) {
  const { id, refresh } = useDossier();
  const texts = useErrorTexts();
  const save = useIdempotentMutation(SaveCrowdSheetDocument);
  const [attempt, setAttempt] = useState(0);
  const [mine, setMine] = useState<number | null>(null);
  const submit = async (expectedVersion: number): Promise<boolean> => {
    setAttempt((before) => before + 1);
    if (Object.keys(draftProblems(draft)).length > 0) return false;
    const sheet = sheetInput(draft);
    const input = { eventId: id, expectedVersion, sheet, note: note.trim() || null };
    const outcome = await save.submit({ input });
    refresh();
    return outcome.ok;
  };
  const refused =
    save.error?.code === 'INVALID_INPUT'
      ? Object.fromEntries(
          save.error.fields.map((problem) => [plain(problem.path), texts.field(problem)]),
        )
      : NOTHING;
  return {
    submit: () => submit(mine ?? version),
    keepMine: () => {
      setMine(save.conflict?.currentVersion ?? version);
      save.reset();
    },
    attempt,
    refused,
    unchanged: refused['input.sheet'] ?? null,
    running: save.status === 'running',
    overtaken: save.status === 'stale',
    error: save.error && !['INVALID_INPUT', 'STALE'].includes(save.error.code) ? save.error : null,
  };
}
