import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { offerStepUp, type RequiredAct } from '../../../lib/step-up.js';

/** Loaded with the first binding act. */
const StepUpDialog = lazy(async () => ({
  default: (await import('./step-up-dialog.js')).StepUpDialog,
}));

interface Asked {
  readonly act: RequiredAct;
  readonly answer: (confirmed: boolean) => void;
}

/** Asks for a confirmation whenever the server wants one, over whatever page is open. */
export function StepUpHost(): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => offerStepUp((act) => new Promise((answer) => setAsked({ act, answer }))), []);
  if (!asked) return null;
  const done = (confirmed: boolean): void => {
    setAsked(null);
    asked.answer(confirmed);
  };
  return (
    <Suspense fallback={null}>
      <StepUpDialog act={asked.act} onDone={done} />
    </Suspense>
  );
}
