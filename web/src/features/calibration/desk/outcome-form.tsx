import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { EventOutcomeQuery, OutcomeFragment } from '../../../gql/desk/graphql.js';
import { readFragment } from '../../../gql/desk/index.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { useDossier, useFormErrors, type Findings } from '../../events/desk/index.js';
import classes from './calibration.module.css';
import { OutcomeIncidents } from './outcome-incidents.js';
import { OutcomeFacts } from './outcome-facts.js';
import {
  CLASSES,
  NUMBER_METHODS,
  OUTCOME_FIELDS,
  outcomeFindings,
  outcomeInput,
  outcomeValues,
  type OutcomeValues,
} from './outcome-values.js';
import {
  EventOutcomeDocument,
  OutcomeFragment as OutcomeParts,
  RecordOutcomeDocument,
} from './outcome.desk.graphql.js';

const FORM = 'outcome';

export interface OutcomeFormProps {
  readonly event: EventOutcomeQuery['event'];
  readonly outcome: OutcomeFragment | null;
  readonly onDone: () => void;
}

function useOutcome({ event, outcome, onDone }: OutcomeFormProps) {
  const { t } = useTranslation(['class-desk', 'events']);
  const client = useClient();
  const { id, refresh } = useDossier();
  const [values, setValues] = useState(() => outcomeValues(outcome, event));
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const reload = async (): Promise<OutcomeFragment | null> => {
    const again = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(EventOutcomeDocument, { id }, again).toPromise();
    return data?.event.outcome ? readFragment(OutcomeParts, data.event.outcome) : null;
  };
  const record = useIdempotentMutation(RecordOutcomeDocument, { reload });
  const errors = useFormErrors(FORM, OUTCOME_FIELDS, findings, record.error);
  const send = async (expectedVersion: number): Promise<void> => {
    const input = { eventId: id, expectedVersion, ...outcomeInput(values) };
    if (!(await record.submit({ input })).ok) return;
    refresh();
    onDone();
  };
  const submit = (form: FormEvent): void => {
    form.preventDefault();
    const wrong = Object.entries(outcomeFindings(values));
    const said = wrong.map(([name, key]) => [name, t(key, { ns: namespaceOf(key) })]);
    setFindings(Object.fromEntries(said) as Findings);
    setAttempt(attempt + 1);
    if (wrong.length === 0) void send(outcome?.version ?? 0);
  };
  return { values, setValues, record, errors, attempt, send, submit };
}

const namespaceOf = (key: string): string => (key.startsWith('form.') ? 'events' : 'class-desk');

type Editing = ReturnType<typeof useOutcome>;

function Conflict({ editing, event }: { editing: Editing; event: OutcomeFormProps['event'] }) {
  const { record, setValues, send } = editing;
  const theirs = record.conflict?.theirs ?? null;
  if (record.status !== 'stale') return null;
  return (
    <ConflictNotice
      mine={null}
      theirs={theirs && <OutcomeFacts outcome={theirs} />}
      onKeepMine={() => void send(theirs?.version ?? record.conflict?.currentVersion ?? 0)}
      onTakeTheirs={() => {
        setValues(outcomeValues(theirs, event));
        record.reset();
      }}
    />
  );
}

function Fields({ editing }: { readonly editing: Editing }): ReactNode {
  const { t } = useTranslation('class-desk');
  const { values, setValues, errors } = editing;
  const put = (more: Partial<OutcomeValues>): void => setValues({ ...values, ...more });
  const time = (name: 'startedAt' | 'endedAt' | 'tailAt'): ReactNode => (
    <DateTimeField
      id={`${FORM}-${name}`}
      label={t(`outcome.${name}`)}
      value={values[name]}
      error={errors.by[name]}
      onChange={(clock) => put({ [name]: clock })}
    />
  );
  const methods = NUMBER_METHODS.map((value) => ({ value, label: t(`method.${value}`) }));
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          id={`${FORM}-actualNumber`}
          label={t('outcome.actualNumber')}
          inputMode="numeric"
          value={values.actualNumber}
          error={errors.by['actualNumber']}
          onChange={(event) => put({ actualNumber: event.currentTarget.value })}
        />
        <NativeSelect
          id={`${FORM}-numberMethod`}
          label={t('outcome.numberMethod')}
          data={[{ value: '', label: t('outcome.noMethod') }, ...methods]}
          value={values.numberMethod}
          error={errors.by['numberMethod']}
          onChange={(event) => put({ numberMethod: event.currentTarget.value })}
        />
      </div>
      <div className={classes.times}>
        {time('startedAt')}
        {time('endedAt')}
        {time('tailAt')}
      </div>
      <OutcomeIncidents
        id={`${FORM}-incidents`}
        value={values.incidents}
        error={errors.by['incidents']}
        onChange={(incidents) => put({ incidents })}
      />
      <Radio.Group
        id={`${FORM}-hindsightClass`}
        label={t('outcome.hindsightClass')}
        description={t('outcome.hindsightHint')}
        value={values.hindsightClass}
        error={errors.by['hindsightClass']}
        onChange={(hindsightClass) => put({ hindsightClass })}
      >
        <div className={classes.choices}>
          {CLASSES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={`${t(`letter.${value}`)} ${t(`meaning.${value}`)}`}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        id={`${FORM}-hindsightReason`}
        label={t('outcome.hindsightReason')}
        autosize
        minRows={2}
        maxLength={2000}
        value={values.hindsightReason}
        error={errors.by['hindsightReason']}
        onChange={(event) => put({ hindsightReason: event.currentTarget.value })}
      />
    </>
  );
}

/** What the event turned out to be, from lists and numbers; the reason is the only text. */
export function OutcomeForm(props: OutcomeFormProps): ReactNode {
  const { t } = useTranslation('class-desk');
  const editing = useOutcome(props);
  const { record, errors, attempt, submit } = editing;
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('outcome.title')}>
      <ErrorSummary items={errors.items} attempt={attempt} />
      {errors.other && <ErrorNotice error={errors.other} onRetry={() => void record.retry()} />}
      <Conflict editing={editing} event={props.event} />
      <Fields editing={editing} />
      <div className={classes.buttons}>
        <Button type="submit" loading={record.status === 'running'}>
          {t('outcome.save')}
        </Button>
        {props.outcome && (
          <Button variant="default" onClick={props.onDone}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
