import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalReserveInput } from '../../../gql/portal/graphql.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useLanguage } from '../../../lib/i18n.js';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { DayField } from '../../../ui/form/day-field.js';
import { TimeField } from '../../../ui/form/time-field.js';
import { Page } from '../../../ui/frame/page.js';
import {
  addDays,
  GROUP_ORDER,
  NotAuthorised,
  usePortalReading,
} from '../../events/portal/index.js';
import classes from './application.module.css';
import { ReserveDateDocument, ReservePlacesDocument } from './whereabouts.portal.graphql.js';

const FIELDS = ['title', 'kind', 'day', 'start', 'end', 'communes', 'place'] as const;
type Name = (typeof FIELDS)[number];
type Values = Readonly<Record<Exclude<Name, 'communes'>, string>> & {
  readonly communes: readonly string[];
};
/** The page's own title stands under `title`. */
const labelOf = (name: Name): string => (name === 'title' ? 'name' : name);
const EMPTY: Values = { title: '', kind: '', day: '', start: '', end: '', communes: [], place: '' };
/** The form's field behind a refused path. */
const ASKED: Readonly<Record<string, Name>> = { startAt: 'start', endAt: 'end' };

function inputOf(values: Values, language: string): PortalReserveInput {
  const { title, kind, day, start, end, communes, place } = values;
  const endDay = end <= start ? addDays(day, 1) : day;
  return {
    kind: kind as PortalReserveInput['kind'],
    language,
    title: { [language]: title.trim() },
    startAt: `${day}T${start}`,
    endAt: `${endDay}T${end}`,
    communes: [...communes],
    place: place.trim(),
  };
}

function useReserving() {
  const { t } = useTranslation('portal-intake');
  const { language } = useLanguage();
  const texts = useErrorTexts();
  const navigate = useNavigate();
  const [values, setValues] = useState(EMPTY);
  const [attempt, setAttempt] = useState(0);
  const { submit, status, error } = useIdempotentMutation(ReserveDateDocument);
  const empty = FIELDS.filter((name) => values[name].length === 0);
  const by: Partial<Record<Name, string>> = {};
  if (attempt > 0) for (const name of empty) by[name] = t('reserve.needed');
  for (const problem of error?.fields ?? []) {
    const name = problem.path.split('.')[1] ?? '';
    const asked = ASKED[name] ?? (FIELDS as readonly string[]).find((one) => one === name);
    if (asked) by[asked as Name] ??= texts.field(problem);
  }
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (empty.length > 0) return;
    const outcome = await submit({ input: inputOf(values, language) });
    if (outcome.ok) void navigate({ to: `/dossiers/${outcome.data.reserveDate.id}` });
  };
  return { values, setValues, by, attempt, send, status, error };
}

/** Holds a day before the whole application; says that this gives no right to it. */
export function ReservePage(): ReactNode {
  const { t } = useTranslation(['portal-intake', 'portal-events', 'portal-application']);
  const text = useLocalized();
  const { data } = usePortalReading(ReservePlacesDocument, {});
  const { values, setValues, by, attempt, send, status, error } = useReserving();
  const items = FIELDS.flatMap((name) =>
    by[name]
      ? [{ fieldId: `reserve-${name}`, message: `${t(`reserve.${labelOf(name)}`)}: ${by[name]}` }]
      : [],
  );
  const set = (name: Name) => (value: string) => setValues({ ...values, [name]: value });
  const field = (name: Exclude<Name, 'communes'>) => ({
    id: `reserve-${name}`,
    label: t(`reserve.${labelOf(name)}`),
    error: by[name] ?? null,
    value: values[name],
  });
  const kinds = (data?.referenceData.kinds ?? []).map((value) => ({
    value,
    label: t(`portal-events:kind.${value}`),
  }));
  return (
    <Page
      title={t('reserve.title')}
      lead={t('reserve.lead')}
      back={{ to: '/', label: t('portal-events:back.home') }}
      failed={items.length > 0}
      width="reading"
    >
      <ErrorSummary items={items} attempt={attempt} />
      {error && items.length === 0 && <ErrorNotice error={error} />}
      <NotAuthorised state="draft" />
      <form className={classes.form} noValidate onSubmit={(event) => void send(event)}>
        <TextInput
          {...field('title')}
          maxLength={200}
          onChange={(event) => set('title')(event.currentTarget.value)}
        />
        <NativeSelect
          {...field('kind')}
          data={[{ value: '', label: '–' }, ...kinds]}
          onChange={(event) => set('kind')(event.currentTarget.value)}
        />
        <DayField
          {...field('day')}
          description={null}
          className={classes.shortField}
          onChange={set('day')}
        />
        <TimeField
          {...field('start')}
          description={null}
          className={classes.shortField}
          onChange={set('start')}
        />
        <TimeField
          {...field('end')}
          description={null}
          className={classes.shortField}
          onChange={set('end')}
        />
        <Checkbox.Group
          size="md"
          inputWrapperOrder={GROUP_ORDER}
          id="reserve-communes"
          label={t('reserve.communes')}
          error={by.communes ?? null}
          value={[...values.communes]}
          onChange={(communes) => setValues({ ...values, communes })}
        >
          <div className={`${classes.options} ${classes.columns}`}>
            {(data?.referenceData.communes ?? []).map(({ code, name }) => (
              <Checkbox key={code} value={code} label={text(name) ?? code} />
            ))}
          </div>
        </Checkbox.Group>
        <TextInput
          {...field('place')}
          description={t('reserve.placeHint')}
          maxLength={300}
          onChange={(event) => set('place')(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={status === 'running'}>
            {t('reserve.send')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
