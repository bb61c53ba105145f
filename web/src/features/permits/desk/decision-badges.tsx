import {
  IconArrowBackUp,
  IconGavel,
  IconMailCheck,
  IconPencil,
  IconScale,
  IconSend,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusBadgeProps } from '../../../ui/status/status-badge.js';

const LOOKS: Readonly<Record<string, Pick<StatusBadgeProps, 'tone' | 'icon'>>> = {
  draft: { tone: 'neutral', icon: IconPencil },
  proposed: { tone: 'info', icon: IconSend },
  taken: { tone: 'good', icon: IconGavel },
  decided: { tone: 'good', icon: IconGavel },
  notified: { tone: 'good', icon: IconMailCheck },
  appealed: { tone: 'warn', icon: IconScale },
  partlySuspended: { tone: 'warn', icon: IconScale },
  suspended: { tone: 'bad', icon: IconScale },
  confirmed: { tone: 'good', icon: IconScale },
  withdrawn: { tone: 'neutral', icon: IconArrowBackUp },
};

export interface DecisionStateBadgeProps {
  readonly state: string;
  readonly size?: 'sm' | 'md';
}

/** How far a decision is: sign and word. */
export function DecisionStateBadge({ state, size = 'md' }: DecisionStateBadgeProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const look = LOOKS[state] ?? { tone: 'neutral' as const };
  return <StatusBadge {...look} label={t(`decision.state.${state}`)} size={size} />;
}
