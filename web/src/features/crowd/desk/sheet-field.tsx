import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What the fields of a sheet share: their ids, and what is wrong by path. */
export interface SheetForm {
  readonly form: string;
  readonly wrong: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
}

export const SheetFormContext = createContext<SheetForm>({
  form: 'sheet',
  wrong: {},
  readOnly: false,
});

export const fieldId = (form: string, path: string): string =>
  `${form}-${path.replaceAll('.', '-')}`;

export interface NumberFieldProps {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly unit?: string | undefined;
  readonly hint?: string | undefined;
  /** What stands when nothing is entered. */
  readonly placeholder?: string | undefined;
  readonly text?: boolean;
}

/** A line of a sheet: a number unless `text`. */
export function SheetField(props: NumberFieldProps): ReactNode {
  const { path, label, value, onChange, unit, hint, placeholder, text = false } = props;
  const { form, wrong, readOnly } = useContext(SheetFormContext);
  return (
    <TextInput
      id={fieldId(form, path)}
      label={label}
      description={hint}
      {...(text ? {} : { inputMode: 'decimal' as const })}
      placeholder={placeholder}
      value={value}
      error={wrong[path]}
      readOnly={readOnly}
      maxLength={text ? 200 : 20}
      rightSection={unit}
      rightSectionWidth={unit && unit.length > 3 ? '4.5rem' : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export interface ChoiceFieldProps {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
}

export function SheetChoice(props: ChoiceFieldProps): ReactNode {
  const { path, label, value, choices, onChange, hint } = props;
  const { form, wrong, readOnly } = useContext(SheetFormContext);
  return (
    <NativeSelect
      id={fieldId(form, path)}
      label={label}
      description={hint}
      data={[...choices]}
      value={value}
      error={wrong[path]}
      disabled={readOnly}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function SheetCheck(props: {
  readonly path: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  const { form, wrong, readOnly } = useContext(SheetFormContext);
  return (
    <Checkbox
      id={fieldId(form, props.path)}
      label={props.label}
      checked={props.checked}
      error={wrong[props.path]}
      disabled={readOnly}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}

/** The choices of a closed list with their words under `<key>.<value>` of the sheet's catalogue. */
export function useChoices(key: string) {
  const { t } = useTranslation('crowd-sheet-desk');
  return (values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${key}.${value}` as never) as string }));
}
