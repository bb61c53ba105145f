import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { DayField } from '../../../ui/form/day-field.js';
import type { Assessment, Proposal } from './assessment-types.js';
import {
  ASSESSMENT_FIELDS,
  FLAG_FIELDS,
  factsOf,
  isWhole,
  NUMBER_FIELDS,
  valuesOf,
  type AssessmentValues,
} from './assessment-values.js';
import { useDossier } from './dossier-context.js';
import { AssessEventDocument, AssessmentDocument } from './assessment.desk.graphql.js';
import { useFormErrors, type Findings } from './form-errors.js';
import classes from './overview.module.css';
import { ValueSides } from './value-sides.js';

const FORM = 'event-assessment';
const CLASSES = ['', 'A', 'B', 'C', 'Cplus'];
const LEVELS = ['', '1', '2', '3', '4'];

export interface AssessmentFormProps {
  readonly assessment: Assessment | null;
  readonly proposal: Proposal | null;
  readonly onDone: () => void;
}

function useAssessment({ assessment, onDone }: AssessmentFormProps) {
  const { t } = useTranslation('events');
  const client = useClient();
  const { id, refresh } = useDossier();
  const [values, setValues] = useState(() => valuesOf(assessment));
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const reload = async (): Promise<Assessment | null> => {
    const again = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(AssessmentDocument, { id }, again).toPromise();
    return data?.event.assessment ?? null;
  };
  const assess = useIdempotentMutation(AssessEventDocument, { reload });
  const { error } = assess;
  const needsReason = error?.details['rule'] === 'classOverrideNeedsReason';
  const asked = needsReason ? { ...findings, classReason: t('assess.reasonNeeded') } : findings;
  const errors = useFormErrors(FORM, ASSESSMENT_FIELDS, asked, needsReason ? null : error);
  const send = async (expectedVersion: number): Promise<void> => {
    const outcome = await assess.submit({
      input: { eventId: id, expectedVersion, ...factsOf(values) },
    });
    if (!outcome.ok) return;
    refresh();
    onDone();
  };
  const submit = (form: FormEvent): void => {
    form.preventDefault();
    const wrong = NUMBER_FIELDS.filter((name) => !isWhole(values[name]));
    setFindings(Object.fromEntries(wrong.map((name) => [name, t('form.wholeNumber')])));
    setAttempt(attempt + 1);
    if (wrong.length === 0) void send(assessment?.version ?? 0);
  };
  return { values, setValues, assess, errors, attempt, send, submit };
}

type Editing = ReturnType<typeof useAssessment>;

function useField({ values, setValues, errors }: Editing) {
  const { t } = useTranslation('events');
  return (name: keyof AssessmentValues) => ({
    id: `${FORM}-${name}`,
    label: t(`field.${name}`),
    value: values[name],
    error: errors.by[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
  });
}

function Flags({ field }: { readonly field: ReturnType<typeof useField> }): ReactNode {
  const { t } = useTranslation('events');
  const said = [
    { value: '', label: t('assess.unsaid') },
    { value: 'yes', label: t('assess.yes') },
    { value: 'no', label: t('assess.no') },
  ];
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('assess.factsHint')}</legend>
      <div className={classes.pair}>
        {FLAG_FIELDS.map((name) => (
          <NativeSelect key={name} data={said} {...field(name)} />
        ))}
      </div>
    </fieldset>
  );
}

function Fields({ editing, proposal }: { editing: Editing; proposal: Proposal | null }): ReactNode {
  const { t } = useTranslation('events');
  const field = useField(editing);
  const { values, setValues, errors } = editing;
  const words = CLASSES.map((value) => ({
    value,
    label: value ? t(`class.letter.${value}`) : t('class.open'),
  }));
  return (
    <>
      <div className={classes.pair}>
        <TextInput inputMode="numeric" {...field('policeNumber')} />
        <TextInput inputMode="numeric" {...field('riskGroupMax')} />
      </div>
      <Textarea autosize minRows={2} maxLength={4000} {...field('policeBasis')} />
      <div className={classes.pair}>
        <NativeSelect
          data={LEVELS.map((value) => ({
            value,
            label: value ? t('assess.level', { level: value }) : t('assess.noLevel'),
          }))}
          {...field('threatLevel')}
        />
        <DayField
          {...field('threatAt')}
          onChange={(threatAt) => setValues({ ...values, threatAt })}
        />
      </div>
      <TextInput maxLength={300} {...field('threatSource')} />
      <Flags field={field} />
      <Radio.Group
        id={`${FORM}-eventClass`}
        label={t('assess.class')}
        description={
          proposal
            ? t('assess.classHint', { proposed: t(`class.letter.${proposal.eventClass}`) })
            : undefined
        }
        value={values.eventClass}
        error={errors.by['eventClass']}
        onChange={(eventClass) => setValues({ ...values, eventClass })}
      >
        <div className={classes.choices}>
          {words.map((choice) => (
            <Radio key={choice.value} {...choice} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        autosize
        minRows={2}
        maxLength={4000}
        description={t('assess.reasonHint')}
        {...field('classReason')}
      />
      <Textarea autosize minRows={2} maxLength={4000} {...field('internalNote')} />
    </>
  );
}

function Conflict({ editing }: { readonly editing: Editing }): ReactNode {
  const { t } = useTranslation('events');
  const worded = (texts: AssessmentValues): AssessmentValues => {
    const flags = FLAG_FIELDS.filter((name) => texts[name]);
    const words = flags.map((name) => [name, t(`assess.${texts[name]}`)] as const);
    return { ...texts, ...(Object.fromEntries(words) as Partial<AssessmentValues>) };
  };
  const { assess, values, setValues, send } = editing;
  const theirs = assess.conflict?.theirs ?? null;
  if (assess.status !== 'stale') return null;
  const shown = theirs ? worded(valuesOf(theirs)) : null;
  const mine = worded(values);
  const version = theirs?.version ?? assess.conflict?.currentVersion ?? 0;
  return (
    <ConflictNotice
      mine={<ValueSides values={mine} beside={shown} names={ASSESSMENT_FIELDS} />}
      theirs={shown && <ValueSides values={shown} beside={mine} names={ASSESSMENT_FIELDS} />}
      onKeepMine={() => void send(version)}
      onTakeTheirs={() => {
        setValues(valuesOf(theirs));
        assess.reset();
      }}
    />
  );
}

/** What police knows: figures and their base, threat, class with its reason. */
export function AssessmentForm(props: AssessmentFormProps): ReactNode {
  const { t } = useTranslation('events');
  const editing = useAssessment(props);
  const { assess, errors, attempt, submit } = editing;
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('assess.title')}>
      <ErrorSummary items={errors.items} attempt={attempt} />
      {errors.other && <ErrorNotice error={errors.other} onRetry={() => void assess.retry()} />}
      <Conflict editing={editing} />
      <Fields editing={editing} proposal={props.proposal} />
      <div className={classes.buttons}>
        <Button type="submit" loading={assess.status === 'running'}>
          {t('assess.submit')}
        </Button>
        <Button variant="default" onClick={props.onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
