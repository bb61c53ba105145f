import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Localized } from '../../../lib/localized.js';
import { DayField } from '../../../ui/form/day-field.js';
import type { FieldSpec, ReferenceRow, Value, Values, Words } from './reference-types.js';
import { LANGUAGES, listOf, textOf } from './reference-values.js';
import classes from './reference.module.css';

export const FORM = 'reference';
const MAX_WORDS = 2000;
const MAX_LINE = 200;

export interface FieldProps {
  readonly spec: FieldSpec;
  readonly values: Values;
  readonly errors: Readonly<Record<string, string>>;
  readonly words: Words;
  readonly before: ReferenceRow | null;
  readonly put: (name: string, value: Value) => void;
}

function commonOf({ spec, errors, words, before }: FieldProps) {
  const { t } = words;
  const { name } = spec;
  const hint = typeof spec.hint === 'function' ? spec.hint(before) : spec.hint;
  const [key, told] = typeof hint === 'object' ? [hint.key, hint.told] : [hint, {}];
  return {
    id: `${FORM}-${name}`,
    label: t(`field.${name}`),
    description: key ? t(`hint.${key}`, told) : undefined,
    error: errors[name],
  };
}

function WordsField(props: FieldProps): ReactNode {
  const { spec, values, errors, words, put } = props;
  const { label, description } = commonOf(props);
  const { name, long = false } = spec;
  const said = (values[name] ?? {}) as Localized;
  return (
    <fieldset id={`${FORM}-${name}`} tabIndex={-1} className={classes.words}>
      <legend className={classes.legend}>
        {label}
        {description && <span className={classes.sub}>{description}</span>}
      </legend>
      {LANGUAGES.map((language) => (
        <Textarea
          key={language}
          id={`${FORM}-${name}-${language}`}
          label={words.t(`language.${language}`)}
          aria-label={`${label} (${words.t(`language.${language}`)})`}
          lang={language}
          autosize
          minRows={long ? 3 : 1}
          maxLength={MAX_WORDS}
          value={said[language] ?? ''}
          error={errors[`${name}-${language}`] ?? (language === 'nl' ? errors[name] : undefined)}
          onChange={({ currentTarget }) => put(name, { ...said, [language]: currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

function ChoicesField(props: FieldProps): ReactNode {
  const { spec, values, words, put } = props;
  return (
    <Checkbox.Group
      {...commonOf(props)}
      value={listOf(values, spec.name)}
      onChange={(chosen) => put(spec.name, chosen)}
    >
      <div className={classes.choices}>
        {(spec.options?.(words) ?? []).map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** One field of a kind, by what it holds. */
export function ReferenceField(props: FieldProps): ReactNode {
  const { spec, values, words, put } = props;
  const common = commonOf(props);
  const { name, kind } = spec;
  if (kind === 'words') return <WordsField {...props} />;
  if (kind === 'choices') return <ChoicesField {...props} />;
  const value = textOf(values, name);
  if (kind === 'day') {
    return (
      <DayField
        {...common}
        className={classes.short}
        value={value}
        onChange={(day) => put(name, day)}
      />
    );
  }
  if (kind === 'choice') {
    const options = spec.options?.(words) ?? [];
    const known = options.some((option) => option.value === value);
    // What an earlier edition names may be gone from the choice; it stays until another is chosen.
    const present = { value, label: value || words.t('choose') };
    return (
      <NativeSelect
        {...common}
        data={known ? [...options] : [present, ...options]}
        className={classes.short ?? ''}
        value={value}
        onChange={(event) => put(name, event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      className={classes.short ?? ''}
      {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})}
      maxLength={MAX_LINE}
      value={typeof values[name] === 'string' ? values[name] : ''}
      onChange={(event) => put(name, event.currentTarget.value)}
    />
  );
}
