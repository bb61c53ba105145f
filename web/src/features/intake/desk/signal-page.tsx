import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier, useFormErrors, type Findings } from '../../events/desk/index.js';
import { emptySignal, HeardFields } from '../../events/desk/parts.js';
import { AddSignalDocument } from './intake.desk.graphql.js';
import classes from './intake.module.css';

const FORM = 'signal';
const NEEDED = ['source', 'text', 'heardAt'] as const;
const FIELDS = [...NEEDED, 'sourceReliability', 'informationCredibility'] as const;

function useSignal() {
  const { t } = useTranslation('intake-desk');
  const { id, base, refresh } = useDossier();
  const navigate = useNavigate();
  const [values, setValues] = useState(emptySignal);
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const command = useIdempotentMutation(AddSignalDocument);
  const errors = useFormErrors(FORM, FIELDS, findings, command.error);
  const submit = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    const empty = NEEDED.filter((name) => !values[name].trim());
    setFindings(
      Object.fromEntries(
        empty.map((name) => [name, t('signal.needed', { what: t(`signal.${name}`) })]),
      ),
    );
    setAttempt(attempt + 1);
    if (empty.length > 0) return;
    const { source, sourceReliability, text, heardAt } = values;
    const informationCredibility = Number(values.informationCredibility);
    const signal = { source, sourceReliability, informationCredibility, text, heardAt };
    const outcome = await command.submit({ input: { eventId: id, signal } });
    if (!outcome.ok) return;
    refresh();
    void navigate({ to: `${base}/application` });
  };
  return { values, setValues, errors, attempt, submit, command, base };
}

/** What was heard of an event since its dossier was opened. */
export function SignalPage(): ReactNode {
  const { t } = useTranslation('intake-desk');
  const navigate = useNavigate();
  const { values, setValues, errors, attempt, submit, command, base } = useSignal();
  return (
    <PageSection title={t('signal.add')} arrives>
      <p className={classes.soft}>{t('signal.addLead')}</p>
      <form
        className={classes.form}
        noValidate
        onSubmit={(form) => void submit(form)}
        aria-label={t('signal.add')}
      >
        <ErrorSummary items={errors.items} attempt={attempt} />
        {errors.other && <ErrorNotice error={errors.other} />}
        <HeardFields form={FORM} values={values} errors={errors.by} onChange={setValues} />
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
