import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTimeField } from '../../../ui/form/date-time-field.js';
import { DayField } from '../../../ui/form/day-field.js';
import {
  EFFECTS,
  KINDS,
  TEXT_LANGUAGES,
  WEEKDAYS,
  type TextName,
  type ZoneValues,
} from './zone-values.js';
import classes from './zones.module.css';

export const FORM = 'zone';

/** Kinds of event a rule can speak of; their words stand with the dossiers. */
const EVENT_KINDS = [
  'demonstration',
  'march',
  'staticRally',
  'counterDemonstration',
  'spontaneousDemonstration',
  'vigil',
  'summit',
  'football',
  'market',
  'parade',
  'festival',
  'cultural',
  'sport',
  'filmShoot',
] as const;

export interface ZoneFieldsProps {
  readonly values: ZoneValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly put: (changed: Partial<ZoneValues>) => void;
}

type LineName =
  'code' | 'kind' | 'effect' | 'visibility' | 'adjacencyWarningM' | 'minPersons' | 'source';

function useLine({ values, errors, put }: ZoneFieldsProps) {
  const { t } = useTranslation('zones-desk');
  return (name: LineName) => ({
    id: `${FORM}-${name}`,
    label: t(`field.${name}`),
    value: values[name],
    error: errors[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      put({ [name]: event.currentTarget.value }),
  });
}

/** What the zone is, what it means, and who is shown it. */
export function WhatFields(props: ZoneFieldsProps & { readonly fixedCode: boolean }): ReactNode {
  const { t } = useTranslation('zones-desk');
  const line = useLine(props);
  const choose = { value: '', label: t('choose') };
  return (
    <>
      {!props.fixedCode && (
        <TextInput maxLength={60} description={t('hint.code')} {...line('code')} />
      )}
      <div className={classes.pair}>
        <NativeSelect
          data={[choose, ...KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))]}
          {...line('kind')}
        />
        <NativeSelect
          data={[choose, ...EFFECTS.map((value) => ({ value, label: t(`effect.${value}`) }))]}
          {...line('effect')}
        />
        <NativeSelect
          data={(['police', 'organiser'] as const).map((value) => ({
            value,
            label: t(`visibility.${value}`),
          }))}
          {...line('visibility')}
        />
      </div>
      <TextInput maxLength={500} {...line('source')} />
    </>
  );
}

/** One text in the languages of the zone. */
export function WordsFields(props: ZoneFieldsProps & { readonly name: TextName }): ReactNode {
  const { t } = useTranslation('zones-desk');
  const { name, values, errors, put } = props;
  const said = values[name];
  return (
    <div id={`${FORM}-${name}`} tabIndex={-1} className={classes.words}>
      {TEXT_LANGUAGES.map((language) => (
        <Textarea
          key={language}
          id={`${FORM}-${name}-${language}`}
          label={t('inLanguage', { what: t(`field.${name}`), language: language.toUpperCase() })}
          autosize
          minRows={name === 'name' ? 1 : 2}
          maxLength={1000}
          value={said[language]}
          error={errors[`${name}-${language}`] ?? (language === 'nl' ? errors[name] : undefined)}
          onChange={({ currentTarget }) =>
            put({ [name]: { ...said, [language]: currentTarget.value } })
          }
        />
      ))}
    </div>
  );
}

/** For which events, from how many persons and how near it counts. */
export function WhomFields(props: ZoneFieldsProps): ReactNode {
  const { t } = useTranslation(['zones-desk', 'events']);
  const { values, errors, put } = props;
  const line = useLine(props);
  return (
    <>
      <Checkbox.Group
        id={`${FORM}-appliesTo`}
        label={t('field.appliesTo')}
        error={errors['appliesTo']}
        value={[...values.appliesTo]}
        onChange={(appliesTo) => put({ appliesTo })}
      >
        <div className={classes.choices}>
          <Checkbox value="all" label={t('everyKind')} />
          <Checkbox value="individualDemonstration" label={t('onePerson')} />
          {EVENT_KINDS.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`events:kind.${kind}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.pair}>
        <TextInput inputMode="numeric" description={t('hint.minPersons')} {...line('minPersons')} />
        <TextInput
          inputMode="numeric"
          description={t('hint.adjacency')}
          {...line('adjacencyWarningM')}
        />
      </div>
    </>
  );
}

/** On which days and hours it holds, and from when until when the rule stands. */
export function WhenFields({ values, errors, put }: ZoneFieldsProps): ReactNode {
  const { t } = useTranslation('zones-desk');
  const field = (name: 'activeFrom' | 'activeTo' | 'validFrom' | 'validTo') => ({
    id: `${FORM}-${name}`,
    label: t(`field.${name}`),
    value: values[name],
    error: errors[name],
    onChange: (value: string) => put({ [name]: value }),
  });
  return (
    <>
      <Checkbox.Group
        id={`${FORM}-weekdays`}
        label={t('field.weekdays')}
        description={t('hint.weekdays')}
        error={errors['weekdays']}
        value={[...values.weekdays]}
        onChange={(weekdays) => put({ weekdays })}
      >
        <div className={classes.choices}>
          {WEEKDAYS.map((day) => (
            <Checkbox key={day} value={day} label={t(`weekday.${day}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.pair}>
        <DateTimeField {...field('activeFrom')} />
        <DateTimeField {...field('activeTo')} />
      </div>
      <div className={classes.pair}>
        <DayField {...field('validFrom')} />
        <DayField {...field('validTo')} description={t('hint.validTo')} />
      </div>
    </>
  );
}
