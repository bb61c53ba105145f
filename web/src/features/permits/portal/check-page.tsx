import { Button, Textarea } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import summary from '../../../ui/feedback/error-summary.module.css';
import { Page } from '../../../ui/frame/page.js';
import { NotAuthorised, parts, useLocalDraft } from '../../events/portal/index.js';
import { useAnswerText } from './answer-text.js';
import { useApplicationForm } from './application-form.js';
import classes from './application.module.css';
import {
  askedField,
  questionsFor,
  stepOf,
  type Question,
  type Section,
  type Step,
} from './application-questions.js';
import { comesLate, FilingDates } from './filing-dates.js';
import { Findings } from './findings.js';
import { FormNotices } from './form-notices.js';
import { SubmitApplicationDocument } from './permits.portal.graphql.js';
import { useQuestionWords } from './use-question-words.js';

const MIN_REASON = 3;
const MAX_REASON = 2000;

interface Asked {
  readonly question: Question;
  readonly step: Step;
}

/** The address of a question's field. */
function useQuestionLink() {
  const { base } = useApplicationForm();
  return (step: Step, field: string) => ({
    to: `${base}/${step.key}`,
    search: { q: field, from: 'check' as const } as never,
  });
}

/** What is still missing, in the reader's language, each with the way to its question. */
function Missing({ attempt }: { readonly attempt: number }): ReactNode {
  const { t } = useTranslation('portal-application');
  const { dossier, sections } = useApplicationForm();
  const link = useQuestionLink();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (dossier.missing.length === 0) return null;
  return (
    <div
      ref={box}
      className={summary['summary']}
      tabIndex={-1}
      role="group"
      aria-labelledby="missing"
    >
      <h2 id="missing" className={summary['title']}>
        {t('check.missing', { count: dossier.missing.length })}
      </h2>
      <ul className={summary['list']}>
        {dossier.missing.map(({ code, field, text, neededBy }) => {
          const asked = askedField(sections, field);
          const step = stepOf(sections, asked);
          return (
            <li key={code}>
              {step ? <Link {...link(step, asked)}>{text}</Link> : text}
              {neededBy && <>, {t('check.neededBy', { day: format.day(neededBy) })}</>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Answer({
  question,
  step,
}: {
  readonly question: Question;
  readonly step: Step;
}): ReactNode {
  const { t } = useTranslation('portal-application');
  const { values } = useApplicationForm();
  const words = useQuestionWords();
  const answerText = useAnswerText();
  const link = useQuestionLink();
  const answer = answerText(question, values);
  const label = words.label(question);
  return (
    <div className={classes.answer}>
      <dt>{label}</dt>
      <dd>{answer ?? <span className={classes.needed}>{t('check.needed')}</span>}</dd>
      <dd data-print="hide">
        <Link {...link(step, question.field)} aria-label={t('check.changeOf', { label })}>
          {t('check.change')}
        </Link>
      </dd>
    </div>
  );
}

/** Questions that were left empty and may be, each still one step away. */
function LeftEmpty({ asked }: { readonly asked: readonly Asked[] }): ReactNode {
  const { t } = useTranslation('portal-application');
  const words = useQuestionWords();
  const link = useQuestionLink();
  if (asked.length === 0) return null;
  return (
    <details className={parts['details']}>
      <summary>{t('check.leftEmpty', { count: asked.length })}</summary>
      <ul className={parts['list']}>
        {asked.map(({ question, step }) => (
          <li key={question.field}>
            <Link {...link(step, question.field)}>{words.label(question)}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function SectionAnswers({ section }: { readonly section: Section }): ReactNode {
  const { t } = useTranslation('portal-application');
  const { values, dossier, sections } = useApplicationForm();
  const answerText = useAnswerText();
  const needed = dossier.missing.map(({ field }) => askedField(sections, field));
  const asked = section.steps
    .filter(({ when }) => when?.(values) ?? true)
    .flatMap((step) => questionsFor(step, values).map((question) => ({ question, step })));
  const told = ({ question }: Asked): boolean =>
    needed.includes(question.field) || answerText(question, values) !== null;
  return (
    <section className={classes.section} aria-labelledby={`check-${section.key}`}>
      <h2 id={`check-${section.key}`}>{t(`section.${section.key}`)}</h2>
      {asked.some(told) && (
        <dl className={classes.answers}>
          {asked.filter(told).map(({ question, step }) => (
            <Answer key={question.field} question={question} step={step} />
          ))}
        </dl>
      )}
      <LeftEmpty asked={asked.filter((one) => !told(one))} />
    </section>
  );
}

/** Sends a complete application; shows what is missing otherwise, and loses nothing. */
function useSending(reason: string, onIncomplete: () => void, onSent: () => void) {
  const { saveNow } = useApplicationForm();
  const { submit, status, error } = useIdempotentMutation(SubmitApplicationDocument);
  const send = async (): Promise<void> => {
    const { dossier, refused, contested } = await saveNow();
    if (dossier.missing.length > 0 || refused.length > 0 || contested) return onIncomplete();
    const lateReason = reason.trim().length >= MIN_REASON ? reason.trim() : null;
    const input = { dossierId: dossier.id, expectedVersion: dossier.version, lateReason };
    const outcome = await submit({ input });
    if (outcome.ok) onSent();
    else if (outcome.error.code === 'RULE_VIOLATED') onIncomplete();
  };
  return { send, busy: status === 'running', error };
}

/** All answers on one page, what is missing, and the button that sends. */
export function CheckPage(): ReactNode {
  const { t } = useTranslation('portal-application');
  const { dossier, base, draft, sections } = useApplicationForm();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const reason = useLocalDraft(`lateReason.${dossier.id}`, '');
  const late = dossier.application?.submittedAt === null && comesLate(dossier.deadlines);
  const { send, busy, error } = useSending(
    reason.value,
    () => setAttempt((before) => before + 1),
    () => {
      reason.forget();
      draft.discard();
      void navigate({ to: `/dossiers/${dossier.id}/receipt` });
    },
  );
  return (
    <Page
      title={t('check.title')}
      lead={t('check.lead')}
      back={{ to: base, label: t('toTasks') }}
      failed={attempt > 0 && dossier.missing.length > 0}
      width="reading"
    >
      <FormNotices />
      <Missing attempt={attempt} />
      {error && error.code !== 'RULE_VIOLATED' && <ErrorNotice error={error} />}
      {sections.map((section) => (
        <SectionAnswers key={section.key} section={section} />
      ))}
      <Findings of={dossier} />
      <section className={parts['stack']} aria-labelledby="check-send">
        <h2 id="check-send" style={{ margin: 0 }}>
          {t('section.send')}
        </h2>
        <FilingDates dates={dossier.deadlines} filing={dossier.application} />
        {late && (
          <Textarea
            label={t('check.lateReason')}
            description={t('check.lateReasonHint')}
            rows={4}
            maxLength={MAX_REASON}
            value={reason.value}
            onChange={(event) => reason.change(event.currentTarget.value)}
          />
        )}
        <NotAuthorised state={dossier.state} />
        <div>
          <Button loading={busy} onClick={() => void send()}>
            {t('check.send')}
          </Button>
        </div>
      </section>
    </Page>
  );
}
