import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeField } from '../../../ui/form/time-field.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { GROUP_ORDER } from '../../events/portal/index.js';
import { useApplicationForm } from './application-form.js';
import classes from './application.module.css';
import { fieldId, type Question, type QuestionKind } from './application-questions.js';
import { useQuestionWords } from './use-question-words.js';

// Map and editor come with the page that draws.
const PlaceField = lazy(() => import('./place-field.js'));
const PointsField = lazy(() => import('./points-field.js'));
const DayField = lazy(() =>
  import('../../../ui/form/day-field.js').then((file) => ({ default: file.DayField })),
);

/** What every way of asking gets. */
interface AskedProps {
  readonly question: Question;
  readonly id: string;
  readonly label: string;
  readonly description: string | null;
  readonly error: string | null;
}

function useAnswer({ field }: Question) {
  const { values, set } = useApplicationForm();
  return { value: values[field], set: (value: unknown) => set({ [field]: value }) };
}

const INPUT: Partial<Record<QuestionKind, { type?: string; inputMode?: 'numeric' | 'tel' }>> = {
  number: { inputMode: 'numeric' },
  phone: { type: 'tel' },
  email: { type: 'email' },
};
const SHORT: readonly QuestionKind[] = ['number', 'phone'];

function LineField({ question, ...props }: AskedProps): ReactNode {
  const { value, set } = useAnswer(question);
  const { kind, autoComplete, maxLength } = question;
  return (
    <TextInput
      {...props}
      {...INPUT[kind]}
      {...(SHORT.includes(kind) ? { classNames: { wrapper: classes.short ?? '' } } : {})}
      autoComplete={autoComplete ?? 'off'}
      maxLength={maxLength}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

function ClockField({ question, ...props }: AskedProps): ReactNode {
  const { value, set } = useAnswer(question);
  const Field = question.kind === 'day' ? DayField : TimeField;
  const shown = typeof value === 'string' ? value : '';
  return <Field {...props} className={classes.shortField} value={shown} onChange={set} />;
}

function ProseField({ question, ...props }: AskedProps): ReactNode {
  const { value, set } = useAnswer(question);
  return (
    <Textarea
      {...props}
      autosize={false}
      rows={question.rows ?? 2}
      maxLength={question.maxLength}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

function YesNoField({ question, id, ...props }: AskedProps): ReactNode {
  const { t } = useTranslation('portal-application');
  const { value, set } = useAnswer(question);
  return (
    <Radio.Group
      size="md"
      inputWrapperOrder={GROUP_ORDER}
      {...props}
      name={id}
      value={value === true ? 'yes' : value === false ? 'no' : ''}
      onChange={(answer) => set(answer === 'yes')}
    >
      <div className={classes.options}>
        <Radio id={id} value="yes" label={t('yes')} />
        <Radio value="no" label={t('no')} />
      </div>
    </Radio.Group>
  );
}

function ChoiceField({ question, id, ...props }: AskedProps): ReactNode {
  const { value, set } = useAnswer(question);
  const options = useQuestionWords().choices(question);
  return (
    <Radio.Group
      size="md"
      inputWrapperOrder={GROUP_ORDER}
      {...props}
      name={id}
      value={typeof value === 'string' ? value : ''}
      onChange={(answer) => set(answer)}
    >
      <div className={classes.options}>
        {options.map((option, index) => (
          <Radio key={option.value} {...option} {...(index === 0 ? { id } : {})} />
        ))}
      </div>
    </Radio.Group>
  );
}

function ChoicesField({ question, id, ...props }: AskedProps): ReactNode {
  const { value, set } = useAnswer(question);
  const { choices } = useQuestionWords();
  const options = choices(question);
  const many = options.length > 8;
  return (
    <Checkbox.Group
      size="md"
      inputWrapperOrder={GROUP_ORDER}
      {...props}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(chosen) => set(chosen)}
    >
      <div className={`${classes.options} ${many ? classes.columns : ''}`}>
        {options.map((option, index) => (
          <Checkbox key={option.value} {...option} {...(index === 0 ? { id } : {})} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function KindField({ question, ...props }: AskedProps): ReactNode {
  const { t } = useTranslation('portal-events');
  const { value, set } = useAnswer(question);
  const kinds = useApplicationForm().reference.kinds;
  return (
    <NativeSelect
      {...props}
      data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      value={String(value ?? '')}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

const FIELDS: Readonly<Record<QuestionKind, (props: AskedProps) => ReactNode>> = {
  line: LineField,
  number: LineField,
  phone: LineField,
  email: LineField,
  day: ClockField,
  clock: ClockField,
  prose: ProseField,
  lines: ProseField,
  yesNo: YesNoField,
  choice: ChoiceField,
  choices: ChoicesField,
  kind: KindField,
  footprint: (props) => <PlaceField id={props.id} label={props.label} error={props.error} />,
  points: (props) => <PointsField id={props.id} error={props.error} />,
};

export interface QuestionFieldProps {
  readonly question: Question;
  /** Hides what is wrong while the answer is being written. */
  readonly quiet: boolean;
}

/** One question with its help, its answer and what is wrong with it. */
export function QuestionField({ question, quiet }: QuestionFieldProps): ReactNode {
  const words = useQuestionWords();
  const Field = FIELDS[question.kind];
  return (
    <div data-field={question.field}>
      <Suspense fallback={<Loading lines={3} />}>
        <Field
          question={question}
          id={fieldId(question.field)}
          label={words.label(question)}
          description={words.hint(question)}
          error={quiet ? null : words.problem(question)}
        />
      </Suspense>
    </div>
  );
}
