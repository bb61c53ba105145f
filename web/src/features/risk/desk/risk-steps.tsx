import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { newestVersion } from '../../../lib/known-versions.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { TransitionButtons } from '../../../ui/status/transition-buttons.js';
import { useDossier } from '../../events/desk/index.js';
import {
  CheckRiskDocument,
  ReopenRiskDocument,
  ReturnRiskDocument,
  SubmitRiskDocument,
  ValidateRiskDocument,
} from './risk-commands.desk.graphql.js';
import { shortHash, type RiskSheet } from './risk-words.js';

const LONGEST_REASON = 1000;
const SHORTEST_REASON = 3;
const SEND_BACK = 'returnForRework';

/** The commands behind the steps the API names. */
function useSteps() {
  const submit = useIdempotentMutation(SubmitRiskDocument);
  const check = useIdempotentMutation(CheckRiskDocument);
  const validate = useIdempotentMutation(ValidateRiskDocument);
  const reopen = useIdempotentMutation(ReopenRiskDocument);
  const sendBack = useIdempotentMutation(ReturnRiskDocument);
  const plain = { submit, check, validate, reopen };
  return {
    of: (step: string) => (step === SEND_BACK ? sendBack : plain[step as keyof typeof plain]),
    take: (step: string, input: { assessmentId: string; expectedVersion: number }, why: string) =>
      step === SEND_BACK
        ? sendBack.submit({ input: { ...input, reason: why } })
        : plain[step as keyof typeof plain].submit({ input }),
  };
}

/** Hand in, check, send back, validate, reopen: each is asked before, since each is signed. */
export function RiskSteps({ sheet }: { readonly sheet: RiskSheet }): ReactNode {
  const { t } = useTranslation('risk-desk');
  const texts = useErrorTexts();
  const { refresh } = useDossier();
  const steps = useSteps();
  const [asking, setAsking] = useState<{ step: string; seen: number } | null>(null);
  const [reason, setReason] = useState('');
  const running = asking ? steps.of(asking.step) : null;
  const needsReason = asking?.step === SEND_BACK;
  const take = async (): Promise<void> => {
    if (!asking) return;
    const input = { assessmentId: sheet.id, expectedVersion: asking.seen };
    const outcome = await steps.take(asking.step, input, reason.trim());
    refresh();
    if (!outcome.ok) return;
    setAsking(null);
    setReason('');
  };
  return (
    <>
      <TransitionButtons
        transitions={[...sheet.availableTransitions].sort(
          (a, b) => Number(a.name === SEND_BACK) - Number(b.name === SEND_BACK),
        )}
        label={({ name }) => t(`step.${name}`)}
        onChoose={({ name }) => {
          steps.of(name).reset();
          setAsking({ step: name, seen: newestVersion(sheet.id, sheet.version) });
        }}
        severe={[SEND_BACK]}
        explain={({ reason: why }) => texts.reason(why ?? 'other')}
      />
      {asking && (
        <ConfirmDialog
          opened
          title={t(`step.${asking.step}`)}
          confirmLabel={t(`step.${asking.step}`)}
          onConfirm={() => void take()}
          onClose={() => setAsking(null)}
          busy={running?.status === 'running'}
          disabled={
            running?.status === 'stale' || (needsReason && reason.trim().length < SHORTEST_REASON)
          }
          error={running?.error ?? null}
          severe={needsReason}
        >
          <p>{t(`confirm.${asking.step}`, { number: sheet.number })}</p>
          {sheet.contentHash && ['check', 'validate'].includes(asking.step) && (
            <p>
              {t('confirm.hash')} <code>{shortHash(sheet.contentHash)}</code>
            </p>
          )}
          {needsReason && (
            <Textarea
              label={t('confirm.reason')}
              description={t('confirm.reasonHint')}
              withAsterisk
              autosize
              minRows={3}
              maxLength={LONGEST_REASON}
              value={reason}
              data-autofocus
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
