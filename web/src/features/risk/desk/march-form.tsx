import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { useDossier } from '../../events/desk/index.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import {
  marchDraftOf,
  marchInput,
  marchProblems,
  SOURCES,
  USUAL,
  type MarchDraft,
} from './march-values.js';
import { SaveMarchDocument } from './risk-commands.desk.graphql.js';
import type { RiskSheet } from './risk-words.js';
import classes from './risk.module.css';

const NOTHING: Readonly<Record<string, string>> = {};
const UNITS = { widthM: 'm', bufferMin: 'min', lengthOverrideM: 'm' } as const;

/** `march.waypointMetres.3` is the field `waypointMetres`. */
const place = ([first, name]: readonly string[]): string | null =>
  first === 'march' ? (name ?? null) : null;

function useMarchForm(sheet: RiskSheet, waypoints: number, form: string, onDone: () => void) {
  const { t } = useTranslation('risk-desk');
  const { refresh } = useDossier();
  const [draft, setDraft] = useState(() => marchDraftOf(sheet.march ?? null, waypoints));
  const [seen, setSeen] = useState(sheet.version);
  const [found, setFound] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const save = useIdempotentMutation(SaveMarchDocument);
  const label = (name: string): string => t(`march.field.${name}`);
  const problems = useFormProblems({ form, place, label }, found, save.error);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const wrong = Object.entries(marchProblems(draft));
    setFound(Object.fromEntries(wrong.map(([name, why]) => [name, t(`march.wrong.${why}`)])));
    if (wrong.length > 0) return;
    const input = { assessmentId: sheet.id, expectedVersion: seen, march: marchInput(draft) };
    const outcome = await save.submit({ input });
    refresh();
    if (outcome.ok) onDone();
  };
  return {
    draft,
    setDraft,
    problems,
    attempt,
    submit,
    running: save.status === 'running',
    overtaken: save.status === 'stale',
    keepMine: () => {
      setSeen(sheet.version);
      save.reset();
    },
  };
}

export interface MarchFormProps {
  readonly sheet: RiskSheet;
  /** Names of the points of the route, the start first. */
  readonly waypoints: readonly string[];
  readonly onDone: () => void;
}

/** The figures a march is timed with. */
export function MarchForm({ sheet, waypoints, onDone }: MarchFormProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  const format = useFormat();
  const form = `march-${useId()}`;
  const editing = useMarchForm(sheet, waypoints.length, form, onDone);
  const { draft, setDraft, problems, attempt, submit, running, overtaken, keepMine } = editing;
  type Plain = Exclude<keyof MarchDraft, 'participantsSource' | 'waypointMetres'>;
  const field = (name: Plain, hint?: string): ReactNode => (
    <TextInput
      id={`${form}-${name}`}
      label={t(`march.field.${name}`)}
      description={hint}
      inputMode="decimal"
      value={draft[name]}
      error={problems.by[name]}
      rightSection={name in UNITS ? UNITS[name as keyof typeof UNITS] : undefined}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  const usual = (name: keyof typeof USUAL): string =>
    USUAL[name]
      .map(({ key, value }) => `${format.number(value, 2)} ${t(`march.usual.${key}`)}`)
      .join(', ');
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      {overtaken && (
        <Notice
          tone="warn"
          role="alert"
          title={t('march.stale')}
          actions={
            <Button variant="default" onClick={keepMine}>
              {t('march.keepMine')}
            </Button>
          }
        >
          {t('march.staleText')}
        </Notice>
      )}
      <div className={classes.fields}>
        {field('widthM', t('march.hint.widthM'))}
        {field('densityPerM2', usual('densityPerM2'))}
        {field('speedMps', usual('speedMps'))}
        {field('bufferMin', t('march.hint.bufferMin'))}
        <NativeSelect
          id={`${form}-participantsSource`}
          label={t('march.field.participantsSource')}
          data={SOURCES.map((value) => ({ value, label: t(`march.source.${value}`) }))}
          value={draft.participantsSource}
          onChange={(event) =>
            setDraft({
              ...draft,
              participantsSource: event.currentTarget.value as MarchDraft['participantsSource'],
            })
          }
        />
        {draft.participantsSource === 'own' && field('ownParticipants')}
        {field('lengthOverrideM', t('march.hint.lengthOverrideM'))}
      </div>
      {waypoints.length > 0 && (
        <fieldset className={classes.fieldset} id={`${form}-waypointMetres`} tabIndex={-1}>
          <legend>{t('march.field.waypointMetres')}</legend>
          <p className={classes.soft}>{t('march.hint.waypointMetres')}</p>
          {problems.by['waypointMetres'] && (
            <p className={classes.wrong}>{problems.by['waypointMetres']}</p>
          )}
          <div className={classes.fields}>
            {waypoints.map((name, index) => (
              <TextInput
                key={`${name}-${index}`}
                label={name}
                inputMode="decimal"
                value={draft.waypointMetres[index] ?? ''}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  const waypointMetres = draft.waypointMetres.map((one, at) =>
                    at === index ? text : one,
                  );
                  setDraft({ ...draft, waypointMetres });
                }}
              />
            ))}
          </div>
        </fieldset>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={running} disabled={overtaken}>
          {t('march.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
