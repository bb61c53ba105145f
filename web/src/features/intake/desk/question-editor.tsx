import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../../lib/languages.js';
import { useLocalized, type Localized } from '../../../lib/localized.js';
import classes from './intake.module.css';
import type { Condition, Question } from './question-set.js';
import { isChoice, LANGUAGES, NO_TEXT, numberOrNull, OPERATORS, TYPES } from './question-values.js';

const MAX = 300;

interface TextsProps {
  readonly label: string;
  readonly value: Localized;
  readonly onChange: (value: Localized) => void;
}

/** One text in the four languages. */
function Texts({ label, value, onChange }: TextsProps): ReactNode {
  return (
    <div className={classes.languages} role="group" aria-label={label}>
      {LANGUAGES.map((language) => (
        <TextInput
          key={language}
          label={`${label} (${LANGUAGE_NAMES[language]})`}
          maxLength={MAX}
          lang={language}
          value={value[language] ?? ''}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

interface ConditionProps {
  readonly condition: Condition | null;
  readonly earlier: readonly string[];
  readonly onChange: (condition: Condition | null) => void;
}

/** "Only when": one test of an earlier answer; more tests of a set are kept as they are. */
function ConditionFields({ condition, earlier, onChange }: ConditionProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const test = condition?.tests[0] ?? null;
  const fields = ['expectedNumber', 'answers.transport', 'answers.sound.amplified'];
  const all = [...earlier.map((key) => `setAnswers.${key}`), ...fields];
  const known = test && !all.includes(test.field) ? [test.field, ...all] : all;
  const change = (field: string, operator: string, value: string | null): void =>
    onChange(
      field
        ? {
            match: condition?.match ?? 'all',
            tests: [{ field, operator, value }, ...(condition?.tests.slice(1) ?? [])],
          }
        : null,
    );
  return (
    <div className={classes.languages}>
      <NativeSelect
        label={t('question.when')}
        data={[{ value: '', label: t('question.always') }, ...known]}
        value={test?.field ?? ''}
        onChange={(event) =>
          change(event.currentTarget.value, test?.operator ?? 'is', test?.value ?? 'true')
        }
      />
      {test && (
        <>
          <NativeSelect
            label={t('question.operator')}
            data={OPERATORS.map((value) => ({ value, label: t(`operator.${value}`) }))}
            value={test.operator}
            onChange={(event) => change(test.field, event.currentTarget.value, test.value)}
          />
          <TextInput
            label={t('question.value')}
            maxLength={100}
            value={test.value ?? ''}
            onChange={(event) => change(test.field, test.operator, event.currentTarget.value)}
          />
        </>
      )}
    </div>
  );
}

interface OptionsProps {
  readonly question: Question;
  readonly onChange: (options: Question['options']) => void;
}

function OptionFields({ question, onChange }: OptionsProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const { options } = question;
  const set = (at: number, next: Question['options'][number]): void =>
    onChange(options.map((one, index) => (index === at ? next : one)));
  return (
    <>
      {options.map((option, index) => (
        <div key={index} className={classes.question}>
          <TextInput
            className={classes.short}
            label={t('question.optionValue')}
            maxLength={40}
            value={option.value}
            onChange={(event) => set(index, { ...option, value: event.currentTarget.value })}
          />
          <Texts
            label={t('question.option', { number: index + 1 })}
            value={option.label}
            onChange={(label) => set(index, { ...option, label })}
          />
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
        {options.length > 0 && (
          <Button size="sm" variant="subtle" onClick={() => onChange(options.slice(0, -1))}>
            {t('question.removeOption')}
          </Button>
        )}
      </div>
    </>
  );
}

export interface QuestionEditorProps {
  readonly question: Question;
  /** Keys asked before this one; conditions look at nothing else of the set. */
  readonly earlier: readonly string[];
  /** Null takes the question out. */
  readonly onChange: (question: Question | null) => void;
}

function Numbers({ question, onChange }: Omit<QuestionEditorProps, 'earlier'>): ReactNode {
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
      onChange={(event) =>
        onChange({ ...question, [name]: numberOrNull(event.currentTarget.value) })
      }
    />
  ));
}

/** One question as form fields: what it asks, of whom, and where the demand comes from. */
export function QuestionEditor({ question, earlier, onChange }: QuestionEditorProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const set = (change: Partial<Question>): void => onChange({ ...question, ...change });
  return (
    <details className={classes.question} open={!text(question.label)}>
      <summary>{text(question.label) || question.key}</summary>
      <Texts
        label={t('question.label')}
        value={question.label}
        onChange={(label) => set({ label })}
      />
      <Texts
        label={t('question.help')}
        value={question.help ?? NO_TEXT}
        onChange={(help) => set({ help: Object.values(help).some(Boolean) ? help : null })}
      />
      <div className={classes.languages}>
        <TextInput
          label={t('question.key')}
          maxLength={40}
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
        <Numbers question={question} onChange={onChange} />
        <TextInput
          label={t('question.source')}
          maxLength={MAX}
          value={question.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={t('question.required')}
        checked={question.required}
        onChange={(event) => set({ required: event.currentTarget.checked })}
      />
      {isChoice(question) && (
        <OptionFields question={question} onChange={(options) => set({ options })} />
      )}
      <ConditionFields
        condition={question.when}
        earlier={earlier}
        onChange={(when) => set({ when })}
      />
      <div className={classes.buttons}>
        <Button size="sm" variant="subtle" color="red" onClick={() => onChange(null)}>
          {t('question.remove')}
        </Button>
      </div>
    </details>
  );
}
