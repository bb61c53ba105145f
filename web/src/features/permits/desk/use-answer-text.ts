import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import { LOCALES } from '../../../lib/languages.js';
import { useFormat } from '../../../lib/use-format.js';
import type { AnswerField } from './application-fields.js';

const names = (value: unknown): string[] =>
  (value as readonly { readonly name: string }[]).map(({ name }) => name);

/** Writes an answer of the application for the reader. */
export function useAnswerText(): (field: AnswerField, value: unknown) => string {
  const { t } = useTranslation('permits-desk');
  const { language } = useLanguage();
  const format = useFormat();
  const languages = useMemo(
    () => new Intl.DisplayNames(LOCALES[language], { type: 'language', fallback: 'code' }),
    [language],
  );
  return useCallback(
    ({ kind }, value) => {
      switch (kind) {
        case 'yesNo':
          return t(value === true ? 'yes' : 'no');
        case 'number':
          return typeof value === 'number' ? format.number(value) : String(value);
        case 'instant':
          return format.dateTime(String(value));
        case 'list':
          return (value as readonly string[]).join('\n');
        case 'transport':
          return format.list((value as readonly string[]).map((one) => t(`transport.${one}`)));
        case 'languages':
          return format.list((value as readonly string[]).map((one) => languages.of(one) ?? one));
        case 'waypoints':
          return names(value).join(' → ');
        default:
          return String(value);
      }
    },
    [t, format, languages],
  );
}
