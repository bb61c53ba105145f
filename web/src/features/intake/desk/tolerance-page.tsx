import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier, useFormErrors, type Findings } from '../../events/desk/index.js';
import { TolerateEventDocument } from './intake.desk.graphql.js';
import classes from './intake.module.css';

const FORM = 'tolerance';
const FIELDS = [
  'decidedBy',
  'decidedAs',
  'place',
  'participants',
  'untilAt',
  'announcedAt',
  'announced',
] as const;
type Values = Readonly<Record<(typeof FIELDS)[number], string>>;
const EMPTY = Object.fromEntries(FIELDS.map((name) => [name, ''])) as Values;

function useTolerance() {
  const { t } = useTranslation('intake-desk');
  const { id, base, event, refresh } = useDossier();
  const navigate = useNavigate();
  const [values, setValues] = useState(EMPTY);
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const command = useIdempotentMutation(TolerateEventDocument);
  const errors = useFormErrors(FORM, FIELDS, findings, command.error);
  const submit = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    const empty = FIELDS.filter((name) => !values[name].trim());
    setFindings(
      Object.fromEntries(
        empty.map((name) => [name, t('tolerance.needed', { what: t(`tolerance.${name}`) })]),
      ),
    );
    setAttempt(attempt + 1);
    if (empty.length > 0) return;
    const participants = Number(values.participants);
    const input = { ...values, participants, eventId: id, expectedVersion: event.version };
    const outcome = await command.submit({ input });
    refresh();
    if (outcome.ok) void navigate({ to: `${base}/application` });
  };
  return { values, setValues, errors, attempt, submit, command, base };
}

/** The record without which nothing is let be: who decided, where, until when, how many, how told. */
export function TolerancePage(): ReactNode {
  const { t } = useTranslation('intake-desk');
  const navigate = useNavigate();
  const { values, setValues, errors, attempt, submit, command, base } = useTolerance();
  const field = (name: keyof Values) => ({
    id: `${FORM}-${name}`,
    label: t(`tolerance.${name}`),
    value: values[name],
    error: errors.by[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
  });
  const at = (name: 'untilAt' | 'announcedAt') => ({
    ...field(name),
    onChange: (value: string) => setValues({ ...values, [name]: value }),
  });
  return (
    <PageSection title={t('tolerance.title')} arrives>
      <Notice tone="info" title={t('tolerance.lead')} />
      <form
        className={classes.form}
        noValidate
        onSubmit={(form) => void submit(form)}
        aria-label={t('tolerance.title')}
      >
        <ErrorSummary items={errors.items} attempt={attempt} />
        {errors.other && <ErrorNotice error={errors.other} />}
        <div className={classes.pair}>
          <TextInput maxLength={200} {...field('decidedBy')} />
          <TextInput maxLength={200} {...field('decidedAs')} />
        </div>
        <TextInput maxLength={500} {...field('place')} />
        <div className={classes.pair}>
          <TextInput inputMode="numeric" {...field('participants')} />
          <DateTimeField {...at('untilAt')} />
          <DateTimeField {...at('announcedAt')} />
        </div>
        <Textarea
          rows={4}
          maxLength={2000}
          description={t('tolerance.announcedHint')}
          {...field('announced')}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={command.status === 'running'}>
            {t('tolerance.submit')}
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: `${base}/application` })}>
            {t('tolerance.cancel')}
          </Button>
        </div>
      </form>
    </PageSection>
  );
}
