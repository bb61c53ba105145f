import { Button, Textarea } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ParleyError } from '../../../lib/errors.js';
import { useLocalized } from '../../../lib/localized.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { NotFoundPage } from '../../../ui/feedback/page-fault.js';
import { Page } from '../../../ui/frame/page.js';
import { FootprintEditor } from '../../../ui/map/footprint-editor.js';
import { brusselsClock, useFormErrors, type Findings } from '../../events/desk/index.js';
import { FORM, WhatFields, WhenFields, WhomFields, WordsFields } from './zone-fields.js';
import { linesOf, ZONE_LINES, type ZoneLines } from './zone-lines.js';
import { drawnOf, factsOf, TEXTS, valuesOf, type Zone, type ZoneValues } from './zone-values.js';
import { ChangeZoneDocument, OpenZoneDocument, ZoneListDocument } from './zones.desk.graphql.js';
import classes from './zones.module.css';

const NEEDED = ['kind', 'effect', 'source'] as const;
const FIELDS = [
  'code',
  ...NEEDED,
  'visibility',
  ...TEXTS.flatMap((name) => [name, `${name}-nl`, `${name}-fr`]),
  'geometry',
  'appliesTo',
  'minPersons',
  'adjacencyWarningM',
  'weekdays',
  'activeFrom',
  'activeTo',
  'validFrom',
  'validTo',
  'reason',
];
const ROLES = ['perimeter'] as const;
const SHORTEST = 3;

function useFindings(zone: Zone | null) {
  const { t } = useTranslation('zones-desk');
  return (values: ZoneValues, shapes: number): Record<string, string> => {
    const wrong: Record<string, string> = {};
    const lacks = (name: string, what: string): void => {
      wrong[name] = t('needed', { what });
    };
    if (!zone && values.code.trim().length < SHORTEST) lacks('code', t('field.code'));
    for (const name of NEEDED) if (!values[name].trim()) lacks(name, t(`field.${name}`));
    for (const name of TEXTS) {
      const optional = name === 'message' || name === 'legalReference';
      if (optional && !Object.values(values[name]).some(Boolean)) continue;
      for (const language of ['nl', 'fr'] as const) {
        const what = t('inLanguage', {
          what: t(`field.${name}`),
          language: language.toUpperCase(),
        });
        if (!values[name][language].trim()) lacks(`${name}-${language}`, what);
      }
    }
    if (shapes !== 1) wrong['geometry'] = t('oneShape');
    if (zone && values.reason.trim().length < SHORTEST) lacks('reason', t('field.reason'));
    return wrong;
  };
}

function useZoneForm(given: Zone | null) {
  const navigate = useNavigate();
  const client = useClient();
  const [zone, setZone] = useState(given);
  const [values, setValues] = useState(() => valuesOf(zone, brusselsClock));
  const [drawn, setDrawn] = useState(() => drawnOf(zone));
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const find = useFindings(zone);
  const reload = async (): Promise<Zone | null> => {
    const again = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(ZoneListDocument, {}, again).toPromise();
    return data?.restrictionZoneList.find(({ id }) => id === zone?.id) ?? null;
  };
  const open = useIdempotentMutation(OpenZoneDocument);
  const change = useIdempotentMutation(ChangeZoneDocument, { reload });
  const sending = zone ? change : open;
  const errors = useFormErrors(FORM, FIELDS, findings, sending.error);
  const send = async (expectedVersion: number): Promise<void> => {
    const facts = factsOf(values, drawn);
    const reason = values.reason.trim();
    const outcome = zone
      ? await change.submit({
          input: { restrictionZoneId: zone.id, expectedVersion, facts, reason },
        })
      : await open.submit({ input: { code: values.code.trim(), facts } });
    if (outcome.ok) void navigate({ to: '/zones' });
  };
  const submit = (form: FormEvent): void => {
    form.preventDefault();
    const wrong = find(values, drawn.features.length);
    setFindings(wrong);
    setAttempt(attempt + 1);
    if (Object.keys(wrong).length === 0) void send(zone?.version ?? 0);
  };
  const take = (theirs: Zone): void => {
    setZone(theirs);
    setValues({ ...valuesOf(theirs, brusselsClock), reason: values.reason });
    setDrawn(drawnOf(theirs));
    change.reset();
  };
  const put = (changed: Partial<ZoneValues>): void => setValues({ ...values, ...changed });
  return { values, put, drawn, setDrawn, errors, attempt, submit, sending, change, send, take };
}

type ZoneFormState = ReturnType<typeof useZoneForm>;

