import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ParleyError } from '../../../lib/errors.js';
import type { Localized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { DayField } from '../../../ui/form/day-field.js';
import { Page } from '../../../ui/frame/page.js';
import { useFormErrors, type Findings } from '../../events/desk/index.js';
import { FORM, ReferenceField } from './reference-fields.js';
import { OfKind } from './reference-frame.js';
import type { FieldSpec, ReferenceKind, ReferenceRow, Value, Values } from './reference-types.js';
import { dayOf, isEmpty, textOf } from './reference-values.js';
import classes from './reference.module.css';
import { useReferenceWords } from './use-reference-words.js';

interface FormProps {
  readonly kind: ReferenceKind;
  /** The newest edition; null for a new code. */
  readonly before: ReferenceRow | null;
}

const PERIOD = ['validFrom', 'validTo', 'source'];

function firstValues({ kind, before }: FormProps): Values {
  return {
    ...kind.values(before),
    code: '',
    source: before?.source ?? '',
    validFrom: dayOf(new Date()),
    validTo: '',
  };
}

/** What is not filled in, in the reader's words. */
function useFindings({ before }: FormProps, asked: readonly FieldSpec[]) {
  const { t } = useTranslation('reference-desk');
  return (values: Values): Record<string, string> => {
    const wrong: Record<string, string> = {};
    const lacks = (name: string): void => {
      wrong[name] = t('needed', { what: t(`field.${name}`) });
    };
    if (!before && isEmpty(values['code'])) lacks('code');
    for (const { name, needed, kind } of asked) {
      if (!needed || !isEmpty(values[name])) continue;
      if (kind !== 'words') {
        lacks(name);
        continue;
      }
      const said = (values[name] ?? {}) as Localized;
      for (const language of ['nl', 'fr'] as const) {
        if (said[language]?.trim()) continue;
        const what = `${t(`field.${name}`)} (${t(`language.${language}`)})`;
        wrong[`${name}-${language}`] = t('needed', { what });
      }
    }
    for (const name of ['validFrom', 'source']) if (isEmpty(values[name])) lacks(name);
    return wrong;
  };
}

function inputOf({ kind, before }: FormProps, values: Values): object {
  const period = {
    validFrom: textOf(values, 'validFrom'),
    validTo: textOf(values, 'validTo') || null,
    source: textOf(values, 'source'),
    facts: kind.facts(values),
  };
  return before
    ? { id: before.id, expectedVersion: before.version, ...period }
    : { code: textOf(values, 'code'), ...period };
}

function useReferenceForm(props: FormProps) {
  const { kind } = props;
  const navigate = useNavigate();
  // The edition the form was opened on: a newer one makes the answer stale, never a silent loss.
  const [before] = useState(props.before);
  const [values, setValues] = useState(() => firstValues(props));
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const asked = kind.fields.filter((field) => field.asked?.(values, before) ?? true);
  const find = useFindings({ kind, before }, asked);
  const sending = useIdempotentMutation(before ? kind.documents.revise : kind.documents.add);
  const [names] = useState(() => [
    'code',
    ...kind.fields.flatMap(({ name }) => [name, `${name}-nl`, `${name}-fr`]),
    ...PERIOD,
  ]);
  const errors = useFormErrors(FORM, names, findings, sending.error);
  const put = (name: string, value: Value): void => setValues({ ...values, [name]: value });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = find(values);
    setFindings(wrong);
    setAttempt(attempt + 1);
    if (Object.keys(wrong).length > 0) return;
    const outcome = await sending.submit({ input: inputOf({ kind, before }, values) });
    if (outcome.ok) void navigate({ to: `/reference/${kind.key}/${outcome.data.row.code}` });
  };
  return { before, values, put, asked, errors, attempt, sending, submit };
}

type FormState = ReturnType<typeof useReferenceForm>;

