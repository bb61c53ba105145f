import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { readFragment } from '../../../gql/desk/index.js';
import { ParleyError } from '../../../lib/errors.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { isClock } from '../../../ui/form/clock-text.js';
import { PageSection } from '../../../ui/frame/page.js';
import { isWhole } from './assessment-values.js';
import {
  CHANGE_FIELDS,
  changedFacts,
  changeValuesOf,
  FIGURE_FIELDS,
  TIME_FIELDS,
  type ChangeableFacts,
  type ChangeValues,
} from './change-values.js';
import { useDossier } from './dossier-context.js';
import { ChangeEventDocument } from './event-commands.desk.graphql.js';
import { DossierHeadDocument, EventRowFragment } from './events.desk.graphql.js';
import { useFormErrors, type Findings } from './form-errors.js';
import classes from './overview.module.css';
import { ValueSides } from './value-sides.js';

const FORM = 'event-change';
const FIELDS = [...CHANGE_FIELDS, 'reason'];
const SHORTEST_REASON = 3;

type Theirs = ChangeableFacts & { readonly version: number };

function useChange() {
  const { t } = useTranslation('events');
  const client = useClient();
  const navigate = useNavigate();
  const { id, base, event, refresh } = useDossier();
  const [start, setStart] = useState({ values: changeValuesOf(event), version: event.version });
  const [values, setValues] = useState(start.values);
  const [reason, setReason] = useState('');
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const reload = async (): Promise<Theirs | null> => {
    const again = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(DossierHeadDocument, { id }, again).toPromise();
    return data ? { ...readFragment(EventRowFragment, data.event), ...data.event } : null;
  };
  const change = useIdempotentMutation(ChangeEventDocument, { reload });
  const errors = useFormErrors(FORM, FIELDS, findings, change.error);
  const send = async (expectedVersion: number): Promise<void> => {
    const facts = changedFacts(start.values, values);
    const outcome = await change.submit({
      input: { eventId: id, expectedVersion, facts, reason: reason.trim() },
    });
    if (!outcome.ok) return;
    refresh();
    void navigate({ to: base });
  };
  const check = (): Findings => {
    const wrong: Record<string, string> = {};
    for (const name of FIGURE_FIELDS) {
      if (!isWhole(values[name])) wrong[name] = t('form.wholeNumber');
    }
    for (const name of TIME_FIELDS) {
      if (!isClock(values[name])) wrong[name] = t('form.wholeTime');
    }
    if (reason.trim().length < SHORTEST_REASON) wrong['reason'] = t('change.reasonNeeded');
    if (Object.keys(changedFacts(start.values, values)).length === 0) {
      wrong['startAt'] ??= t('change.nothing');
    }
    return wrong;
  };
  const submit = (form: FormEvent): void => {
    form.preventDefault();
    const wrong = check();
    setFindings(wrong);
    setAttempt(attempt + 1);
    if (Object.keys(wrong).length === 0) void send(start.version);
  };
  const take = (theirs: Theirs): void => {
    const fresh = changeValuesOf(theirs);
    setStart({ values: fresh, version: theirs.version });
    setValues(fresh);
    change.reset();
  };
  return { values, setValues, reason, setReason, change, errors, attempt, send, submit, take };
}

type Editing = ReturnType<typeof useChange>;

function Conflict({ editing }: { readonly editing: Editing }): ReactNode {
  const { change, values, send, take } = editing;
  if (change.status !== 'stale') return null;
  const theirs = (change.conflict?.theirs ?? null) as Theirs | null;
  const shown = theirs && changeValuesOf(theirs);
  const version = theirs?.version ?? change.conflict?.currentVersion ?? 0;
  return (
    <ConflictNotice
      mine={<ValueSides values={values} beside={shown} names={CHANGE_FIELDS} />}
      theirs={shown && <ValueSides values={shown} beside={values} names={CHANGE_FIELDS} />}
      onKeepMine={() => void send(version)}
      onTakeTheirs={() => theirs && take(theirs)}
    />
  );
}

function Fields({ editing }: { readonly editing: Editing }): ReactNode {
  const { t } = useTranslation('events');
  const { values, setValues, reason, setReason, errors } = editing;
  const field = (name: keyof ChangeValues) => ({
    id: `${FORM}-${name}`,
    label: t(`field.${name}`),
    value: values[name],
    error: errors.by[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <fieldset className={classes.fieldset}>
        <legend>{t('change.times')}</legend>
        <div className={classes.times}>
          {TIME_FIELDS.map((name) => (
            <DateTimeField
              key={name}
              {...field(name)}
              onChange={(clock) => setValues({ ...values, [name]: clock })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={classes.fieldset}>
        <legend>{t('change.figures')}</legend>
        <div className={classes.pair}>
          {FIGURE_FIELDS.map((name) => (
            <TextInput key={name} inputMode="numeric" {...field(name)} />
          ))}
        </div>
      </fieldset>
      <Textarea
        id={`${FORM}-reason`}
        label={t('change.reason')}
        description={t('change.reasonHint')}
        autosize
        minRows={3}
        maxLength={1000}
        value={reason}
        error={errors.by['reason']}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </>
  );
}

/** Changes facts both sides agreed on; everybody who reads the dossier sees the reason. */
export function ChangePage(): ReactNode {
  const { t } = useTranslation('events');
  const { base } = useDossier();
  const may = useMay();
  const navigate = useNavigate();
  const editing = useChange();
  const { change, errors, attempt, submit } = editing;
  if (!may('events.change')) return <ErrorNotice error={new ParleyError('FORBIDDEN')} />;
  return (
    <PageSection title={t('change.title')} arrives>
      <p className={classes.line}>{t('change.lead')}</p>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={t('change.title')}>
        <ErrorSummary items={errors.items} attempt={attempt} />
        {errors.other && <ErrorNotice error={errors.other} onRetry={() => void change.retry()} />}
        <Conflict editing={editing} />
        <Fields editing={editing} />
        <div className={classes.buttons}>
          <Button type="submit" loading={change.status === 'running'}>
            {t('change.submit')}
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: base })}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </PageSection>
  );
}
