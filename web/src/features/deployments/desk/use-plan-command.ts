import { useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useDossier } from '../../events/desk/index.js';
import type { ParleyError } from '../../../lib/errors.js';
import { newestVersion } from '../../../lib/known-versions.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import type { Plan } from './plan-types.js';

/** What the plan itself fills in; a shift's commands name the shift instead of the plan. */
type Framed = 'planId' | 'expectedVersion';

export interface PlanCommand<Rest> {
  /** Sends the command at the plan's present version; true when it was carried out. */
  readonly run: (rest: Rest, name?: string) => Promise<boolean>;
  /** The name given with the running command, such as the id of its row; null when none runs. */
  readonly running: string | null;
  readonly error: ParleyError | null;
  readonly reset: () => void;
}

/** A command on a plan. Whatever comes of it, the plan is read again. */
export function usePlanCommand<Data, Input extends object>(
  document: TypedDocumentNode<Data, { input: Input }>,
  plan: Pick<Plan, 'id' | 'version'>,
  namesPlan = true,
): PlanCommand<Omit<Input, Framed>> {
  const { refresh } = useDossier();
  const { submit, error, reset } = useIdempotentMutation(document);
  const [running, setRunning] = useState<string | null>(null);
  return {
    run: async (rest, name = 'plan') => {
      setRunning(name);
      const expectedVersion = newestVersion(plan.id, plan.version);
      const frame = { ...(namesPlan ? { planId: plan.id } : {}), expectedVersion };
      const outcome = await submit({ input: { ...rest, ...frame } as unknown as Input });
      setRunning(null);
      refresh();
      return outcome.ok;
    },
    running,
    error,
    reset,
  };
}
