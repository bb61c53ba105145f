import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readTime } from './clock-text.js';

export interface TimeFieldProps {
  readonly id?: string;
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly withAsterisk?: boolean;
  /** `09:30`, or empty; what cannot be read stays as it was typed. */
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly className?: string | undefined;
}

/** A time of day on 24 hours, typed short or long: 9, 930, 9u30, 09:30. */
export function TimeField({ value, onChange, ...rest }: TimeFieldProps): ReactNode {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (): void => {
    if (typed !== null) onChange(readTime(typed) ?? typed.trim());
    setTyped(null);
  };
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      maxLength={5}
      placeholder={t('form.timePattern')}
      value={typed ?? value}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        // A whole time counts at once, so that Enter sends what is seen.
        if (text === '' || /^\d{2}:\d{2}$/.test(text)) onChange(readTime(text) ?? '');
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
