import type { AvailableTransition } from '../../core/workflow/workflow.js';
import type { PortalStep } from './portal-dossier.type.js';

/** The steps of the reader: without the mandate for them they are shown and say what is missing. */
export function withMandate(
  steps: readonly AvailableTransition[],
  mandated: boolean,
): PortalStep[] {
  return steps.map(({ name, enabled, reason }) =>
    mandated || !enabled
      ? { name, enabled, reason }
      : { name, enabled: false, reason: 'noMandate' },
  );
}
