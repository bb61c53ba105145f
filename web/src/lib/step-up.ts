import type { ParleyError } from './errors.js';

/** What has to be confirmed, as the server named it. */
export interface RequiredAct {
  readonly act: string;
  readonly contentHash: string;
}

/** Asks the person; true once the server took the confirmation, false when he leaves it. */
export type StepUpAsker = (act: RequiredAct) => Promise<boolean>;

let asker: StepUpAsker | null = null;

/** Names who asks; a door without one shows the refusal. Answers how to end it. */
export function offerStepUp(next: StepUpAsker): () => void {
  asker = next;
  return () => {
    if (asker === next) asker = null;
  };
}

/** Whether a refusal was a missing confirmation and it was given: then the same may be sent again. */
export async function steppedUp({ code, details }: ParleyError): Promise<boolean> {
  if (code !== 'STEP_UP_REQUIRED' || !asker) return false;
  return asker(details as unknown as RequiredAct);
}
