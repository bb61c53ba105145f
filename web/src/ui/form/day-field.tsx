import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/de';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/fr';
import 'dayjs/locale/nl';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.js';
import { readDay } from './clock-text.js';
import classes from './day-field.module.css';

const LOCALES = { nl: 'nl', fr: 'fr', en: 'en-gb', de: 'de' } as const;

export interface DayFieldProps {
  readonly id?: string;
  readonly label?: string;
  /** Names the field where no label is shown. */
  readonly 'aria-label'?: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly className?: string | undefined;
  /** `2027-03-11`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day: typed as in Belgium, day first, or picked from a calendar in the reader's language. */
export function DayField({ value, onChange, ...rest }: DayFieldProps): ReactNode {
  const { t } = useTranslation('ui');
  const { language } = useLanguage();
  return (
    <DateInput
      {...rest}
      value={value || null}
      onChange={(day) => onChange(day ?? '')}
      dateParser={readDay}
      valueFormat="DD/MM/YYYY"
      placeholder={t('form.dayPattern')}
      locale={LOCALES[language]}
      firstDayOfWeek={1}
      allowDeselect
      leftSection={<IconCalendarEvent size={18} aria-hidden />}
      nextLabel={t('form.nextMonth')}
      previousLabel={t('form.previousMonth')}
      popoverProps={{ withinPortal: false }}
      classNames={{ day: classes.day }}
    />
  );
}
