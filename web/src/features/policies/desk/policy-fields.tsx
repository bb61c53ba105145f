import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Localized } from '../../../lib/localized.js';
import classes from './policies.module.css';

const LONGEST = 4000;

export interface TextFieldsProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly languages: readonly (keyof Localized)[];
  readonly value: Localized;
  readonly onChange: (value: Localized) => void;
}

/** One text in several languages, beside each other where there is room. */
export function TextFields(props: TextFieldsProps): ReactNode {
  const { legend, hint, languages, value, onChange } = props;
  const { t } = useTranslation('policies-desk');
  return (
    <fieldset className={classes.fields}>
      <legend>{legend}</legend>
      {hint && <p className={classes.soft}>{hint}</p>}
      <div className={classes.columns}>
        {languages.map((language) => (
          <Textarea
            key={language}
            label={t(`lang.${language}`)}
            aria-label={`${legend}, ${t(`lang.${language}`)}`}
            lang={language}
            autosize
            minRows={2}
            maxLength={LONGEST}
            value={value[language] ?? ''}
            onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}

export interface CellTextProps {
  readonly label: string;
  readonly language: keyof Localized;
  readonly value: Localized | null;
  readonly onChange: (value: Localized) => void;
}

/** One text in a cell of a table, in the language chosen above it. */
export function CellText({ label, language, value, onChange }: CellTextProps): ReactNode {
  return (
    <Textarea
      aria-label={label}
      lang={language}
      autosize
      minRows={1}
      maxLength={LONGEST}
      value={value?.[language] ?? ''}
      onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
    />
  );
}
