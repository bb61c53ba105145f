import { ActionIcon, Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './orders.module.css';
import {
  EMPTY,
  PHASES,
  POSTURES,
  type Pair,
  type PhaseValue,
  type ScenarioValue,
} from './write-values.js';

/** Sentences by field: `coordination.0.nl`. */
export type Errors = Readonly<Record<string, string>>;

/** The id of a field, from its path in the input. */
export const fieldId = (path: string): string => `order-${path.replaceAll('.', '-')}`;

const LANGUAGES = ['nl', 'fr'] as const;
const LONGEST = 4000;

export interface PairFieldsProps {
  readonly path: string;
  readonly value: Pair;
  readonly errors: Errors;
  readonly onChange: (value: Pair) => void;
  readonly lines?: number;
  /** What the text is, when the group's name does not say it. */
  readonly name?: string;
}

/** A text in Dutch and French, side by side. */
export function PairFields(props: PairFieldsProps): ReactNode {
  const { path, value, errors, onChange, lines = 2, name } = props;
  const { t } = useTranslation('orders-desk');
  return (
    <div className={classes.pair}>
      {LANGUAGES.map((language) => (
        <Textarea
          key={language}
          id={fieldId(`${path}.${language}`)}
          lang={language}
          label={
            name
              ? t('write.inLanguage', { name, language: t(`write.language.${language}`) })
              : t(`write.language.${language}`)
          }
          autosize
          minRows={lines}
          maxLength={LONGEST}
          value={value[language]}
          error={errors[`${path}.${language}`]}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

interface OwnProps {
  readonly path: string;
  readonly own: boolean;
  readonly onToggle: (own: boolean) => void;
  readonly children: ReactNode;
}

/** A list that is the catalogue's until somebody writes an own one. */
export function OwnGroup({ path, own, onToggle, children }: OwnProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  return (
    <fieldset className={classes.group}>
      <legend>{t(`write.group.${path}` as never)}</legend>
      <Switch
        id={fieldId(path)}
        label={t('write.own')}
        description={t(own ? 'write.ownHint' : 'write.standardHint')}
        checked={own}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      {own && children}
    </fieldset>
  );
}

interface EntryProps {
  readonly index: number;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Entry({ index, onRemove, children }: EntryProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  return (
    <li className={classes.entry}>
      <div className={classes.stack}>{children}</div>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('write.remove', { number: index + 1 })}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function AddButton({ onAdd }: { readonly onAdd: () => void }): ReactNode {
  const { t } = useTranslation('orders-desk');
  return (
    <div>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
        {t('write.add')}
      </Button>
    </div>
  );
}

const without = <Value,>(list: readonly Value[], at: number): Value[] =>
  list.filter((_, index) => index !== at);

const replaced = <Value,>(list: readonly Value[], at: number, value: Value): Value[] =>
  list.map((one, index) => (index === at ? value : one));

export interface ListFieldsProps<Value> {
  readonly path: string;
  readonly values: readonly Value[];
  readonly errors: Errors;
  readonly onChange: (values: readonly Value[]) => void;
}

/** Sentences one after the other, each in both languages. */
export function LineFields({ path, values, errors, onChange }: ListFieldsProps<Pair>): ReactNode {
  const { t } = useTranslation('orders-desk');
  return (
    <>
      <ol className={classes.plain}>
        {values.map((value, index) => (
          <Entry key={index} index={index} onRemove={() => onChange(without(values, index))}>
            <PairFields
              path={`${path}.${index}`}
              name={t('write.line', { number: index + 1 })}
              value={value}
              errors={errors}
              onChange={(next) => onChange(replaced(values, index, next))}
            />
          </Entry>
        ))}
      </ol>
      <AddButton onAdd={() => onChange([...values, EMPTY])} />
    </>
  );
}

/** If–then scenarios: a code, a name, what is done. */
export function ScenarioFields(props: ListFieldsProps<ScenarioValue>): ReactNode {
  const { path, values, errors, onChange } = props;
  const { t } = useTranslation('orders-desk');
  const next = { code: `SC${values.length + 1}`, name: EMPTY, response: EMPTY };
  return (
    <>
      <ol className={classes.plain}>
        {values.map((value, index) => {
          const at = `${path}.${index}`;
          const change = (fields: Partial<ScenarioValue>): void =>
            onChange(replaced(values, index, { ...value, ...fields }));
          return (
            <Entry key={index} index={index} onRemove={() => onChange(without(values, index))}>
              <TextInput
                id={fieldId(`${at}.code`)}
                label={t('write.scenarioCode')}
                maxLength={10}
                value={value.code}
                error={errors[`${at}.code`]}
                onChange={(event) => change({ code: event.currentTarget.value })}
              />
              <PairFields
                path={`${at}.name`}
                name={t('write.scenarioName')}
                lines={1}
                value={value.name}
                errors={errors}
                onChange={(name) => change({ name })}
              />
              <PairFields
                path={`${at}.response`}
                name={t('write.scenarioResponse')}
                value={value.response}
                errors={errors}
                onChange={(response) => change({ response })}
              />
            </Entry>
          );
        })}
      </ol>
      <AddButton onAdd={() => onChange([...values, next])} />
    </>
  );
}

/** Posture of the visible force and of the reserve, phase by phase. */
export function PhaseFields(props: ListFieldsProps<PhaseValue>): ReactNode {
  const { path, values, onChange } = props;
  const { t } = useTranslation('orders-desk');
  const choices = POSTURES.map((value) => ({ value, label: t(`posture.${value}`) }));
  return (
    <ul className={`${classes.plain} ${classes.stack}`}>
      {values.map((phase, index) => {
        const name = t(`phase.${PHASES.find((code) => code === phase.code) ?? 'event'}`);
        const select = (field: 'posture' | 'reservePosture', label: string): ReactNode => (
          <NativeSelect
            id={fieldId(`${path}.${index}.${field}`)}
            label={t('write.phaseField', { phase: name, field: label })}
            data={choices}
            value={phase[field]}
            onChange={(event) =>
              onChange(replaced(values, index, { ...phase, [field]: event.currentTarget.value }))
            }
          />
        );
        return (
          <li key={phase.code} className={classes.phase}>
            <strong>{name}</strong>
            {select('posture', t('write.posture'))}
            {select('reservePosture', t('write.reserve'))}
          </li>
        );
      })}
    </ul>
  );
}