/** From when until when it holds, and on what grounds: the same for every kind. */
function PeriodFields({ form, lasting }: { readonly form: FormState; readonly lasting: boolean }) {
  const { t } = useTranslation('reference-desk');
  const { values, put, errors, before } = form;
  const day = (name: 'validFrom' | 'validTo') => ({
    id: `${FORM}-${name}`,
    label: t(`field.${name}`),
    value: textOf(values, name),
    error: errors.by[name],
    onChange: (value: string) => put(name, value),
  });
  return (
    <section className={classes.part}>
      <h2>{t('section.period')}</h2>
      <div className={classes.pair}>
        <DayField
          {...day('validFrom')}
          description={t(before ? 'hint.validFromNext' : 'hint.validFrom')}
        />
        {!lasting && <DayField {...day('validTo')} description={t('hint.validTo')} />}
      </div>
      <TextInput
        id={`${FORM}-source`}
        label={t('field.source')}
        description={t('hint.source')}
        maxLength={500}
        value={typeof values['source'] === 'string' ? values['source'] : ''}
        error={errors.by['source']}
        onChange={(event) => put('source', event.currentTarget.value)}
      />
    </section>
  );
}

function ReferenceForm({ kind, before }: FormProps): ReactNode {
  const { t } = useTranslation('reference-desk');
  const navigate = useNavigate();
  const words = useReferenceWords();
  const form = useReferenceForm({ kind, before });
  const { values, put, errors, sending } = form;
  const up = `/reference/${kind.key}${before ? `/${before.code}` : ''}`;
  return (
    <form className={classes.form} onSubmit={(event) => void form.submit(event)} noValidate>
      <ErrorSummary items={errors.items} attempt={form.attempt} />
      {errors.other && <ErrorNotice error={errors.other} onRetry={() => void sending.retry()} />}
      {sending.status === 'stale' && <ErrorNotice error={new ParleyError('STALE')} />}
      <section className={classes.part}>
        <h2>{t('section.facts')}</h2>
        {!before && (
          <TextInput
            id={`${FORM}-code`}
            className={classes.short}
            label={t('field.code')}
            description={t('hint.code')}
            maxLength={60}
            value={typeof values['code'] === 'string' ? values['code'] : ''}
            error={errors.by['code']}
            onChange={(event) => put('code', event.currentTarget.value)}
          />
        )}
        {form.asked.map((spec) => (
          <ReferenceField
            key={spec.name}
            spec={spec}
            before={form.before}
            values={values}
            errors={errors.by}
            words={words}
            put={put}
          />
        ))}
      </section>
      <PeriodFields form={form} lasting={before !== null && (kind.lasting?.(before) ?? false)} />
      <div className={classes.buttons}>
        <Button type="submit" loading={sending.status === 'running'}>
          {t(before ? 'saveEdition' : 'save')}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: up })}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A new row of a kind. */
export function NewReferencePage(): ReactNode {
  const { t } = useTranslation('reference-desk');
  return (
    <OfKind>
      {(kind) => (
        <Page
          title={t(`kind.${kind.key}.new`)}
          back={{ to: `/reference/${kind.key}`, label: t(`kind.${kind.key}.title`) }}
        >
          <ReferenceForm kind={kind} before={null} />
        </Page>
      )}
    </OfKind>
  );
}

function Revision({ kind, code }: { readonly kind: ReferenceKind; readonly code: string }) {
  const { t } = useTranslation('reference-desk');
  const words = useReferenceWords();
  const { data, error, again } = useReading(kind.documents.list, {}, { fresh: true });
  const newest = data?.rows.filter((row) => row.code === code).at(-1);
  if (data && !newest) return <NotFoundPage />;
  const name = newest ? kind.name(newest, words) : code;
  return (
    <Page
      title={t('revise', { name })}
      lead={t('reviseLead')}
      back={{ to: `/reference/${kind.key}/${code}`, label: name }}
    >
      {error && <ErrorNotice error={error} onRetry={again} />}
      {newest && <ReferenceForm kind={kind} before={newest} />}
      {!newest && !error && <Loading lines={8} />}
    </Page>
  );
}

/** The next edition of a row; the earlier ones stay. */
export function ReviseReferencePage(): ReactNode {
  return <OfKind>{(kind, code) => <Revision kind={kind} code={code} />}</OfKind>;
}
