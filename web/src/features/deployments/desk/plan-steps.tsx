import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  TransitionButtons,
  type AvailableTransition,
} from '../../../ui/status/transition-buttons.js';
import { MarkPlanReadyDocument, ReopenPlanDocument } from './plan-commands.desk.graphql.js';
import type { Plan } from './plan-types.js';
import { RefusalNotice } from './refusal-notice.js';
import { usePlanCommand } from './use-plan-command.js';
import classes from './plan.module.css';

/** Declares the plan ready, or opens it again under the next number. */
export function PlanSteps({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const ready = usePlanCommand(MarkPlanReadyDocument, plan);
  const reopen = usePlanCommand(ReopenPlanDocument, plan);
  const [taking, setTaking] = useState<string | null>(null);
  const take = async ({ name }: AvailableTransition): Promise<void> => {
    setTaking(name);
    await (name === 'reopen' ? reopen : ready).run({});
    setTaking(null);
  };
  const error = ready.error ?? reopen.error;
  return (
    <>
      <TransitionButtons
        transitions={plan.availableTransitions}
        label={({ name }) => t(`transition.${name}` as never)}
        onChoose={(step) => void take(step)}
        busy={taking}
        // Out of date, the usual way leads over checking it again.
        {...(plan.staleness.length > 0 ? { primary: '' } : {})}
      />
      {error && (
        <div className={classes.stepError}>
          <RefusalNotice error={error} />
        </div>
      )}
    </>
  );
}
