import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { TransitionButtons } from '../../../ui/status/transition-buttons.js';
import { useDossier } from '../../events/desk/index.js';
import { ProposeDecisionDocument, TakeDecisionDocument } from './decision-commands.desk.graphql.js';
import type { DecisionSheet } from './decision-values.js';
import { RecordDecision } from './record-decision.js';

/** Steps on the way to signature; those after it stand with their own records. */
const OF_DRAFT: readonly string[] = ['propose', 'revise', 'take', 'record'];

export interface DecisionStepsProps {
  readonly sheet: DecisionSheet;
  /** The authority's name, for the question before it is taken. */
  readonly authority: string;
  readonly onRevise: () => void;
}

/** Revise, put before the authority, take: what the API offers to this reader. */
export function DecisionSteps({ sheet, authority, onRevise }: DecisionStepsProps): ReactNode {
  const { t } = useTranslation('permits-desk');
  const texts = useErrorTexts();
  const { refresh } = useDossier();
  const propose = useIdempotentMutation(ProposeDecisionDocument);
  const take = useIdempotentMutation(TakeDecisionDocument);
  const [asking, setAsking] = useState<{ step: 'propose' | 'take'; seen: number } | null>(null);
  const [recording, setRecording] = useState(false);
  const running = asking?.step === 'take' ? take : propose;
  const go = async (): Promise<void> => {
    if (!asking) return;
    const input = { decisionId: sheet.id, expectedVersion: asking.seen };
    const outcome = await running.submit({ input });
    refresh();
    if (outcome.ok) setAsking(null);
  };
  const choose = (step: string): void => {
    if (step === 'revise') return onRevise();
    if (step === 'record') return setRecording(true);
    propose.reset();
    take.reset();
    setAsking({ step: step === 'take' ? 'take' : 'propose', seen: sheet.version });
  };
  return (
    <>
      <TransitionButtons
        transitions={sheet.availableTransitions.filter(({ name }) => OF_DRAFT.includes(name))}
        label={({ name }) => t(`decision.step.${name}`)}
        onChoose={({ name }) => choose(name)}
        explain={({ reason }) => texts.reason(reason ?? 'other')}
      />
      {recording && (
        <RecordDecision sheet={sheet} authority={authority} onClose={() => setRecording(false)} />
      )}
      {asking && (
        <ConfirmDialog
          opened
          title={t(`decision.step.${asking.step}`)}
          confirmLabel={t(`decision.step.${asking.step}`)}
          onConfirm={() => void go()}
          onClose={() => setAsking(null)}
          busy={running.status === 'running'}
          disabled={running.status === 'stale'}
          error={running.error}
        >
          <p>
            {t(`decision.confirm.${asking.step}`, {
              authority,
              type: t(`decision.type.${sheet.type}`),
            })}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
