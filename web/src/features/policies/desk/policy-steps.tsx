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
  AgreePolicyDocument,
  ApprovePolicyDocument,
  CheckPolicyDocument,
  ReopenPolicyDocument,
  ReturnPolicyDocument,
  SubmitPolicyDocument,
} from './policies.desk.graphql.js';
import { shortHash, type PolicySheet } from './policy-types.js';

const LONGEST_REASON = 1000;
const SHORTEST_REASON = 3;
const SEND_BACK = 'returnForRework';
const SIGNATURES: readonly string[] = ['check', 'agree', 'approve'];

interface Step {
  readonly noteId: string;
  readonly expectedVersion: number;
}

/** The commands behind the steps the API names. */
function useSteps() {
  const submit = useIdempotentMutation(SubmitPolicyDocument);
  const check = useIdempotentMutation(CheckPolicyDocument);
  const agree = useIdempotentMutation(AgreePolicyDocument);
  const approve = useIdempotentMutation(ApprovePolicyDocument);
  const returnForRework = useIdempotentMutation(ReturnPolicyDocument);
  const reopen = useIdempotentMutation(ReopenPolicyDocument);
  const all = { submit, check, agree, approve, returnForRework, reopen };
  return {
    of: (step: string) => all[step as keyof typeof all],
    take: (step: string, input: Step, reason: string | null, contentHash: string) => {
      if (step === 'submit') return submit.submit({ input });
      if (step === SEND_BACK)
        return returnForRework.submit({ input: { ...input, reason: reason ?? '' } });
      if (step === 'reopen') return reopen.submit({ input: { ...input, reason } });
      return all[step as 'check' | 'agree' | 'approve'].submit({
        input: { ...input, contentHash },
      });
    },
  };
}

/** Hand in, check, agree, approve, send back, reopen: each is asked before, since each is signed. */
export function PolicySteps({ sheet }: { readonly sheet: PolicySheet }): ReactNode {
  const { t } = useTranslation('policies-desk');
  const texts = useErrorTexts();
  const { refresh } = useDossier();
  const steps = useSteps();
  const [asking, setAsking] = useState<{ step: string; seen: number } | null>(null);
  const [reason, setReason] = useState('');
  const running = asking ? steps.of(asking.step) : null;
  const needsReason =
    asking?.step === SEND_BACK || (asking?.step === 'reopen' && sheet.state === 'approved');
  const take = async (): Promise<void> => {
    if (!asking) return;
    const input = { noteId: sheet.id, expectedVersion: asking.seen };
    const why = needsReason ? reason.trim() : null;
    const outcome = await steps.take(asking.step, input, why, sheet.contentHash ?? '');
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
          severe={asking.step === SEND_BACK}
        >
          <p>{t(`confirm.${asking.step}`, { number: sheet.number })}</p>
          {sheet.contentHash && SIGNATURES.includes(asking.step) && (
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
