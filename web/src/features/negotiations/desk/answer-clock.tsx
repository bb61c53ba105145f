import { Button } from '@mantine/core';
import { IconCalendarPlus, IconClockExclamation, IconHourglass } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { useDossier } from '../../events/desk/index.js';
import type { Thread } from './answer-values.js';
import {
  ExtendAnswerDocument,
  SettleEscalationDocument,
} from './condition-commands.desk.graphql.js';
import classes from './conditions.module.css';
import { StepDialog } from './step-dialog.js';

type Clock = NonNullable<Thread['answerClock']>;
type Step = 'extend' | 'settle';

/** How the end was counted, or why it is another. */
function Counted({ clock }: { readonly clock: Clock }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const format = useFormat();
  const { term, startedAt, skipped, cutByStart, extension, remindedAt } = clock;
  const day = format.date(startedAt);
  const said = [
    extension
      ? t('clock.extended', { reason: extension.reason })
      : t('clock.counted', { count: term.workingDays, day }),
    ...(extension || skipped.length === 0 ? [] : [t('clock.skipped', { count: skipped.length })]),
    ...(cutByStart ? [t('clock.cut')] : []),
    ...(remindedAt ? [t('clock.reminded', { at: format.date(remindedAt) })] : []),
  ];
  return <p className={classes.label}>{said.join(' · ')}</p>;
}

function Escalation({ escalation }: { readonly escalation: NonNullable<Clock['escalation']> }) {
  const { t } = useTranslation('negotiations-desk');
  const format = useFormat();
  const { assigneeName, raisedAt, outcome, doneAt, doneByName } = escalation;
  const at = format.dateTime(raisedAt);
  return (
    <>
      <p>{t(assigneeName ? 'clock.told' : 'clock.toldAll', { who: assigneeName, at })}</p>
      {doneAt && (
        <p>{t('clock.done', { who: doneByName, at: format.dateTime(doneAt), outcome })}</p>
      )}
    </>
  );
}

interface StepProps {
  readonly step: Step;
  readonly thread: Thread;
  readonly onClose: () => void;
}

function ClockDialog({ step, thread, onClose }: StepProps): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const { refresh } = useDossier();
  const escalation = thread.answerClock?.escalation;
  const done = (): void => {
    onClose();
    refresh();
  };
  const common = {
    title: t(`clock.${step}`),
    text: t(`clock.${step}Text`),
    confirm: t(`clock.${step}`),
    onDone: done,
    onClose,
  };
  if (step === 'extend') {
    const seen = { conditionId: thread.id, expectedVersion: thread.version };
    return (
      <StepDialog
        {...common}
        document={ExtendAnswerDocument as never}
        fields={[
          { name: 'until', kind: 'day', label: t('clock.until'), needed: true },
          { name: 'reason', kind: 'text', label: t('clock.reason'), needed: true },
        ]}
        input={({ until, reason }) => ({ ...seen, until, reason })}
      />
    );
  }
  const seen = { escalationId: escalation?.id, expectedVersion: escalation?.version };
  return (
    <StepDialog
      {...common}
      document={SettleEscalationDocument as never}
      fields={[{ name: 'outcome', kind: 'text', label: t('clock.outcome'), needed: true }]}
      input={({ outcome }) => ({ ...seen, outcome })}
    />
  );
}

/** Until when an answer is expected, what silence means, and what was done about it. */
export function AnswerClock({ thread }: { readonly thread: Thread }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const say = useLocalized();
  const format = useFormat();
  const may = useMay();
  const [step, setStep] = useState<Step | null>(null);
  const { answerClock: clock } = thread;
  if (!clock) return null;
  const { side, dueAt, overdue, escalation, term } = clock;
  const Sign = overdue ? IconClockExclamation : IconHourglass;
  const open = escalation && !escalation.doneAt;
  return (
    <section className={classes.clock} data-overdue={overdue || undefined}>
      <p className={classes.clockHead}>
        <Sign size={18} aria-hidden />
        {t(`clock.${overdue ? 'over' : 'due'}.${side}`, { at: format.dateTime(dueAt) })}
      </p>
      <Counted clock={clock} />
      <p>{say(term.silence)}</p>
      <p className={classes.label}>{t('clock.basis', { base: say(term.legalBase) })}</p>
      {escalation && <Escalation escalation={escalation} />}
      {may('conditions.negotiate') && (
        <div className={classes.clockActions} data-print="hide">
          {open && (
            <Button size="compact-sm" onClick={() => setStep('settle')}>
              {t('clock.settle')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            onClick={() => setStep('extend')}
          >
            {t('clock.extend')}
          </Button>
        </div>
      )}
      {step && <ClockDialog step={step} thread={thread} onClose={() => setStep(null)} />}
    </section>
  );
}
