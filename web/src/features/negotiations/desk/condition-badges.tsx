import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconHourglass,
  IconUserExclamation,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionState } from '../../../gql/desk/graphql.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { STATE_TONES, type Turn } from './condition-words.js';
import classes from './conditions.module.css';

export interface ConditionStateBadgeProps {
  readonly state: ConditionState;
  readonly size?: 'sm' | 'md';
}

/** The state of a condition: sign and word. */
export function ConditionStateBadge({ state, size = 'md' }: ConditionStateBadgeProps): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const icon = state === 'countered' ? { icon: IconArrowBackUp } : {};
  return (
    <StatusBadge tone={STATE_TONES[state]} label={t(`state.${state}`)} size={size} {...icon} />
  );
}

/** Whose answer is awaited; silence is never taken for a yes. */
export function TurnMark({ turn }: { readonly turn: Turn }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  if (!turn) return null;
  const Sign = turn === 'us' ? IconUserExclamation : IconHourglass;
  return (
    <span className={classes.turn} data-turn={turn}>
      <Sign size={15} aria-hidden />
      {t(`turn.${turn}`)}
    </span>
  );
}

/** Says that facts changed under the words both sides stand by. */
export function OutdatedMark({ outdated }: { readonly outdated: boolean }): ReactNode {
  const { t } = useTranslation('ui');
  if (!outdated) return null;
  return (
    <span className={classes.turn} data-turn="us">
      <IconAlertTriangle size={15} aria-hidden />
      {t('outdated.mark')}
    </span>
  );
}
