import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  EventMedicalQuery,
  MedicalScoreFragment as Score,
} from '../../../gql/desk/graphql.js';
import { readFragment } from '../../../gql/desk/index.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useFormat } from '../../../lib/use-format.js';
import { useReading } from '../../../lib/use-reading.js';
import { useSettled } from '../../../lib/use-settled.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { ExplainedValue, ExplainedWarnings } from './explained-value.js';
import { MEDICAL_KINDS } from './medical-kinds.js';
import { MedicalScoreFragment, TryMedicalCoverDocument } from './medical.desk.graphql.js';
import classes from './medical.module.css';

type Cover = NonNullable<EventMedicalQuery['event']['medicalCover']>;

/** Long enough for two digits, short enough to feel at once. */
const TYPED_MS = 120;
const COUNTS = [
  'helpers',
  'patientTransport',
  'ambulances',
  'emergencyDoctors',
  'largeCapacityAmbulance',
  'aidPosts',
] as const;

interface Values {
  readonly permitted: string;
  readonly expected: string;
  readonly vip: string;
  readonly kind: string;
  readonly table: 'A' | 'B';
  readonly violence: boolean;
  readonly closed: boolean;
}

function firstValues({ permitted, expected, kind }: Cover): Values {
  return {
    permitted: permitted === null || permitted === undefined ? '' : String(permitted),
    expected: expected === null || expected === undefined ? '' : String(expected),
    vip: '0',
    kind: kind ?? '',
    table: 'A',
    violence: false,
    closed: false,
  };
}

const isCount = (text: string): boolean => /^\d{1,7}$/.test(text.trim());

function inputOf(values: Values) {
  const { permitted, expected, vip, kind, ...rest } = values;
  return {
    ...rest,
    kind: kind as never,
    permitted: Number(permitted),
    expected: Number(expected),
    vip: Number(vip),
  };
}

/** The score for what is typed, asked anew when it stands still; the last one stays meanwhile. */
function useScore(values: Values) {
  const settled = useSettled(values, TYPED_MS);
  const ready =
    [settled.permitted, settled.expected, settled.vip].every(isCount) && settled.kind !== '';
  const input = inputOf(settled);
  const { data, error } = useReading(TryMedicalCoverDocument, { input }, { pause: !ready });
  const score = ready ? (readFragment(MedicalScoreFragment, data?.medicalCover) ?? null) : null;
  return { ready, score, error: ready ? error : null };
}

function Result({ score }: { readonly score: Score }): ReactNode {
  const { t } = useTranslation('medical-desk');
  const format = useFormat();
  return (
    <div className={classes.stack} aria-live="polite">
      <p>
        <ExplainedValue
          title={t('indicative.explain')}
          value={t('indicative.points', { points: format.number(score.points, 2) })}
          figure={score}
        />
      </p>
      <dl className={classes.figures}>
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`resource.${name}`)}</dt>
            <dd>{format.number(score[name])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('resource.commandStaff')}</dt>
          <dd>{t(`staff.${score.commandStaff}`)}</dd>
        </div>
      </dl>
      <ExplainedWarnings title={t('warnings')} warnings={score.warnings} />
    </div>
  );
}

/** The rule of thumb: its inputs to try out, its answer at once, the range both numbers give. */
export function MedicalScorePart({ cover }: { readonly cover: Cover }): ReactNode {
  const { t } = useTranslation('medical-desk');
  const format = useFormat();
  const texts = useErrorTexts();
  const [values, setValues] = useState(() => firstValues(cover));
  const { ready, score, error } = useScore(values);
  const problem = (name: string): string | undefined => {
    const found = error?.fields?.find(({ path }) => path.endsWith(`.${name}`));
    return found && texts.field(found);
  };
  const numberField = (name: 'permitted' | 'expected' | 'vip') => (
    <TextInput
      label={t(`indicative.${name}`)}
      inputMode="numeric"
      maxLength={7}
      error={problem(name)}
      value={values[name]}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
    />
  );
  const expected = cover.range?.rows.find(({ name }) => name === 'expected');
  return (
    <PageSection title={t('indicative.title')}>
      <div className={classes.stack}>
        <div className={classes.fields}>
          {numberField('permitted')}
          {numberField('expected')}
          {numberField('vip')}
          <NativeSelect
            label={t('indicative.kind')}
            error={problem('kind')}
            value={values.kind}
            data={['', ...MEDICAL_KINDS].map((kind) => {
              return { value: kind, label: kind ? t(`kind.${kind}`) : '' };
            })}
            onChange={(event) => setValues({ ...values, kind: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('indicative.table')}
            value={values.table}
            data={(['A', 'B'] as const).map((table) => {
              return { value: table, label: t(`indicative.table${table}`) };
            })}
            onChange={(event) =>
              setValues({ ...values, table: event.currentTarget.value === 'B' ? 'B' : 'A' })
            }
          />
        </div>
        <div className={classes.buttons}>
          {(['violence', 'closed'] as const).map((name) => (
            <Checkbox
              key={name}
              label={t(`indicative.${name}`)}
              checked={values[name]}
              onChange={(event) => setValues({ ...values, [name]: event.currentTarget.checked })}
            />
          ))}
        </div>
        {!ready && <p className={classes.soft}>{t('indicative.missing')}</p>}
        {error && !error.fields?.length && <ErrorNotice error={error} />}
        {score && <Result score={score} />}
        {cover.range && expected && expected.low !== expected.high && (
          <p className={classes.soft}>
            {t('indicative.range', {
              low: format.number(cover.range.low, 1),
              high: format.number(cover.range.high, 1),
              from: format.number(expected.low),
              to: format.number(expected.high),
            })}
          </p>
        )}
      </div>
    </PageSection>
  );
}
