import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconLock,
  IconPencil,
  IconUserExclamation,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from './status-badge.js';
import type { Tone } from './tones.js';

/** How far a part of a dossier is; features map their own states onto these. */
export type PartStatus =
  'notStarted' | 'inProgress' | 'waiting' | 'needsYou' | 'stale' | 'done' | 'refused' | 'closed';

export const PART_STATUS: Readonly<Record<PartStatus, { tone: Tone; icon: Icon }>> = {
  notStarted: { tone: 'neutral', icon: IconCircle },
  inProgress: { tone: 'info', icon: IconPencil },
  waiting: { tone: 'info', icon: IconHourglass },
  needsYou: { tone: 'warn', icon: IconUserExclamation },
  stale: { tone: 'warn', icon: IconAlertTriangle },
  done: { tone: 'good', icon: IconCircleCheck },
  refused: { tone: 'bad', icon: IconCircleX },
  closed: { tone: 'neutral', icon: IconLock },
};

export interface PartStatusBadgeProps {
  readonly status: PartStatus;
  /** Replaces the general word, such as "approved, version 2". */
  readonly label?: string;
  readonly size?: 'sm' | 'md';
}

/** The status of a part of a dossier in one of eight words. */
export function PartStatusBadge({ status, label, size }: PartStatusBadgeProps): ReactNode {
  const { t } = useTranslation('ui');
  const { tone, icon } = PART_STATUS[status];
  const word = label ?? t(`partStatus.${status}`);
  return <StatusBadge tone={tone} icon={icon} label={word} {...(size ? { size } : {})} />;
}
