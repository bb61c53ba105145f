import { Input } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { joinClock, splitClock } from './clock-text.js';
import classes from './date-time-field.module.css';
import { DayField } from './day-field.js';
import { TimeField } from './time-field.js';

export interface DateTimeFieldProps {
  /** Id of the day's field: the one an error summary leads to. */
  readonly id: string;
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  /** Brussels clock, `2027-03-11T11:00`; empty, or with one half missing while it is typed. */
  readonly value: string;
  readonly onChange: (clock: string) => void;
}

/** A day and a time in Brussels, side by side. */
export function DateTimeField(props: DateTimeFieldProps): ReactNode {
  const { id, label, description, error, value, onChange } = props;
  const { t } = useTranslation('ui');
  const name = useId();
  const wrong = useId();
  const { day, time } = splitClock(value);
  return (
    <div
      role="group"
      aria-labelledby={name}
      {...(error ? { 'aria-describedby': wrong } : {})}
      className={classes.field}
    >
      <Input.Label id={name} labelElement="div" className={classes.label}>
        {label}
      </Input.Label>
      {description && <Input.Description>{description}</Input.Description>}
      {error && <Input.Error id={wrong}>{error}</Input.Error>}
      <div className={classes.halves}>
        <DayField
          id={id}
          aria-label={t('form.dayOf', { name: label })}
          error={Boolean(error)}
          value={day}
          onChange={(next) => onChange(joinClock(next, time))}
        />
        <TimeField
          id={`${id}-time`}
          aria-label={t('form.timeOf', { name: label })}
          error={Boolean(error)}
          value={time}
          onChange={(next) => onChange(joinClock(day, next))}
        />
      </div>
    </div>
  );
}
