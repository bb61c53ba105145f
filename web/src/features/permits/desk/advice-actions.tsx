import { Button } from '@mantine/core';
import {
  IconBell,
  IconCalendarPlus,
  IconLink,
  IconLinkOff,
  IconMessageQuestion,
  IconX,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { useDossier } from '../../events/desk/index.js';
import {
  AskAdviceAgainDocument,
  ExtendAdviceDocument,
  RemindAdviceDocument,
  RevokeAdviceLinkDocument,
  SendAdviceLinkDocument,
  WithdrawAdviceDocument,
} from './advice-commands.desk.graphql.js';
import type { Advice } from './advice-words.js';
import classes from './advice.module.css';
import { StepDialog, type StepDialogProps, type StepField } from '../../negotiations/desk/parts.js';

type Step = 'extend' | 'withdraw' | 'link' | 'again';

type StepWords = Pick<StepDialogProps, 'fields' | 'document' | 'input' | 'severe'>;

/** What a step asks for and sends. */
function useSteps(advice: Advice): Record<Step, StepWords> {
  const { t } = useTranslation('advice-desk');
  const seen = { adviceId: advice.id, expectedVersion: advice.version };
  const reason: StepField = { name: 'reason', kind: 'text', label: t('step.reason'), needed: true };
  const day = (needed: boolean, hint: string): StepField => ({
    name: 'dueAt',
    kind: 'day',
    label: t('ask.dueDay'),
    hint,
    needed,
  });
  const end = (dueAt = ''): object => (dueAt ? { dueAt: `${dueAt}T23:59` } : {});
  return {
    extend: {
      document: ExtendAdviceDocument as never,
      fields: [day(true, t('step.extendHint')), reason],
      input: (values) => ({ ...seen, reason: values['reason'], ...end(values['dueAt']) }),
    },
    withdraw: {
      document: WithdrawAdviceDocument as never,
      severe: true,
      fields: [reason],
      input: (values) => ({ ...seen, reason: values['reason'] }),
    },
    link: {
      document: SendAdviceLinkDocument as never,
      fields: [{ name: 'email', kind: 'line', label: t('step.email'), hint: t('step.emailHint') }],
      input: ({ email }) => ({ ...seen, ...(email ? { email } : {}) }),
    },
    again: {
      document: AskAdviceAgainDocument as never,
      fields: [
        { name: 'question', kind: 'text', label: t('step.question'), needed: true },
        day(false, t('step.againHint')),
      ],
      input: (values) => ({ ...seen, question: values['question'], ...end(values['dueAt']) }),
    },
  };
}

function RevokeLink({ advice }: { readonly advice: Advice }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const format = useFormat();
  const { refresh } = useDossier();
  const revoke = useIdempotentMutation(RevokeAdviceLinkDocument);
  const live = advice.links.find(({ revokedAt, closedAt }) => !revokedAt && !closedAt);
  if (!live) return null;
  const { id, version, email, expiresAt, sentAt } = live;
  const end = async (): Promise<void> => {
    await revoke.submit({ input: { linkId: id, expectedVersion: version } });
    refresh();
  };
  return (
    <div className={classes.link}>
      <span className={classes.sub}>
        {t(sentAt ? 'link.sent' : 'link.leaving', { email, until: format.date(expiresAt) })}
      </span>
      {revoke.error && <ErrorNotice error={revoke.error} />}
      <Button
        size="compact-sm"
        variant="subtle"
        color="brick"
        leftSection={<IconLinkOff size={16} aria-hidden />}
        loading={revoke.status === 'running'}
        onClick={() => void end()}
      >
        {t('link.revoke')}
      </Button>
    </div>
  );
}

const SIGNS = {
  extend: IconCalendarPlus,
  link: IconLink,
  withdraw: IconX,
  again: IconMessageQuestion,
} as const;

/** What the desk can do with a request: remind, more time, a link, take it back, ask again. */
export function AdviceActions({ advice }: { readonly advice: Advice }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const may = useMay();
  const { refresh } = useDossier();
  const [open, setOpen] = useState<Step | null>(null);
  const remind = useIdempotentMutation(RemindAdviceDocument);
  const steps = useSteps(advice);
  if (!may('advice.request')) return null;
  const waits = advice.state === 'asked';
  const offered: readonly Step[] = waits
    ? ['extend', ...(advice.fourEyes ? [] : (['link'] as const)), 'withdraw']
    : ['again'];
  const who = advice.adviser?.name ?? '';
  const send = async (): Promise<void> => {
    await remind.submit({ input: { adviceId: advice.id, expectedVersion: advice.version } });
    refresh();
  };
  const done = (): void => {
    setOpen(null);
    refresh();
  };
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <div className={classes.actions} data-print="hide">
      {remind.error && <ErrorNotice error={remind.error} />}
      {waits && (
        <Button
          {...small}
          leftSection={<IconBell size={16} aria-hidden />}
          aria-label={t('step.remindOf', { who })}
          loading={remind.status === 'running'}
          onClick={() => void send()}
        >
          {t('step.remind')}
        </Button>
      )}
      {offered.map((step) => {
        const Sign = SIGNS[step];
        return (
          <Button
            key={step}
            {...small}
            leftSection={<Sign size={16} aria-hidden />}
            aria-label={t(`step.${step}Of`, { who })}
            onClick={() => setOpen(step)}
          >
            {t(`step.${step}`)}
          </Button>
        );
      })}
      {waits && <RevokeLink advice={advice} />}
      {open && (
        <StepDialog
          {...steps[open]}
          title={t(`step.${open}Of`, { who })}
          text={t(`step.${open}Text`)}
          confirm={t(`step.${open}`)}
          onDone={done}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
