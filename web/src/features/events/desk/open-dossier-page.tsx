import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventFactsInput, EventKind } from '../../../gql/desk/graphql.js';
import { ParleyError } from '../../../lib/errors.js';
import { useLanguage } from '../../../lib/i18n.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { isClock } from '../../../ui/form/clock-text.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { Page } from '../../../ui/frame/page.js';
import { FootprintEditor } from '../../../ui/map/footprint-editor.js';
import { EMPTY_FOOTPRINT, type Footprint } from '../../../ui/map/map-types.js';
import { isWhole } from './assessment-values.js';
import { EVENT_KINDS } from './event-words.js';
import { OpenFromSignalDocument } from './event-commands.desk.graphql.js';
import { useFormErrors, type Findings } from './form-errors.js';
import classes from './overview.module.css';
import { emptySignal, SignalFields, type SignalValues } from './signal-fields.js';

const FORM = 'event-open';
const FIELDS = [
  'title',
  'kind',
  'language',
  'startAt',
  'endAt',
  'expectedNumber',
  'footprint',
  'source',
  'sourceReliability',
  'informationCredibility',
  'text',
  'heardAt',
  'communes',
];
/** What the signal cannot do without. */
const SIGNAL_NEEDED = ['source', 'text', 'heardAt'] as const;
const LANGUAGES = ['nl', 'fr', 'de', 'en'];
const ROLES = ['rally', 'route', 'assembly', 'endSquare', 'venue', 'site'] as const;

interface Values {
  readonly title: string;
  readonly kind: string;
  readonly language: string;
  readonly startAt: string;
  readonly endAt: string;
  readonly expectedNumber: string;
}

const EMPTY: Values = {
  title: '',
  kind: '',
  language: '',
  startAt: '',
  endAt: '',
  expectedNumber: '',
};

function factsOf(values: Values, footprint: Footprint, language: string): EventFactsInput {
  const { title, startAt, endAt, expectedNumber } = values;
  return {
    title: { [language]: title.trim() },
    ...(startAt ? { startAt } : {}),
    ...(endAt ? { endAt } : {}),
    ...(expectedNumber.trim() ? { expectedNumber: Number(expectedNumber) } : {}),
    ...(footprint.features.length > 0 ? { footprint } : {}),
  };
}

function signalOf({ communes, ...signal }: SignalValues) {
  const informationCredibility = Number(signal.informationCredibility);
  return { communes: [...communes], signal: { ...signal, informationCredibility } };
}

function useOpening() {
  const { t } = useTranslation(['events', 'intake-desk']);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [values, setValues] = useState<Values>({ ...EMPTY, language });
  const [footprint, setFootprint] = useState<Footprint>(EMPTY_FOOTPRINT);
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const [signal, setSignal] = useState<SignalValues>(emptySignal);
  const open = useIdempotentMutation(OpenFromSignalDocument);
  const errors = useFormErrors(FORM, FIELDS, findings, open.error);
  const submit = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    const wrong: Record<string, string> = {};
    if (!values.title.trim()) wrong['title'] = t('open.titleNeeded');
    if (!values.kind) wrong['kind'] = t('open.kindNeeded');
    for (const name of ['startAt', 'endAt'] as const) {
      if (!isClock(values[name])) wrong[name] = t('form.wholeTime');
    }
    if (!isWhole(values.expectedNumber)) wrong['expectedNumber'] = t('form.wholeNumber');
    for (const name of SIGNAL_NEEDED) {
      if (!signal[name].trim()) {
        wrong[name] = t('intake-desk:signal.needed', { what: t(`intake-desk:signal.${name}`) });
      }
    }
    setFindings(wrong);
    setAttempt(attempt + 1);
    if (Object.keys(wrong).length > 0) return;
    const outcome = await open.submit({
      input: {
        kind: values.kind as EventKind,
        language: values.language,
        facts: factsOf(values, footprint, language),
        ...signalOf(signal),
      },
    });
    if (outcome.ok) void navigate({ to: `/events/${outcome.data.openFromSignal.id}` });
  };
  return {
    values,
    setValues,
    signal,
    setSignal,
    footprint,
    setFootprint,
    open,
    errors,
    attempt,
    submit,
  };
}

type Opening = ReturnType<typeof useOpening>;

function Fields({ opening }: { readonly opening: Opening }): ReactNode {
  const { t } = useTranslation('events');
  const { values, setValues, errors } = opening;
  const field = (name: keyof Values) => ({
    id: `${FORM}-${name}`,
    label: t(`field.${name}`),
    value: values[name],
    error: errors.by[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
  });
  const kinds = EVENT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }));
  const languages = LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }));
  return (
    <>
      <TextInput maxLength={200} description={t('open.titleHint')} {...field('title')} />
      <div className={classes.pair}>
        <NativeSelect
          data={[{ value: '', label: t('form.choose') }, ...kinds]}
          {...field('kind')}
        />
        <NativeSelect data={languages} {...field('language')} />
      </div>
      <div className={classes.times}>
        <DateTimeField
          {...field('startAt')}
          onChange={(startAt) => setValues({ ...values, startAt })}
        />
        <DateTimeField {...field('endAt')} onChange={(endAt) => setValues({ ...values, endAt })} />
        <TextInput inputMode="numeric" {...field('expectedNumber')} />
      </div>
    </>
  );
}

function Place({ opening }: { readonly opening: Opening }): ReactNode {
  const { t } = useTranslation('events');
  const { footprint, setFootprint, errors } = opening;
  const [drawing, setDrawing] = useState(false);
  return (
    <div id={`${FORM}-footprint`} tabIndex={-1}>
      {errors.by['footprint'] && <p className={classes.wrong}>{errors.by['footprint']}</p>}
      {drawing ? (
        <FootprintEditor
          label={t('place.map')}
          value={footprint}
          onChange={setFootprint}
          roles={ROLES}
          height="24rem"
          filesAt="/files/footprints"
        />
      ) : (
        <Button
          variant="default"
          leftSection={<IconMapPin size={18} aria-hidden />}
          onClick={() => setDrawing(true)}
        >
          {t('open.place')}
        </Button>
      )}
    </div>
  );
}

/** Opens a dossier from a signal: what the event cell heard, before anybody applied. */
export function OpenDossierPage(): ReactNode {
  const { t } = useTranslation('events');
  const may = useMay();
  const navigate = useNavigate();
  const opening = useOpening();
  const { open, errors, attempt, submit } = opening;
  const failed = errors.items.length > 0;
  const back = { to: '/events', label: t('dossier.back') };
  if (!may('events.open')) {
    return (
      <Page title={t('open.title')} back={back}>
        <ErrorNotice error={new ParleyError('FORBIDDEN')} />
      </Page>
    );
  }
  return (
    <Page title={t('open.title')} lead={t('open.lead')} back={back} failed={failed}>
      <form
        className={classes.form}
        onSubmit={(form) => void submit(form)}
        noValidate
        aria-label={t('open.title')}
      >
        <ErrorSummary items={errors.items} attempt={attempt} />
        {errors.other && <ErrorNotice error={errors.other} onRetry={() => void open.retry()} />}
        <Fields opening={opening} />
        <Place opening={opening} />
        <SignalFields
          form={FORM}
          values={opening.signal}
          errors={errors.by}
          onChange={opening.setSignal}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={open.status === 'running'}>
            {t('open.submit')}
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: '/events' })}>
            {t('form.cancel')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
