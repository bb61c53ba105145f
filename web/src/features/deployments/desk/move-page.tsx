import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { MoveForm } from './move-form.js';
import { PlanFrame } from './plan-frame.js';

/** Moves shifts of a plan that is worked on. */
export function MovePage(): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const { base } = useDossier();
  const navigate = useNavigate();
  return (
    <PlanFrame title={t('move.title')}>
      {(plan) => (
        <MoveForm plan={plan} minutes={null} onDone={() => void navigate({ to: `${base}/plan` })} />
      )}
    </PlanFrame>
  );
}
