import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TransitionButtons } from '../../../ui/status/transition-buttons.js';
import { useDossier } from '../../events/desk/index.js';
import { EvidenceForm } from './evidence-form.js';
import { ProgressBadge } from './fulfilment-badges.js';
import { ConditionFulfilmentDocument } from './fulfilment.desk.graphql.js';
import { FulfilmentHistory } from './fulfilment-history.js';
import {
  EvidenceDueDialog,
  FulfilmentStepDialog,
  FulfilmentTaskDialog,
} from './fulfilment-step.js';
import { progressOf, type Kept, type Promised } from './fulfilment-words.js';
import classes from './fulfilment.module.css';
import { Observations } from './observation-list.js';

interface PartProps {
  readonly condition: Promised;
  readonly kept: Kept;
  readonly onDone: () => void;
}

/** By when, why then, and what usually shows it. */
function Due({ condition, kept }: Omit<PartProps, 'onDone'>): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const say = useLocalized();
  const format = useFormat();
  const { dueAt, workingDays, shortNotice, dueSet, onTheDay } = kept;
  const why = dueSet
    ? t('due.setBecause', { reason: dueSet.reason })
    : shortNotice
      ? t('due.short')
      : workingDays !== null && workingDays !== undefined
        ? t('due.counted', { count: workingDays })
        : null;
  return (
    <>
      <p className={classes.words}>
        {dueAt
          ? t('due.until', { at: format.dateTime(dueAt) })
          : onTheDay
            ? t('due.onTheDay')
            : null}
        {why && <span className={classes.soft}> {why}</span>}
      </p>
      <p className={classes.soft}>
        {t('due.usually', { what: say(condition.catalogueKind.evidence) })}
      </p>
    </>
  );
}

function Tasks({ condition, kept, onDone }: PartProps): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const format = useFormat();
  const may = useMay();
  const [open, setOpen] = useState<Kept['tasks'][number] | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      {kept.tasks.map((task) => {
        const { id, cause, assigneeName, raisedAt, doneAt, doneByName, outcome } = task;
        const at = format.dateTime(raisedAt);
        const told = assigneeName
          ? t('task.told', { who: assigneeName, at })
          : t('task.toldAll', { at });
        return (
          <Notice
            key={id}
            tone={doneAt ? 'neutral' : 'warn'}
            title={t(`task.${cause}`, { number: condition.number })}
            actions={
              !doneAt &&
              may('conditions.verify') && (
                <Button size="compact-md" variant="default" onClick={() => setOpen(task)}>
                  {t('task.settle')}
                </Button>
              )
            }
          >
            {doneAt
              ? t('task.done', { who: doneByName, at: format.dateTime(doneAt), outcome })
              : told}
          </Notice>
        );
      })}
      {open && (
        <FulfilmentTaskDialog
          task={open}
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </>
  );
}

function Steps({ condition, kept, onDone }: PartProps): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const [step, setStep] = useState<string | null>(null);
  const close = (): void => setStep(null);
  const done = (): void => {
    close();
    onDone();
  };
  const steps = kept.availableSteps;
  if (steps.length === 0) return null;
  return (
    <>
      <div className={classes.actions} data-print="hide">
        <TransitionButtons
          transitions={steps}
          label={({ name }) => t(`step.${name}`)}
          severe={['waive']}
          primary={kept.waiting ? 'verify' : 'giveEvidence'}
          onChoose={({ name }) => setStep(name)}
        />
        <Button variant="subtle" onClick={() => setStep('due')}>
          {t('due.set')}
        </Button>
      </div>
      {step === 'giveEvidence' && <EvidenceForm condition={condition} onDone={done} />}
      {step === 'due' && <EvidenceDueDialog condition={condition} onDone={done} onClose={close} />}
      {step !== null && step !== 'giveEvidence' && step !== 'due' && (
        <FulfilmentStepDialog condition={condition} step={step} onDone={done} onClose={close} />
      )}
    </>
  );
}

/** What became of a condition both sides stand by: before the event, and on the day. */
export function ConditionFulfilment({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const { changes, refresh } = useDossier();
  const { data, error, again } = useReading(
    ConditionFulfilmentDocument,
    { id },
    { change: changes, fresh: true },
  );
  if (!data && error) return <ErrorNotice error={error} onRetry={again} />;
  const condition = data?.condition;
  const kept = condition?.fulfilment;
  if (!condition || condition.id !== id || !kept) return null;
  const done = (): void => {
    again();
    refresh();
  };
  const part = { condition, kept, onDone: done };
  return (
    <section aria-label={t('title')} className={classes.box}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t('title')}</h3>
        <ProgressBadge progress={progressOf(condition.preparation, kept)} />
      </div>
      {kept.earlierWords && (
        <Notice tone="warn" title={t('earlierTitle')}>
          {t('earlierText', { number: kept.number })}
        </Notice>
      )}
      <Due condition={condition} kept={kept} />
      <Tasks {...part} />
      <FulfilmentHistory kept={kept} />
      <Steps {...part} />
      <Observations {...part} />
    </section>
  );
}
