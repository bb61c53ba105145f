import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationOutcome } from '../../../gql/desk/graphql.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { OUTCOME_TONES, PROGRESS_TONES, type Progress } from './fulfilment-words.js';

export function ProgressBadge({ progress }: { readonly progress: Progress }): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  return (
    <StatusBadge tone={PROGRESS_TONES[progress]} label={t(`progress.${progress}`)} size="sm" />
  );
}

export function OutcomeBadge({ outcome }: { readonly outcome: ObservationOutcome }): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  return <StatusBadge tone={OUTCOME_TONES[outcome]} label={t(`outcome.${outcome}`)} size="sm" />;
}
