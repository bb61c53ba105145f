import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { ORDER_TONES, orderState } from './order-words.js';

export interface OrderStateBadgeProps {
  readonly state: string;
  readonly size?: 'sm' | 'md';
}

/** The state of a version of the order: sign and word. */
export function OrderStateBadge({ state, size = 'md' }: OrderStateBadgeProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const known = orderState(state);
  return <StatusBadge tone={ORDER_TONES[known]} label={t(`state.${known}`)} size={size} />;
}
