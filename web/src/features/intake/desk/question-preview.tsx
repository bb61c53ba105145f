import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { PageSection } from '../../../ui/frame/page.js';
import classes from './intake.module.css';
import type { Question, QuestionStep } from './question-set.js';

function Asked({ question }: { readonly question: Question }): ReactNode {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const told = [
    t(`type.${question.type}`),
    question.requiredWhen
      ? t('question.sometimesRequired')
      : question.required
        ? t('question.required')
        : null,
    question.when ? t('question.conditional') : null,
    question.source,
  ];
  return (
    <li>
      <strong>{text(question.label) || question.key}</strong>
      {question.help && <p className={classes.line}>{text(question.help)}</p>}
      <p className={classes.soft}>{told.filter(Boolean).join(' · ')}</p>
      {question.options.length > 0 && (
        <p className={classes.line}>
          {question.options.map(({ label, value }) => text(label) || value).join(' / ')}
        </p>
      )}
    </li>
  );
}

/** The questions as an organiser meets them, page by page, with what only the desk sees of them. */
export function QuestionPreview({ steps }: { readonly steps: readonly QuestionStep[] }): ReactNode {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  return (
    <PageSection title={t('sets.preview')}>
      <div className={classes.cards}>
        {steps.map((step) => (
          <div key={step.key} className={classes.card}>
            <h3 className={classes.line}>{text(step.title)}</h3>
            <p className={classes.soft}>{text(step.lead)}</p>
            <ol>
              {step.questions.map((question) => (
                <Asked key={question.key} question={question} />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </PageSection>
  );
}
