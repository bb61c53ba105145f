import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventCellContactQuery } from '../../../gql/desk/graphql.js';
import { ParleyError } from '../../../lib/errors.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Page } from '../../../ui/frame/page.js';
import { useFormErrors, type Findings } from '../../events/desk/index.js';
import {
  EventCellContactDocument,
  SetEventCellContactDocument,
} from './agreement-data.desk.graphql.js';
import { FORM, ReferenceField } from './reference-fields.js';
import type { FieldSpec, Value, Values } from './reference-types.js';
import { isEmpty, textOf, wordsIn, wordsOf } from './reference-values.js';
import classes from './reference.module.css';
import { useReferenceWords } from './use-reference-words.js';

type Contact = EventCellContactQuery['eventCellContact'];

const FIELDS: readonly FieldSpec[] = [
  { name: 'phone', kind: 'line', hint: 'phone' },
  { name: 'email', kind: 'line', hint: 'email' },
  { name: 'hours', kind: 'words' },
  { name: 'source', kind: 'line', hint: 'source' },
];
const NAMES = ['phone', 'email', 'hours', 'hours-nl', 'hours-fr', 'source'];
/** The same bounds as the server's, so that a slip is said before anything is sent. */
const PHONE = /^\+?[0-9][0-9 ./-]{6,29}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function firstValues(contact: Contact): Values {
  return {
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
    hours: wordsIn({ ...contact } as never, 'hours'),
    source: contact?.source ?? '',
  };
}

function useFindings(): (values: Values) => Findings {
  const { t } = useTranslation('reference-desk');
  return (values) => ({
    ...(PHONE.test(textOf(values, 'phone')) ? {} : { phone: t('eventCell.wrongPhone') }),
    ...(EMAIL.test(textOf(values, 'email')) ? {} : { email: t('eventCell.wrongEmail') }),
    ...(isEmpty(values['hours']) ? { 'hours-nl': t('needed', { what: t('field.hours') }) } : {}),
    ...(isEmpty(values['source']) ? { source: t('needed', { what: t('field.source') }) } : {}),
  });
}

function ContactForm({ contact }: { readonly contact: Contact }): ReactNode {
  const { t } = useTranslation('reference-desk');
  const words = useReferenceWords();
  const [version, setVersion] = useState(contact?.version ?? 0);
  const [values, setValues] = useState(() => firstValues(contact));
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const find = useFindings();
  const sending = useIdempotentMutation(SetEventCellContactDocument);
  const errors = useFormErrors(FORM, NAMES, findings, sending.error);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = find(values);
    setFindings(wrong);
    setAttempt(attempt + 1);
    if (Object.keys(wrong).length > 0) return;
    const input = {
      expectedVersion: version,
      phone: textOf(values, 'phone'),
      email: textOf(values, 'email'),
      hours: wordsOf(values, 'hours'),
      source: textOf(values, 'source'),
    };
    const outcome = await sending.submit({ input });
    if (outcome.ok) setVersion(outcome.data.setEventCellContact.version);
  };
  const put = (name: string, value: Value): void => setValues({ ...values, [name]: value });
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary items={errors.items} attempt={attempt} />
      {errors.other && <ErrorNotice error={errors.other} onRetry={() => void sending.retry()} />}
      {sending.status === 'stale' && <ErrorNotice error={new ParleyError('STALE')} />}
      {sending.status === 'done' && (
        <Notice tone="good" role="status" title={t('eventCell.saved')} />
      )}
      <section className={classes.part}>
        {FIELDS.map((spec) => (
          <ReferenceField
            key={spec.name}
            spec={spec}
            before={null}
            values={values}
            errors={errors.by}
            words={words}
            put={put}
          />
        ))}
      </section>
      <div className={classes.buttons}>
        <Button type="submit" loading={sending.status === 'running'}>
          {t('eventCell.save')}
        </Button>
      </div>
    </form>
  );
}

/** How organisers reach the event cell; what stands here is what every organiser sees. */
export function EventCellPage(): ReactNode {
  const { t } = useTranslation('reference-desk');
  const may = useMay()('reference.manage');
  const { data, error, again } = useReading(EventCellContactDocument, {}, { fresh: true });
  return (
    <Page
      title={t('kind.eventCell.title')}
      lead={t('eventCell.now')}
      back={{ to: '/reference', label: t('title') }}
    >
      {!may && <ErrorNotice error={new ParleyError('FORBIDDEN')} />}
      {may && error && <ErrorNotice error={error} onRetry={again} />}
      {may && data && <ContactForm contact={data.eventCellContact} />}
      {may && !data && !error && <Loading lines={6} />}
    </Page>
  );
}
