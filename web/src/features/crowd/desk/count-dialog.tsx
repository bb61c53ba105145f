import { NativeSelect, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { brusselsClock, useDossier } from '../../events/desk/index.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import { CorrectCrowdCountDocument, RecordCrowdCountDocument } from './crowd.desk.graphql.js';
import type { CrowdCount } from './crowd-types.js';
import { typedNumber } from './sheet-draft.js';
import classes from './crowd.module.css';

const SOURCES = ['police', 'organiser', 'media', 'other'] as const;
const METHODS = ['areaDensity', 'flowCount', 'turnstile', 'camera', 'estimate'] as const;
const NOTHING: Readonly<Record<string, string>> = {};

function draftOf(count: CrowdCount | null) {
  return {
    source: count?.source ?? 'police',
    sourceName: count?.sourceName ?? '',
    method: count?.method ?? 'areaDensity',
    place: count?.place ?? '',
    areaM2: count?.areaM2 ? String(count.areaM2) : '',
    densityPerM2: count?.densityPerM2 ? String(count.densityPerM2) : '',
    persons: count && count.method !== 'areaDensity' ? String(count.persons) : '',
    countedAt: count ? brusselsClock(count.countedAt) : '',
    reason: '',
  };
}
type Draft = ReturnType<typeof draftOf>;

function countInput(draft: Draft) {
  const byArea = draft.method === 'areaDensity';
  return {
    source: draft.source,
    sourceName: draft.sourceName.trim() || null,
    method: draft.method,
    place: draft.place.trim() || null,
    areaM2: byArea ? typedNumber(draft.areaM2) : null,
    densityPerM2: byArea ? typedNumber(draft.densityPerM2) : null,
    persons: byArea ? null : typedNumber(draft.persons),
    countedAt: draft.countedAt,
  };
}

interface DialogProps {
  /** The count that is replaced; null writes a new one down. */
  readonly wrong: CrowdCount | null;
  readonly onClose: () => void;
}

function useCounting({ wrong, onClose }: DialogProps, form: string) {
  const { t } = useTranslation('crowd-sheet-desk');
  const { id: eventId, refresh } = useDossier();
  const [draft, setDraft] = useState(() => draftOf(wrong));
  const record = useIdempotentMutation(RecordCrowdCountDocument);
  const correct = useIdempotentMutation(CorrectCrowdCountDocument);
  const command = wrong ? correct : record;
  const names = {
    form,
    place: (path: readonly string[]) => path.at(-1) ?? null,
    label: (name: string) => t(`count.field.${name}` as never) as string,
  };
  const problems = useFormProblems(names, NOTHING, command.error);
  const send = async (): Promise<void> => {
    const count = countInput(draft);
    const outcome = wrong
      ? await correct.submit({ input: { countId: wrong.id, reason: draft.reason.trim(), count } })
      : await record.submit({ input: { eventId, count } });
    if (!outcome.ok) return;
    refresh();
    onClose();
  };
  return { draft, setDraft, problems, send, running: command.status === 'running' };
}

/** Writes a head count down, or replaces a wrong one. */
export function CountDialog(props: DialogProps): ReactNode {
  const { wrong, onClose } = props;
  const { t } = useTranslation('crowd-sheet-desk');
  const form = `count-${useId()}`;
  const { draft, setDraft, problems, send, running } = useCounting(props, form);
  const line = (name: keyof Draft, unit?: string): ReactNode => (
    <TextInput
      id={`${form}-${name}`}
      label={t(`count.field.${name}` as never)}
      value={draft[name]}
      error={problems.by[name]}
      rightSection={unit}
      maxLength={name === 'reason' ? 1000 : 200}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  const choice = (name: 'source' | 'method', values: readonly string[]): ReactNode => (
    <NativeSelect
      id={`${form}-${name}`}
      label={t(`count.field.${name}`)}
      data={values.map((value) => ({
        value,
        label: t(`${name === 'source' ? 'side' : 'method'}.${value}` as never) as string,
      }))}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  return (
    <ConfirmDialog
      opened
      title={t(wrong ? 'count.correctTitle' : 'count.addTitle')}
      confirmLabel={t('count.save')}
      busy={running}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <div className={classes.dialog}>
        {problems.other && <ErrorNotice error={problems.other} />}
        {choice('source', SOURCES)}
        {['media', 'other'].includes(draft.source) && line('sourceName')}
        {choice('method', METHODS)}
        {draft.method === 'areaDensity' ? (
          <>
            {line('areaM2', 'm²')}
            {line('densityPerM2')}
          </>
        ) : (
          line('persons')
        )}
        {line('place')}
        <DateTimeField
          id={`${form}-countedAt`}
          label={t('count.field.countedAt')}
          value={draft.countedAt}
          error={problems.by['countedAt']}
          onChange={(countedAt) => setDraft({ ...draft, countedAt })}
        />
        {wrong && line('reason')}
      </div>
    </ConfirmDialog>
  );
}
