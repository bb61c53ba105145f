import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../../lib/languages.js';
import { ORDER_LANGUAGES, type OrderLanguage } from './order-content.js';

export interface LanguageChoiceProps {
  readonly language: OrderLanguage;
  readonly onChoose: (language: OrderLanguage) => void;
}

/** In which language the order is read. Dutch and French are issued, English helps at the desk. */
export function LanguageChoice({ language, onChoose }: LanguageChoiceProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  return (
    <SegmentedControl
      aria-label={t('text.language')}
      data={ORDER_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      value={language}
      onChange={(next) => onChoose(next as OrderLanguage)}
      data-print="hide"
    />
  );
}
