import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useLocalized } from '../../../lib/localized.js';
import { PageSection } from '../../../ui/frame/page.js';
import classes from './intake.module.css';
import { MoveButtons } from './move-buttons.js';
import { QuestionEditor } from './question-editor.js';
import { moved, replacedAt } from './question-order.js';
import type { Question, QuestionStep } from './question-set.js';
import { QuestionTexts } from './question-texts.js';
import { emptyQuestion, MAX_KEY } from './question-values.js';

export interface StepEditorProps {
  readonly step: QuestionStep;
  readonly number: number;
  readonly count: number;
  /** Questions of the steps before, and all keys of the set. */
  readonly earlier: readonly Question[];
  readonly taken: readonly string[];
  readonly onMove: (by: -1 | 1) => void;
  /** Null takes the step out. */
  readonly onChange: (step: QuestionStep | null) => void;
}

/** What a step is called and what its page says first. */
function StepTexts({ step, onChange }: Pick<StepEditorProps, 'step' | 'onChange'>): ReactNode {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  return (
    <details className={classes.question} open={!text(step.title)}>
      <summary>{t('step.texts')}</summary>
      <QuestionTexts
        label={t('step.title')}
        value={step.title}
        onChange={(title) => onChange({ ...step, title })}
      />
      <QuestionTexts
        label={t('step.lead')}
        value={step.lead}
        onChange={(lead) => onChange({ ...step, lead })}
      />
      <TextInput
        className={classes.short}
        label={t('question.key')}
        maxLength={MAX_KEY}
        value={step.key}
        onChange={(event) => onChange({ ...step, key: event.currentTarget.value })}
      />
    </details>
  );
}

/** One step of a set: its words, its questions in their order, and its own place. */
export function StepEditor(props: StepEditorProps): ReactNode {
  const { step, number, count, earlier, taken, onMove, onChange } = props;
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const { questions } = step;
  const title = text(step.title) || t('step.new');
  const put = (next: readonly Question[]): void => onChange({ ...step, questions: next });
  return (
    <PageSection
      title={`${number}. ${title}`}
      actions={
        <MoveButtons
          id={`step-${step.uid}`}
          what={title}
          first={number === 1}
          last={number === count}
          onMove={onMove}
        />
      }
    >
      <StepTexts step={step} onChange={onChange} />
      {questions.map((question, place) => (
        <QuestionEditor
          key={question.uid ?? question.key}
          id={`question-${question.uid}`}
          question={question}
          earlier={[...earlier, ...questions.slice(0, place)]}
          place={{ first: place === 0, last: place === questions.length - 1 }}
          onMove={(by) => put(moved(questions, place, by))}
          onChange={(next) => put(replacedAt(questions, place, next))}
        />
      ))}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => put([...questions, emptyQuestion(taken)])}>
          {t('sets.add')}
        </Button>
        {count > 1 && (
          <Button variant="subtle" color="red" onClick={() => onChange(null)}>
            {t('step.remove', { what: title })}
          </Button>
        )}
      </div>
    </PageSection>
  );
}
