import {
  IconBell,
  IconCalendarCheck,
  IconCircleCheck,
  IconFileAlert,
  IconFilePencil,
  IconGavel,
  IconInbox,
  IconLock,
  IconMessages,
  IconPlayerPlay,
  IconSearch,
  IconSend,
  IconUrgent,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { toneOfState, type EventState } from './event-words.js';

const SIGNS: Readonly<Record<EventState, Icon>> = {
  signal: IconBell,
  draft: IconFilePencil,
  submitted: IconInbox,
  incomplete: IconFileAlert,
  underReview: IconSearch,
  negotiation: IconMessages,
  proposalToAuthority: IconGavel,
  decided: IconCircleCheck,
  notified: IconSend,
  operationalPrep: IconCalendarCheck,
  live: IconPlayerPlay,
  ended: IconLock,
  evaluated: IconLock,
  closed: IconLock,
  withdrawn: IconX,
  toleratedUnauthorised: IconUrgent,
};

export interface EventStateBadgeProps {
  readonly state: string;
  readonly size?: 'sm' | 'md';
}

/** Where a dossier stands, in the word of the glossary. */
export function EventStateBadge({ state, size = 'md' }: EventStateBadgeProps): ReactNode {
  const { t } = useTranslation('events');
  const icon = (SIGNS as Readonly<Record<string, Icon | undefined>>)[state];
  return (
    <StatusBadge
      tone={toneOfState(state)}
      label={t(`state.${state}`)}
      size={size}
      {...(icon ? { icon } : {})}
    />
  );
}
