import { useState } from 'react';
import { useLanguage } from '../../../lib/i18n.js';
import { orderLanguage, type OrderLanguage } from './order-content.js';

/** Which of the order's languages is shown: the reader's own until another is chosen. */
export function useOrderLanguage(): [OrderLanguage, (language: OrderLanguage) => void] {
  const { language } = useLanguage();
  const [chosen, choose] = useState<OrderLanguage | null>(null);
  return [chosen ?? orderLanguage(language), choose];
}
