import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useLocalized } from '../../../lib/localized.js';
import classes from './intake.module.css';
import { replacedAt } from './question-order.js';
import type { AnswerTest, Condition, Question } from './question-set.js';
import { FIRST_TEST, GENERAL_FIELDS, isChoice, MAX_TESTS, OPERATORS } from './question-values.js';

export interface ConditionFieldsProps {
  /** What depends on it: `when` or `requiredWhen`. */
  readonly name: 'when' | 'requiredWhen';
  readonly condition: Condition | null;
  /** Questions asked before; conditions look at nothing else of the set. */
  readonly earlier: readonly Question[];
  readonly onChange: (condition: Condition | null) => void;
}

interface TestProps {
  readonly test: AnswerTest;
  readonly number: number;
  readonly earlier: readonly Question[];
  readonly onChange: (test: AnswerTest | null) => void;
}

const OWN = 'setAnswers.';

/** What an answer is compared with: chosen where the question says what can be chosen. */
function ValueField({ test, number, earlier, onChange }: TestProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  if (test.operator === 'answered') return null;
  const asked = earlier.find(({ key }) => `${OWN}${key}` === test.field);
  const yesNo = asked?.type === 'yesNo' || test.field === 'answers.sound.amplified';
  const chosen = yesNo
    ? (['true', 'false'] as const).map((value) => ({
        value,
        label: t(value === 'true' ? 'answer.yes' : 'answer.no'),
      }))
    : asked && isChoice(asked)
      ? asked.options.map(({ value, label }) => ({ value, label: text(label) ?? value }))
      : [];
  const label = t('question.valueOf', { number });
  const put = (value: string): void => onChange({ ...test, value });
  if (chosen.length === 0) {
    return (
      <TextInput
        label={label}
        maxLength={100}
        value={test.value ?? ''}
        onChange={(event) => put(event.currentTarget.value)}
      />
    );
  }
  const known = chosen.some(({ value }) => value === test.value);
  return (
    <NativeSelect
      label={label}
      data={known ? chosen : [{ value: test.value ?? '', label: test.value ?? '' }, ...chosen]}
      value={test.value ?? ''}
      onChange={(event) => put(event.currentTarget.value)}
    />
  );
}

function TestFields(props: TestProps): ReactNode {
  const { test, number, earlier, onChange } = props;
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const fields = [
    ...earlier.map(({ key, label }) => ({ value: `${OWN}${key}`, label: text(label) || key })),
    ...GENERAL_FIELDS.map((value) => ({
      value,
      label: t(`general.${value.replaceAll('.', '-')}`),
    })),
  ];
  const known = fields.some(({ value }) => value === test.field);
  return (
    <div className={classes.test} role="group" aria-label={t('question.test', { number })}>
      <NativeSelect
        label={t('question.fieldOf', { number })}
        data={known ? fields : [{ value: test.field, label: test.field }, ...fields]}
        value={test.field}
        onChange={(event) => onChange({ ...test, field: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('question.operatorOf', { number })}
        data={OPERATORS.map((value) => ({ value, label: t(`operator.${value}`) }))}
        value={test.operator}
        onChange={(event) => {
          const operator = event.currentTarget.value;
          onChange({ ...test, operator, value: operator === 'answered' ? null : test.value });
        }}
      />
      <ValueField {...props} />
      <Button size="sm" variant="subtle" onClick={() => onChange(null)}>
        {t('question.removeTest', { number })}
      </Button>
    </div>
  );
}

/** When a question is asked, or must be answered: one test or more, of which all or any hold. */
export function ConditionFields(props: ConditionFieldsProps): ReactNode {
  const { name, condition, earlier, onChange } = props;
  const { t } = useTranslation('intake-desk');
  const tests = condition?.tests ?? [];
  const match = condition?.match ?? 'all';
  const put = (next: readonly AnswerTest[]): void =>
    onChange(next.length > 0 ? { match, tests: next } : null);
  const last = earlier.at(-1);
  const fresh = last ? { field: `${OWN}${last.key}`, operator: 'is', value: 'true' } : FIRST_TEST;
  return (
    <fieldset className={classes.condition}>
      <legend>{t(`question.${name}`)}</legend>
      {tests.length === 0 && <p className={classes.soft}>{t(`question.${name}None`)}</p>}
      {tests.length > 1 && (
        <NativeSelect
          className={classes.short}
          label={t('question.match')}
          data={(['all', 'any'] as const).map((value) => ({ value, label: t(`match.${value}`) }))}
          value={match}
          onChange={(event) =>
            onChange({ match: event.currentTarget.value === 'any' ? 'any' : 'all', tests })
          }
        />
      )}
      {tests.map((test, index) => (
        <TestFields
          key={index}
          test={test}
          number={index + 1}
          earlier={earlier}
          onChange={(next) => put(replacedAt(tests, index, next))}
        />
      ))}
      {tests.length < MAX_TESTS && (
        <Button
          size="sm"
          variant="default"
          className={classes.start}
          onClick={() => put([...tests, fresh])}
        >
          {t(tests.length === 0 ? 'question.addCondition' : 'question.addTest')}
        </Button>
      )}
    </fieldset>
  );
}
