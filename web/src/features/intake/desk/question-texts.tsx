import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { LANGUAGE_NAMES } from '../../../lib/languages.js';
import type { Localized } from '../../../lib/localized.js';
import classes from './intake.module.css';
import { LANGUAGES, MAX_TEXT } from './question-values.js';

export interface QuestionTextsProps {
  readonly label: string;
  readonly value: Localized;
  readonly onChange: (value: Localized) => void;
}

/** One text in the four languages. */
export function QuestionTexts({ label, value, onChange }: QuestionTextsProps): ReactNode {
  return (
    <div className={classes.languages} role="group" aria-label={label}>
      {LANGUAGES.map((language) => (
        <TextInput
          key={language}
          label={`${label} (${LANGUAGE_NAMES[language]})`}
          maxLength={MAX_TEXT}
          lang={language}
          value={value[language] ?? ''}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
