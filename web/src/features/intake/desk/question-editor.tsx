import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import classes from './intake.module.css';
import { MoveButtons } from './move-buttons.js';
import { ConditionFields } from './question-condition.js';
import { replacedAt } from './question-order.js';
import type { Question } from './question-set.js';
import { QuestionTexts } from './question-texts.js';
import {
  FIRST_TEST,
  isChoice,
  MAX_KEY,
  MAX_TEXT,
  NO_TEXT,
  numberOrNull,
  TYPES,
} from './question-values.js';

interface OptionsProps {
  readonly question: Question;
  readonly onChange: (options: Question['options']) => void;
}

function OptionFields({ question, onChange }: OptionsProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const { options } = question;
  const set = (at: number, next: Question['options'][number] | null): void =>
    onChange(replacedAt(options, at, next));
  return (
    <>
      {options.map((option, index) => (
        <div key={index} className={classes.question}>
          <TextInput
            className={classes.short}
            label={t('question.optionValue')}
            maxLength={MAX_KEY}
            value={option.value}
            onChange={(event) => set(index, { ...option, value: event.currentTarget.value })}
          />
          <QuestionTexts
            label={t('question.option', { number: index + 1 })}
            value={option.label}
            onChange={(label) => set(index, { ...option, label })}
          />
          <Button size="sm" variant="subtle" onClick={() => set(index, null)}>
            {t('question.removeOption', { number: index + 1 })}
          </Button>
        </div>
      ))}
      <div className={classes.buttons}>
        <Button
          size="sm"
          variant="default"
          onClick={() =>
            onChange([...options, { value: `option${options.length + 1}`, label: NO_TEXT }])
          }
        >
          {t('question.addOption')}
        </Button>
      </div>
    </>
  );
}

export interface QuestionEditorProps {
  /** Begins the ids of its buttons. */
  readonly id: string;
  readonly question: Question;
  /** Questions asked before this one; conditions look at nothing else of the set. */
  readonly earlier: readonly Question[];
  readonly place: { readonly first: boolean; readonly last: boolean };
  readonly onMove: (by: -1 | 1) => void;
  /** Null takes the question out. */
  readonly onChange: (question: Question | null) => void;
}

type Part = Pick<QuestionEditorProps, 'question'> & {
  readonly set: (change: Partial<Question>) => void;
};

function Numbers({ question, set }: Part): ReactNode {
  const { t } = useTranslation('intake-desk');
  const names =
    question.type === 'number'
      ? (['min', 'max', 'daysBefore'] as const)
      : (['daysBefore'] as const);
  return names.map((name) => (
    <TextInput
      key={name}
      inputMode="numeric"
      label={t(`question.${name}`)}
      value={String(question[name] ?? '')}
      onChange={(event) => set({ [name]: numberOrNull(event.currentTarget.value) })}
    />
  ));
}

/** What it asks: words, name in the data, kind of answer, source. */
function What({ question, set }: Part): ReactNode {
  const { t } = useTranslation('intake-desk');
  return (
    <>
      <QuestionTexts
        label={t('question.label')}
        value={question.label}
        onChange={(label) => set({ label })}
      />
      <QuestionTexts
        label={t('question.help')}
        value={question.help ?? NO_TEXT}
        onChange={(help) => set({ help: Object.values(help).some(Boolean) ? help : null })}
      />
      <div className={classes.languages}>
        <TextInput
          label={t('question.key')}
          maxLength={MAX_KEY}
          value={question.key}
          onChange={(event) => set({ key: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('question.type')}
          data={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
          value={question.type}
          onChange={(event) =>
            set({ type: event.currentTarget.value, options: [], min: null, max: null })
          }
        />
        <Numbers question={question} set={set} />
        <TextInput
          label={t('question.source')}
          maxLength={MAX_TEXT}
          value={question.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
      </div>
      {isChoice(question) && (
        <OptionFields question={question} onChange={(options) => set({ options })} />
      )}
    </>
  );
}

/** Of whom it is asked, and of whom the answer is needed. */
function When({ question, set, earlier }: Part & Pick<QuestionEditorProps, 'earlier'>): ReactNode {
  const { t } = useTranslation('intake-desk');
  const { required, requiredWhen, when } = question;
  const need = requiredWhen ? 'when' : required ? 'always' : 'no';
  const choose = (chosen: string): void =>
    set({
      required: chosen === 'always',
      requiredWhen: chosen === 'when' ? { match: 'all', tests: [FIRST_TEST] } : null,
    });
  return (
    <>
      <ConditionFields
        name="when"
        condition={when}
        earlier={earlier}
        onChange={(next) => set({ when: next })}
      />
      <NativeSelect
        className={classes.short}
        label={t('question.required')}
        data={(['no', 'always', 'when'] as const).map((value) => ({
          value,
          label: t(`need.${value}`),
        }))}
        value={need}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {requiredWhen && (
        <ConditionFields
          name="requiredWhen"
          condition={requiredWhen}
          earlier={earlier}
          onChange={(next) => set({ requiredWhen: next })}
        />
      )}
    </>
  );
}

/** One question as form fields: what it asks, of whom, and where the demand comes from. */
export function QuestionEditor(props: QuestionEditorProps): ReactNode {
  const { id, question, earlier, place, onMove, onChange } = props;
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const name = text(question.label) || question.key;
  const set = (change: Partial<Question>): void => onChange({ ...question, ...change });
  return (
    <div className={classes.movable}>
      <details className={classes.question} open={!text(question.label)}>
        <summary>{name}</summary>
        <What question={question} set={set} />
        <When question={question} set={set} earlier={earlier} />
        <div className={classes.buttons}>
          <Button size="sm" variant="subtle" color="red" onClick={() => onChange(null)}>
            {t('question.remove')}
          </Button>
        </div>
      </details>
      <MoveButtons id={id} what={name} {...place} onMove={onMove} />
    </div>
  );
}
