import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventIntakeQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import type { QuestionStep, Question } from './question-set.js';
import classes from './intake.module.css';

type Application = EventIntakeQuery['event']['application'];

function useAnswerText() {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const format = useFormat();
  return (question: Question, value: unknown): string => {
    const label = (one: unknown): string =>
      text(question.options.find((option) => option.value === one)?.label) ?? String(one);
    if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
    if (typeof value === 'number') return format.number(value);
    if (Array.isArray(value)) return format.list(value.map(label));
    return question.type === 'choice' ? label(value) : String(value);
  };
}

/** Answers to the questions of this kind of event, as they stood in the edition it began with. */
export function SetAnswersSection({
  application,
}: {
  readonly application: Application;
}): ReactNode {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const answerText = useAnswerText();
  const answers = (application?.setAnswers ?? {}) as Readonly<Record<string, unknown>>;
  const steps = (application?.questionSet?.steps ?? []) as readonly QuestionStep[];
  const given = steps
    .flatMap(({ questions }) => questions)
    .filter(({ key }) => Object.hasOwn(answers, key));
  if (given.length === 0) return null;
  return (
    <PageSection title={t('answer.title')}>
      <dl className={classes.facts}>
        {given.map((question) => (
          <div key={question.key}>
            <dt>{text(question.label)}</dt>
            <dd>{answerText(question, answers[question.key])}</dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}
