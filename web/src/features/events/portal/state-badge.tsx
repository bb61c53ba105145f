import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { STATES, toneOfState } from './dossier-words.js';

export interface StateBadgeProps {
  readonly state: string;
}

/** The state of a dossier in the organiser's words. */
export function StateBadge({ state }: StateBadgeProps): ReactNode {
  const { t } = useTranslation('portal-events');
  const known = (STATES as readonly string[]).includes(state);
  return (
    <StatusBadge tone={toneOfState(state)} label={t(known ? `state.${state}` : 'state.unknown')} />
  );
}
