import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier, useFormErrors, type Findings } from '../../events/desk/index.js';
import { CopyEventDocument } from './intake.desk.graphql.js';
import classes from './intake.module.css';

const FORM = 'copy';
const FIELDS = ['startAt', 'endAt'] as const;
type Field = (typeof FIELDS)[number];

function useCopy() {
  const { t } = useTranslation('intake-desk');
  const { id, base } = useDossier();
  const navigate = useNavigate();
  const [values, setValues] = useState<Readonly<Record<Field, string>>>({ startAt: '', endAt: '' });
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const command = useIdempotentMutation(CopyEventDocument);
  const errors = useFormErrors(FORM, FIELDS, findings, command.error);
  const submit = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    const empty = FIELDS.filter((name) => !values[name]);
    setFindings(
      Object.fromEntries(
        empty.map((name) => [name, t('copy.needed', { what: t(`copy.${name}`) })]),
      ),
    );
    setAttempt(attempt + 1);
    if (empty.length > 0) return;
    const outcome = await command.submit({ input: { eventId: id, ...values } });
    if (outcome.ok) void navigate({ to: `/events/${outcome.data.copyEvent.id}` });
  };
  return { values, setValues, errors, attempt, submit, command, base };
}

/** A new dossier with the facts of this one, for other hours. */
export function CopyPage(): ReactNode {
  const { t } = useTranslation('intake-desk');
  const navigate = useNavigate();
  const { values, setValues, errors, attempt, submit, command, base } = useCopy();
  return (
    <PageSection title={t('copy.title')} arrives>
      <p className={classes.soft}>{t('copy.lead')}</p>
      <form
        className={classes.form}
        noValidate
        onSubmit={(form) => void submit(form)}
        aria-label={t('copy.title')}
      >
        <ErrorSummary items={errors.items} attempt={attempt} />
        {errors.other && <ErrorNotice error={errors.other} />}
        <div className={classes.pair}>
          {FIELDS.map((name) => (
            <DateTimeField
              key={name}
              id={`${FORM}-${name}`}
              label={t(`copy.${name}`)}
              value={values[name]}
              error={errors.by[name]}
              onChange={(value: string) => setValues({ ...values, [name]: value })}
            />
          ))}
        </div>
        <div className={classes.buttons}>
          <Button type="submit" loading={command.status === 'running'}>
            {t('copy.submit')}
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: `${base}/application` })}>
            {t('copy.cancel')}
          </Button>
        </div>
      </form>
    </PageSection>
  );
}
