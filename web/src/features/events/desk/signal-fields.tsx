import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useLocalized } from '../../../lib/localized.js';
import { useReading } from '../../../lib/use-reading.js';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { CommuneChoiceDocument } from './communes.desk.graphql.js';
import classes from './overview.module.css';

const SOURCES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const;

/** What was heard, as the form holds it. */
export interface SignalValues {
  readonly source: string;
  readonly sourceReliability: string;
  readonly informationCredibility: string;
  readonly text: string;
  readonly heardAt: string;
  readonly communes: readonly string[];
}

/** The present minute as clocks in Brussels show it. */
function nowInBrussels(): string {
  return new Date()
    .toLocaleString('sv-SE', { timeZone: 'Europe/Brussels' })
    .slice(0, 16)
    .replace(' ', 'T');
}

export function emptySignal(): SignalValues {
  return {
    source: '',
    sourceReliability: 'F',
    informationCredibility: '6',
    text: '',
    heardAt: nowInBrussels(),
    communes: [],
  };
}

export interface SignalFieldsProps {
  readonly form: string;
  readonly values: SignalValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (values: SignalValues) => void;
}

function Communes({ values, errors, form, onChange }: SignalFieldsProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const text = useLocalized();
  const { data } = useReading(CommuneChoiceDocument, {});
  const own = (data?.communes ?? []).filter(({ ownZone }) => ownZone);
  return (
    <Checkbox.Group
      id={`${form}-communes`}
      label={t('signal.communes')}
      description={t('signal.communesHint')}
      error={errors['communes']}
      value={[...values.communes]}
      onChange={(communes) => onChange({ ...values, communes })}
    >
      <div className={classes.choices}>
        {own.map(({ code, name }) => (
          <Checkbox key={code} value={code} label={text(name) ?? code} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** Where it was heard, how sure that is, and what was said; read by police alone. */
export function HeardFields({ form, values, errors, onChange }: SignalFieldsProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  const format = useFormat();
  const field = (name: Exclude<keyof SignalValues, 'communes'>) => ({
    id: `${form}-${name}`,
    label: t(`signal.${name}`),
    value: values[name],
    error: errors[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...values, [name]: event.currentTarget.value }),
  });
  const option = (group: string) => (value: string) => ({
    value,
    label: value + format.colon + t(`${group}.${value}`),
  });
  return (
    <>
      <TextInput maxLength={300} description={t('signal.sourceHint')} {...field('source')} />
      <div className={classes.pair}>
        <NativeSelect data={SOURCES.map(option('reliability'))} {...field('sourceReliability')} />
        <NativeSelect
          data={CREDIBILITY.map(option('credibility'))}
          {...field('informationCredibility')}
        />
      </div>
      <DateTimeField
        {...field('heardAt')}
        onChange={(heardAt) => onChange({ ...values, heardAt })}
      />
      <Textarea rows={4} maxLength={4000} description={t('signal.policeOnly')} {...field('text')} />
    </>
  );
}

/** A first signal, with the communes it touches. */
export function SignalFields(props: SignalFieldsProps): ReactNode {
  const { t } = useTranslation('intake-desk');
  return (
    <>
      <h2 className={classes.formPart}>{t('signal.title')}</h2>
      <HeardFields {...props} />
      <Communes {...props} />
    </>
  );
}
