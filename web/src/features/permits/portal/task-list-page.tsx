import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { SaveIndicator } from '../../../ui/feedback/save-indicator.js';
import { Page } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { NotAuthorised } from '../../events/portal/index.js';
import { useAnswerText } from './answer-text.js';
import { AttachmentsPart } from './attachments-part.js';
import { useApplicationForm } from './application-form.js';
import classes from './application.module.css';
import { askedField, questionsFor, type Step } from './application-questions.js';
import { FilingDates } from './filing-dates.js';
import { FormNotices } from './form-notices.js';

function TaskStatus({ step }: { readonly step: Step }): ReactNode {
  const { t } = useTranslation('portal-application');
  const { dossier, values, refused, reference, sections } = useApplicationForm();
  const answerText = useAnswerText();
  const fields = questionsFor(step, values).map(({ field }) => field);
  const wrong = refused.filter(({ path }) => fields.includes(askedField(sections, path))).length;
  const open = dossier.missing.filter(({ field }) =>
    fields.includes(askedField(sections, field)),
  ).length;
  const answered = questionsFor(step, values).some((one) => answerText(one, values) !== null);
  const asked = questionsFor(step, values);
  const needed =
    asked.some(({ own }) => own?.required) ||
    reference.requirements.some(({ field }) => fields.includes(askedField(sections, field)));
  const size = 'sm' as const;
  if (wrong > 0) return <StatusBadge size={size} tone="bad" label={t('task.wrong')} />;
  if (open > 0 && answered) {
    return <StatusBadge size={size} tone="warn" label={t('task.open', { count: open })} />;
  }
  if (open > 0) return <StatusBadge size={size} tone="neutral" label={t('task.notStarted')} />;
  if (needed || answered) return <StatusBadge size={size} tone="good" label={t('task.done')} />;
  return <StatusBadge size={size} tone="neutral" label={t('task.optional')} />;
}

function Task({ step }: { readonly step: Step }): ReactNode {
  const { t } = useTranslation('portal-application');
  const { base } = useApplicationForm();
  const text = useLocalized();
  return (
    <li className={classes.task}>
      <Link to={`${base}/${step.key}`}>
        {step.own ? text(step.own.title) : t(`step.${step.key}.title`)}
      </Link>
      <TaskStatus step={step} />
    </li>
  );
}

/** What is still asked is the server's count: it must know the last answer first. */
function useSavedFirst(): void {
  const { draft } = useApplicationForm();
  const save = useEffectEvent(() => void draft.flush());
  useEffect(() => save(), []);
}

/** Until when a draft is kept that has an end. */
function KeptUntil({ day }: { readonly day: string | null | undefined }): ReactNode {
  const { t } = useTranslation('portal-application');
  const format = useFormat();
  if (!day) return null;
  return <Notice tone="info" title={t('tasks.keptUntil', { day: format.day(day) })} />;
}

/** The application as a list of tasks, in any order. */
export function TaskListPage(): ReactNode {
  const { t } = useTranslation('portal-application');
  const { dossier, values, draft, base, sections } = useApplicationForm();
  const text = useLocalized();
  useSavedFirst();
  const open = dossier.missing.length;
  const title = text(dossier.title) ?? t('form');
  return (
    <Page
      title={title}
      heading={
        <>
          <span className={classes.caption}>{t('caption', { reference: dossier.reference })}</span>
          {title}
        </>
      }
      lead={t('tasks.lead')}
      back={{ to: '/', label: t('toHome') }}
      width="reading"
    >
      {dossier.state === 'incomplete' && (
        <Notice tone="warn" title={t('incomplete.title')}>
          {t('incomplete.text')}
        </Notice>
      )}
      <NotAuthorised state={dossier.state} />
      <FormNotices />
      <KeptUntil day={dossier.application?.keptUntil} />
      <FilingDates dates={dossier.deadlines} filing={dossier.application} />
      {sections.map(({ key, steps }) => (
        <section key={key} className={classes.section} aria-labelledby={`section-${key}`}>
          <h2 id={`section-${key}`}>{t(`section.${key}`)}</h2>
          <ul className={classes.tasks}>
            {steps
              .filter(({ when }) => when?.(values) ?? true)
              .filter((step) => questionsFor(step, values).length > 0)
              .map((step) => (
                <Task key={step.key} step={step} />
              ))}
          </ul>
        </section>
      ))}
      <AttachmentsPart id={dossier.id} open />
      <section className={classes.section} aria-labelledby="section-send">
        <h2 id="section-send">{t('section.send')}</h2>
        <p style={{ margin: 0 }}>
          {open > 0 ? t('tasks.open', { count: open }) : t('tasks.ready')}
        </p>
        <div className={classes.foot}>
          <Button renderRoot={(props) => <Link to={`${base}/check`} {...props} />}>
            {t('tasks.check')}
          </Button>
          <SaveIndicator state={draft} />
        </div>
      </section>
      <p>
        <Link to={`/dossiers/${dossier.id}/withdraw`}>
          {t(dossier.state === 'draft' ? 'tasks.discard' : 'tasks.withdraw')}
        </Link>
      </p>
    </Page>
  );
}
