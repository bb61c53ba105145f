import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DayField } from '../../../ui/form/day-field.js';
import { brusselsClock, useDossier } from '../../events/desk/index.js';
import { useFormProblems } from '../../negotiations/desk/parts.js';
import {
  AddIntelligenceNoteDocument,
  ReviseIntelligenceNoteDocument,
} from './intelligence.desk.graphql.js';
import classes from './intelligence.module.css';
import type { Codes, Note, Opened } from './intelligence-types.js';
import { firstValues, noteInput, type NoteValues } from './note-values.js';

const FORM = 'note';
const MAX_TEXT = 8000;

export interface NoteFormProps {
  readonly codes: Codes;
  /** The note that is put right, with its words as they were opened; null for a new one. */
  readonly opened: { readonly note: Note; readonly words: Opened } | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function useNoteForm({ codes, opened, onDone }: NoteFormProps) {
  const { t } = useTranslation('intelligence-desk');
  const { id: eventId } = useDossier();
  const today = brusselsClock(new Date().toISOString()).slice(0, 10);
  const [values, setValues] = useState<NoteValues>(() => firstValues(codes, today, opened));
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const add = useIdempotentMutation(AddIntelligenceNoteDocument);
  const revise = useIdempotentMutation(ReviseIntelligenceNoteDocument);
  const names = Object.keys(values);
  const problems = useFormProblems(
    {
      form: FORM,
      place: (path) => path.find((part) => names.includes(part)) ?? null,
      label: (name) => t(`field.${name}` as never) as string,
    },
    found,
    add.error ?? revise.error,
  );
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const content = values.classification ? 'classificationReference' : 'text';
    const needed = ['informationOn', 'keepUntil', content] as const;
    const empty = needed.filter((name) => !values[name].trim());
    setFound(Object.fromEntries(empty.map((name) => [name, t('form.needed')])));
    setAttempt(attempt + 1);
    if (empty.length > 0) return;
    const note = noteInput(values) as never;
    const outcome = opened
      ? await revise.submit({
          input: { noteId: opened.note.id, expectedVersion: opened.note.version, note },
        })
      : await add.submit({ input: { eventId, note } });
    if (outcome.ok) onDone();
  };
  const busy = add.status === 'running' || revise.status === 'running';
  const stale = revise.status === 'stale';
  const change = (more: Partial<NoteValues>) => setValues({ ...values, ...more });
  return { values, change, problems, attempt, submit, busy, stale };
}

type Fields = Pick<ReturnType<typeof useNoteForm>, 'values' | 'change' | 'problems'>;

function useField({ values, change, problems }: Fields) {
  const { t } = useTranslation('intelligence-desk');
  const common = (name: keyof NoteValues) => ({
    id: `${FORM}-${name}`,
    label: t(`field.${name}`),
    error: problems.by[name],
  });
  const field = (name: Exclude<keyof NoteValues, 'personalData'>) => ({
    ...common(name),
    value: values[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [name]: event.currentTarget.value }),
  });
  return { common, field };
}

/** Where it comes from and how far it is to be believed. */
function Judgement({ codes, ...rest }: Fields & { readonly codes: Codes }): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const say = useLocalized();
  const { field } = useField(rest);
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          {...field('sourceKind')}
          data={codes.sourceKinds.map((value) => ({
            value,
            label: t(`source.${value}` as never) as string,
          }))}
        />
        <NativeSelect
          {...field('reliability')}
          data={codes.reliabilities.map((value) => ({
            value,
            label: t(`reliability.${value}` as never) as string,
          }))}
        />
        <NativeSelect
          {...field('credibility')}
          data={codes.credibilities.map((value) => ({
            value: String(value),
            label: t(`credibility.${value}` as never) as string,
          }))}
        />
      </div>
      <p className={classes.soft}>
        {t('form.judgement', { source: say(codes.judgementSource) ?? '' })}
      </p>
    </>
  );
}

/** Whether it is classified, and then a reference in the place of words. */
function Content({
  codes,
  fixed,
  ...rest
}: Fields & { readonly codes: Codes; readonly fixed: boolean }): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const say = useLocalized();
  const { field } = useField(rest);
  const levels = codes.classifications.map((value) => ({
    value,
    label: t(`classification.${value}` as never) as string,
  }));
  return (
    <>
      <Notice tone="warn" title={t('classified.title')}>
        {t('classified.text', { source: say(codes.classificationSource) ?? '' })}
      </Notice>
      <NativeSelect
        {...field('classification')}
        disabled={fixed}
        data={[{ value: '', label: t('classification.none') }, ...levels]}
      />
      {rest.values.classification ? (
        <TextInput
          {...field('classificationReference')}
          description={t('form.referenceHint')}
          maxLength={200}
        />
      ) : (
        <Textarea
          {...field('text')}
          description={t('form.textHint')}
          autosize
          minRows={4}
          maxLength={MAX_TEXT}
        />
      )}
    </>
  );
}

/** Writes a note down, or puts one right that was opened. */
export function NoteForm(props: NoteFormProps): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const { codes, opened, onClose } = props;
  const form = useNoteForm(props);
  const { values, change, problems } = form;
  const say = useLocalized();
  const { common } = useField(form);
  const days = values.personalData ? codes.personalDays : codes.otherDays;
  const name = t(opened ? 'form.revise' : 'form.title');
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={name}
      onSubmit={(event) => void form.submit(event)}
    >
      <strong>{name}</strong>
      <ErrorSummary items={problems.items} attempt={form.attempt} />
      {problems.other && <ErrorNotice error={problems.other} />}
      {form.stale && <Notice tone="warn" role="alert" title={t('form.stale')} />}
      <Content codes={codes} fixed={opened !== null} {...form} />
      <Judgement codes={codes} {...form} />
      <Checkbox
        id={common('personalData').id}
        label={t('field.personalData')}
        checked={values.personalData}
        onChange={(event) => change({ personalData: event.currentTarget.checked })}
      />
      <div className={classes.pair}>
        <DayField
          {...common('informationOn')}
          value={values.informationOn}
          onChange={(informationOn) => change({ informationOn })}
        />
        <DayField
          {...common('keepUntil')}
          value={values.keepUntil}
          onChange={(keepUntil) => change({ keepUntil })}
        />
      </div>
      <p className={classes.soft}>
        {t('form.keeping', { days, source: say(codes.keepingSource) ?? '' })}
      </p>
      <div className={classes.buttons}>
        <Button type="submit" loading={form.busy}>
          {t('form.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