/** Somebody was faster: what differs on each side, and the reader's choice. */
function Conflict({ form }: { readonly form: ZoneFormState }): ReactNode {
  const { t } = useTranslation('zones-desk');
  const { change, values, drawn, send, take } = form;
  if (change.status !== 'stale') return null;
  const theirs = change.conflict?.theirs ?? null;
  const say = (key: string): string => t(key as never);
  const mine = linesOf(values, drawn, say);
  const other = theirs && linesOf(valuesOf(theirs, brusselsClock), drawnOf(theirs), say);
  const side = (lines: ZoneLines, beside: ZoneLines | null) => (
    <ul>
      {ZONE_LINES.filter((name) => !beside || lines[name] !== beside[name]).map((name) => (
        <li key={name}>
          {t(`field.${name}`)}: <strong>{lines[name] || '–'}</strong>
        </li>
      ))}
    </ul>
  );
  return (
    <ConflictNotice
      mine={side(mine, other)}
      theirs={other && side(other, mine)}
      onKeepMine={() => void send(theirs?.version ?? change.conflict?.currentVersion ?? 0)}
      onTakeTheirs={() => theirs && take(theirs)}
    />
  );
}

function Shape({ form }: { readonly form: ZoneFormState }): ReactNode {
  const { t } = useTranslation('zones-desk');
  const wrong = form.errors.by['geometry'];
  return (
    <div id={`${FORM}-geometry`} tabIndex={-1}>
      {wrong && <p className={classes.wrong}>{wrong}</p>}
      <FootprintEditor
        label={t('field.geometry')}
        value={form.drawn}
        onChange={form.setDrawn}
        roles={ROLES}
        height="24rem"
        filesAt="/files/footprints"
      />
    </div>
  );
}

function ZoneForm({ zone }: { readonly zone: Zone | null }): ReactNode {
  const { t } = useTranslation('zones-desk');
  const navigate = useNavigate();
  const form = useZoneForm(zone);
  const { values, put, errors, sending } = form;
  const fields = { values, put, errors: errors.by };
  return (
    <form className={classes.form} onSubmit={form.submit} noValidate>
      <ErrorSummary items={errors.items} attempt={form.attempt} />
      {errors.other && <ErrorNotice error={errors.other} onRetry={() => void sending.retry()} />}
      <section className={classes.part}>
        <h2>{t('part.what')}</h2>
        <WhatFields {...fields} fixedCode={zone !== null} />
      </section>
      <section className={classes.part}>
        <h2>{t('part.words')}</h2>
        {TEXTS.map((name) => (
          <WordsFields key={name} {...fields} name={name} />
        ))}
      </section>
      <section className={classes.part}>
        <h2>{t('part.where')}</h2>
        <Shape form={form} />
      </section>
      <section className={classes.part}>
        <h2>{t('part.when')}</h2>
        <WhomFields {...fields} />
        <WhenFields {...fields} />
      </section>
      {zone && (
        <Textarea
          id={`${FORM}-reason`}
          label={t('field.reason')}
          autosize
          minRows={2}
          maxLength={1000}
          value={values.reason}
          error={errors.by['reason']}
          onChange={(event) => put({ reason: event.currentTarget.value })}
        />
      )}
      <Conflict form={form} />
      <div className={classes.buttons}>
        <Button type="submit" loading={sending.status === 'running'}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: '/zones' })}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function useBack() {
  const { t } = useTranslation('zones-desk');
  return { to: '/zones', label: t('back') };
}

/** Opens a zone: what, where, when, for whom, and what people are told. */
export function NewZonePage(): ReactNode {
  const { t } = useTranslation('zones-desk');
  const may = useMay()('places.manage');
  return (
    <Page title={t('new')} lead={t('newLead')} back={useBack()}>
      {may ? <ZoneForm zone={null} /> : <ErrorNotice error={new ParleyError('FORBIDDEN')} />}
    </Page>
  );
}

/** Changes a zone, or ends it by its last day; with a reason. */
export function ChangeZonePage(): ReactNode {
  const { t } = useTranslation('zones-desk');
  const say = useLocalized();
  const back = useBack();
  const { code } = useParams({ strict: false }) as { readonly code: string };
  const { data, error, again } = useReading(ZoneListDocument, {}, { fresh: true });
  const zone = data?.restrictionZoneList.find((one) => one.code === code);
  if (data && !zone) return <NotFoundPage />;
  return (
    <Page title={(zone && say(zone.name)) ?? t('change')} lead={t('changeLead')} back={back}>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {zone ? <ZoneForm key={zone.id} zone={zone} /> : !error && <Loading lines={8} />}
    </Page>
  );
}
