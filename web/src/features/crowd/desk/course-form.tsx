import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { useDossier } from '../../events/desk/index.js';
import { useFormProblems, type FormProblems } from '../../negotiations/desk/parts.js';
import {
  courseDraft,
  courseInput,
  courseProblems,
  NEW_EXIT,
  type CourseDraft,
  type ExitDraft,
  type StageDraft,
} from './course-values.js';
import { SaveMarchCourseDocument } from './march.desk.graphql.js';
import type { EventMarch, Stage } from './march-words.js';
import classes from './march.module.css';

const NOTHING: Readonly<Record<string, string>> = {};

interface PartProps {
  readonly form: string;
  readonly draft: CourseDraft;
  readonly onDraft: (draft: CourseDraft) => void;
  readonly problems: FormProblems;
}

function Widths({
  form,
  draft,
  onDraft,
  problems,
  stages,
}: PartProps & { readonly stages: readonly Stage[] }): ReactNode {
  const { t } = useTranslation('march-desk');
  const change = (at: number, more: Partial<StageDraft>): void =>
    onDraft({
      ...draft,
      stages: draft.stages.map((one, index) => (index === at ? { ...one, ...more } : one)),
    });
  return (
    <fieldset className={classes.rows} id={`${form}-stages`} tabIndex={-1}>
      <legend>{t('course.stages')}</legend>
      <p className={classes.soft}>{t('course.stagesHint')}</p>
      {draft.stages.map((one, index) => (
        <div key={index} className={classes.row} role="group" aria-label={stageName(stages[index])}>
          <strong className={classes.rowName}>{stageName(stages[index])}</strong>
          <TextInput
            id={`${form}-stages-${index}-widthM`}
            label={t('course.widthM')}
            inputMode="decimal"
            rightSection="m"
            value={one.widthM}
            error={problems.by[`stages-${index}-widthM`]}
            onChange={(event) => change(index, { widthM: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('course.widthSource')}
            value={one.widthSource}
            data={(['measured', 'estimated'] as const).map((value) => ({
              value,
              label: t(`source.${value}`),
            }))}
            onChange={(event) =>
              change(index, { widthSource: event.currentTarget.value as StageDraft['widthSource'] })
            }
          />
          <NativeSelect
            label={t('course.kind')}
            value={one.kind}
            data={(['level', 'stairs'] as const).map((value) => ({
              value,
              label: t(`kind.${value}`),
            }))}
            onChange={(event) =>
              change(index, { kind: event.currentTarget.value as StageDraft['kind'] })
            }
          />
          <TextInput
            id={`${form}-stages-${index}-flowShare`}
            label={t('course.share')}
            inputMode="decimal"
            placeholder="100"
            rightSection="%"
            value={one.share}
            error={problems.by[`stages-${index}-flowShare`]}
            onChange={(event) => change(index, { share: event.currentTarget.value })}
          />
          <TextInput
            id={`${form}-stages-${index}-note`}
            label={t('course.note')}
            value={one.note}
            maxLength={500}
            error={problems.by[`stages-${index}-note`]}
            onChange={(event) => change(index, { note: event.currentTarget.value })}
          />
        </div>
      ))}
    </fieldset>
  );
}

function stageName(stage: Stage | undefined): string {
  return stage ? `${stage.fromName} → ${stage.toName}` : '';
}

const EXIT_FIELDS = ['fromMin', 'widthM', 'perMin', 'lengthM'] as const;
const EXIT_UNITS = { fromMin: 'min', widthM: 'm', perMin: undefined, lengthM: 'm' } as const;

function Exits({ form, draft, onDraft, problems }: PartProps): ReactNode {
  const { t } = useTranslation('march-desk');
  const all = (exits: readonly ExitDraft[]): void => onDraft({ ...draft, exits });
  const change = (at: number, more: Partial<ExitDraft>): void =>
    all(draft.exits.map((one, index) => (index === at ? { ...one, ...more } : one)));
  return (
    <fieldset className={classes.rows} id={`${form}-exits`} tabIndex={-1}>
      <legend>{t('course.exits')}</legend>
      <p className={classes.soft}>{t('course.exitsHint')}</p>
      {draft.exits.map((one, index) => (
        <div
          key={index}
          className={classes.row}
          role="group"
          aria-label={t('course.exit', { number: index + 1 })}
        >
          {(['name', ...EXIT_FIELDS] as const).map((name) => (
            <TextInput
              key={name}
              id={`${form}-exits-${index}-${name}`}
              label={t(`course.exitField.${name}`)}
              inputMode={name === 'name' ? 'text' : 'decimal'}
              rightSection={name === 'name' ? undefined : EXIT_UNITS[name]}
              value={one[name]}
              error={problems.by[`exits-${index}-${name}`]}
              onChange={(event) => change(index, { [name]: event.currentTarget.value })}
            />
          ))}
          <Button
            variant="default"
            className={classes.remove}
            aria-label={t('course.removeExit', { number: index + 1 })}
            onClick={() => all(draft.exits.filter((_, at) => at !== index))}
          >
            <IconTrash size={18} aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => all([...draft.exits, NEW_EXIT])}
      >
        {t('course.addExit')}
      </Button>
    </fieldset>
  );
}

/** `stages.3.widthM` is the field `stages-3-widthM`. */
const place = (path: readonly string[]): string | null => path.join('-') || null;

function useCourseForm(march: EventMarch, form: string, onDone: () => void) {
  const { t } = useTranslation('march-desk');
  const { id, refresh } = useDossier();
  const [draft, setDraft] = useState(() => courseDraft(march));
  const present = march.course?.version ?? 0;
  const [seen, setSeen] = useState(present);
  const [found, setFound] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const save = useIdempotentMutation(SaveMarchCourseDocument);
  const label = (name: string): string => {
    const [list = '', at, field = ''] = name.split('-');
    if (at === undefined) return t(`course.${list}`);
    if (list === 'stages')
      return `${stageName(march.stages[Number(at)])}, ${t(`course.${field}`, { defaultValue: field })}`;
    return `${t('course.exit', { number: Number(at) + 1 })}, ${t(`course.exitField.${field}`)}`;
  };
  const problems = useFormProblems({ form, place, label }, found, save.error);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    const wrong = Object.entries(courseProblems(draft));
    setFound(Object.fromEntries(wrong.map(([name, why]) => [name, t(`wrong.${why}`)])));
    if (wrong.length > 0) return;
    const input = { eventId: id, expectedVersion: seen, ...courseInput(draft) };
    const outcome = await save.submit({ input });
    refresh();
    if (outcome.ok) onDone();
  };
  const keepMine = (): void => {
    setSeen(present);
    save.reset();
  };
  return { draft, setDraft, problems, attempt, submit, save, keepMine };
}

export interface CourseFormProps {
  readonly march: EventMarch;
  readonly onDone: () => void;
}

/** Widths of the streets, departure and dispersal, as police measured or estimated them. */
export function CourseForm({ march, onDone }: CourseFormProps): ReactNode {
  const { t } = useTranslation('march-desk');
  const form = `course-${useId()}`;
  const { draft, setDraft, problems, attempt, submit, save, keepMine } = useCourseForm(
    march,
    form,
    onDone,
  );
  const overtaken = save.status === 'stale';
  const part = { form, draft, onDraft: setDraft, problems };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary items={problems.items} attempt={attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      {overtaken && (
        <Notice
          tone="warn"
          role="alert"
          title={t('course.stale')}
          actions={
            <Button variant="default" onClick={keepMine}>
              {t('course.keepMine')}
            </Button>
          }
        />
      )}
      <Widths {...part} stages={march.stages} />
      <div className={classes.fields}>
        {(['releaseMin', 'squareM2'] as const).map((name) => (
          <TextInput
            key={name}
            id={`${form}-${name}`}
            label={t(`course.${name}`)}
            description={t(`course.${name}Hint`)}
            inputMode="decimal"
            rightSection={name === 'squareM2' ? 'm²' : 'min'}
            value={draft[name]}
            error={problems.by[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <Exits {...part} />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.status === 'running'} disabled={overtaken}>
          {t('course.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
