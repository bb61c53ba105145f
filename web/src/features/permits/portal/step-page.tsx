import { Button } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type FocusEvent, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { ErrorSummary, type SummaryItem } from '../../../ui/feedback/error-summary.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { SaveIndicator } from '../../../ui/feedback/save-indicator.js';
import { Page } from '../../../ui/frame/page.js';
import { NotAuthorised } from '../../events/portal/index.js';
import { useApplicationForm } from './application-form.js';
import classes from './application.module.css';
import {
  askedField,
  fieldId,
  questionsFor,
  stepsFor,
  type Question,
  type Step,
} from './application-questions.js';
import { hoursOf } from './application-values.js';
import { Findings } from './findings.js';
import { FormNotices } from './form-notices.js';
import { QuestionField } from './question-field.js';
import { useQuestionWords } from './use-question-words.js';

export interface StepSearch {
  /** The field to go to at once. */
  readonly q?: string;
  /** Back to the check afterwards. */
  readonly from?: 'check';
}

/** Puts the reader into the field a list sent him to. */
function useFieldAtOnce(field: string | undefined): void {
  useEffect(() => {
    if (!field) return undefined;
    const timer = setTimeout(() => {
      const target = document.getElementById(fieldId(field));
      target?.scrollIntoView({ block: 'center' });
      target?.focus({ preventScroll: true });
    }, 150);
    return () => clearTimeout(timer);
  }, [field]);
}

/** What the hours come to, in words, with the days after midnight. */
function Hours(): ReactNode {
  const { t } = useTranslation('portal-application');
  const { values } = useApplicationForm();
  const format = useFormat();
  const hours = hoursOf(values);
  const lines = (['gatheringAt', 'startAt', 'endAt', 'dispersalAt'] as const).flatMap((name) => {
    const at = hours[name];
    if (typeof at !== 'string') return [];
    const [day = '', time = ''] = at.split('T');
    return [t('when.line', { what: t(`when.${name}`), day: format.day(day), time })];
  });
  if (lines.length === 0) return null;
  return (
    <div className={classes.computed} role="status">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

/** The question being answered now: its mistakes wait until the reader leaves it. */
function useFocusedField() {
  const [focused, setFocused] = useState<string | null>(null);
  const read = (event: FocusEvent): void => {
    const box = (event.target as HTMLElement).closest<HTMLElement>('[data-field]');
    setFocused(box?.dataset['field'] ?? null);
  };
  return { focused, handlers: { onFocus: read, onBlur: () => setFocused(null) } };
}

/** Saves, and goes on unless something on this page cannot be accepted as it is. */
function useGoOn(step: Step, from: string | undefined) {
  const { saveNow, values, base, sections } = useApplicationForm();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const steps = stepsFor(sections, values);
  const next = steps[steps.findIndex(({ key }) => key === step.key) + 1];
  const to = from === 'check' || !next ? `${base}/check` : `${base}/${next.key}`;
  const go = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { refused, contested } = await saveNow();
    const fields = questionsFor(step, values).map(({ field }) => field);
    const here = refused.some(({ path }) => fields.includes(askedField(sections, path)));
    if (here || contested) setAttempt(attempt + 1);
    else void navigate({ to });
  };
  return { attempt, go };
}

interface StepFormProps {
  readonly step: Step;
  readonly section: string;
  readonly search: StepSearch;
}

function useProblems(questions: readonly Question[]): SummaryItem[] {
  const { t } = useTranslation('portal-application');
  const words = useQuestionWords();
  return questions.flatMap((question) => {
    const message = words.problem(question);
    const label = words.label(question);
    if (!message) return [];
    return [{ fieldId: fieldId(question.field), message: t('problemOf', { label, message }) }];
  });
}

function StepForm({ step, section, search }: StepFormProps): ReactNode {
  const { t } = useTranslation('portal-application');
  const { values, draft, dossier, base } = useApplicationForm();
  const { focused, handlers } = useFocusedField();
  const { attempt, go } = useGoOn(step, search.from);
  const questions = questionsFor(step, values);
  const problems = useProblems(questions);
  useFieldAtOnce(search.q);
  const text = useLocalized();
  const title = step.own ? (text(step.own.title) ?? '') : t(`step.${step.key}.title`);
  const heading = (
    <>
      <span className={classes.caption}>{t(`section.${section}`)}</span>
      {title}
    </>
  );
  const shown = attempt > 0 ? problems : [];
  return (
    <Page
      title={title}
      heading={heading}
      lead={step.own ? text(step.own.lead) : t(`step.${step.key}.lead`)}
      back={{ to: base, label: t('toTasks') }}
      failed={shown.length > 0}
      width={step.key === 'map' ? 'wide' : 'reading'}
    >
      <ErrorSummary items={shown} attempt={attempt} />
      <FormNotices />
      <form className={classes.form} noValidate onSubmit={(event) => void go(event)} {...handlers}>
        {questions.map((question) => (
          <QuestionField
            key={question.field}
            question={question}
            quiet={focused === question.field && shown.length === 0}
          />
        ))}
        {step.key === 'when' && <Hours />}
        {step.key === 'map' && <Findings of={dossier} />}
        <div className={classes.foot}>
          <Button type="submit">{t('goOn')}</Button>
          <SaveIndicator state={draft} />
        </div>
      </form>
      <NotAuthorised state={dossier.state} brief />
    </Page>
  );
}

/** One page of the application: a few questions that belong together. */
export function StepPage(): ReactNode {
  const key = useParams({ strict: false })['step'] ?? '';
  const search = useSearch({ strict: false }) as StepSearch;
  const { sections } = useApplicationForm();
  const section = sections.find(({ steps }) => steps.some((step) => step.key === key));
  const step = section?.steps.find((one) => one.key === key);
  if (!section || !step) return <NotFoundPage />;
  return <StepForm key={key} step={step} section={section.key} search={search} />;
}
