import { ActionIcon, Button, Radio, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceResult, AdviceVisibility } from '../../../gql/portal/graphql.js';
import type { SummaryItem } from '../../../ui/feedback/error-summary.js';
import { GROUP_ORDER, parts } from '../../events/portal/index.js';
import classes from './application.module.css';

const RESULTS: readonly AdviceResult[] = [
  'favourable',
  'favourableWithConditions',
  'unfavourable',
  'noRemark',
];
const VISIBILITIES: readonly AdviceVisibility[] = ['organiser', 'authorities', 'police'];
const IDS = {
  result: 'advice-result',
  text: 'advice-text',
  conditions: 'advice-condition-0',
  visibility: 'advice-visibility',
} as const;
const MAX_PROSE = 4000;
const MAX_CONDITION = 2000;
const MOST_CONDITIONS = 20;

/** An answer while it is written. */
export interface Answer {
  readonly result: AdviceResult | '';
  readonly text: string;
  readonly conditions: readonly string[];
  readonly visibility: AdviceVisibility | '';
}

export const EMPTY_ANSWER: Answer = { result: '', text: '', conditions: [''], visibility: '' };

interface PartProps {
  readonly answer: Answer;
  readonly change: (changes: Partial<Answer>) => void;
  readonly error: string | null;
}

function ResultChoice({ answer, change, error }: PartProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  return (
    <Radio.Group
      size="md"
      inputWrapperOrder={GROUP_ORDER}
      label={t('advice.result')}
      error={error}
      value={answer.result}
      onChange={(result) => change({ result: result as AdviceResult })}
    >
      <div className={classes.options}>
        {RESULTS.map((result, index) => (
          <Radio
            key={result}
            value={result}
            label={t(`result.${result}`)}
            description={t(`resultHint.${result}`)}
            {...(index === 0 ? { id: IDS.result } : {})}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function ConditionFields({ answer, change, error }: PartProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const { conditions } = answer;
  const set = (index: number, text: string): void =>
    change({ conditions: conditions.map((one, at) => (at === index ? text : one)) });
  return (
    <fieldset className={parts['group']}>
      <legend>{t('advice.conditions')}</legend>
      <p className={parts['hint']}>{t('advice.conditionsHint')}</p>
      {conditions.map((condition, index) => (
        <div key={index} className={classes.point}>
          <Textarea
            id={`advice-condition-${index}`}
            label={t('advice.condition', { number: index + 1 })}
            error={index === 0 ? error : null}
            rows={2}
            maxLength={MAX_CONDITION}
            value={condition}
            onChange={(event) => set(index, event.currentTarget.value)}
          />
          <ActionIcon
            size={44}
            aria-label={t('advice.removeCondition', { number: index + 1 })}
            disabled={conditions.length === 1}
            onClick={() => change({ conditions: conditions.filter((_, at) => at !== index) })}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          disabled={conditions.length >= MOST_CONDITIONS}
          onClick={() => change({ conditions: [...conditions, ''] })}
        >
          {t('advice.addCondition')}
        </Button>
      </div>
    </fieldset>
  );
}

function VisibilityChoice({ answer, change, error }: PartProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  return (
    <Radio.Group
      size="md"
      inputWrapperOrder={GROUP_ORDER}
      label={t('advice.visibility')}
      error={error}
      value={answer.visibility}
      onChange={(visibility) => change({ visibility: visibility as AdviceVisibility })}
    >
      <div className={classes.options}>
        {VISIBILITIES.map((visibility, index) => (
          <Radio
            key={visibility}
            value={visibility}
            label={t(`visibility.${visibility}`)}
            description={t(`visibilityHint.${visibility}`)}
            {...(index === 0 ? { id: IDS.visibility } : {})}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

const filled = (conditions: readonly string[]): string[] =>
  conditions.map((one) => one.trim()).filter(Boolean);

/** The words of an answer as the API takes them. */
export function answerWords({ result, text, conditions, visibility }: Answer) {
  const withConditions = result === 'favourableWithConditions';
  return {
    result: result || null,
    text: text.trim() || null,
    proposedConditions: withConditions ? filled(conditions) : null,
    visibility: visibility || null,
  };
}

/** The form's answer from words that were kept. */
export function answerOf(kept: {
  readonly result?: AdviceResult | null;
  readonly text?: string | null;
  readonly proposedConditions: readonly string[];
  readonly visibility?: AdviceVisibility | null;
}): Answer {
  const { result, text, proposedConditions, visibility } = kept;
  return {
    result: result ?? '',
    text: text ?? '',
    conditions: proposedConditions.length > 0 ? proposedConditions : [''],
    visibility: visibility ?? '',
  };
}

/** What an answer lacks before it may leave. */
export function useAnswerProblems(answer: Answer): SummaryItem[] {
  const { t } = useTranslation('portal-permits');
  const problems: SummaryItem[] = [];
  const { result } = answer;
  if (!result) problems.push({ fieldId: IDS.result, message: t('advice.missing.result') });
  if (result === 'unfavourable' && !answer.text.trim()) {
    problems.push({ fieldId: IDS.text, message: t('advice.missing.text') });
  }
  if (result === 'favourableWithConditions' && filled(answer.conditions).length === 0) {
    problems.push({ fieldId: IDS.conditions, message: t('advice.missing.conditions') });
  }
  if (!answer.visibility) {
    problems.push({ fieldId: IDS.visibility, message: t('advice.missing.visibility') });
  }
  return problems;
}

export interface AnswerFieldsProps {
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  /** What is shown as missing beside its field. */
  readonly shown: readonly SummaryItem[];
}

/** Result, reasons, conditions, and who may read it. */
export function AnswerFields({ answer, onChange, shown }: AnswerFieldsProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const change = (changes: Partial<Answer>): void => onChange({ ...answer, ...changes });
  const of = (id: string): string | null =>
    shown.find(({ fieldId }) => fieldId === id)?.message ?? null;
  return (
    <>
      <ResultChoice {...{ answer, change }} error={of(IDS.result)} />
      {answer.result === 'favourableWithConditions' && (
        <div className={parts['reveal']}>
          <ConditionFields {...{ answer, change }} error={of(IDS.conditions)} />
        </div>
      )}
      <Textarea
        id={IDS.text}
        label={t('advice.text')}
        description={t('advice.textHint')}
        error={of(IDS.text)}
        rows={6}
        maxLength={MAX_PROSE}
        value={answer.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <VisibilityChoice {...{ answer, change }} error={of(IDS.visibility)} />
    </>
  );
}
