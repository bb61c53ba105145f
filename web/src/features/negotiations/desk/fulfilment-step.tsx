import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  SetEvidenceDueDocument,
  SettleFulfilmentTaskDocument,
  TakeFulfilmentStepDocument,
} from './fulfilment.desk.graphql.js';
import type { Promised } from './fulfilment-words.js';
import { StepDialog, type StepField } from './step-dialog.js';

/** Steps that tell the organiser why, and those whose reason stays with police. */
const NEEDS_MESSAGE = ['notMet', 'reopen'];
const NEEDS_NOTE = ['waive', 'escalate'];
const SEVERE = ['notMet', 'waive'];

export interface FulfilmentDialogProps {
  readonly condition: Promised;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** One step of the fulfilment, with what the organiser reads and what stays with police. */
export function FulfilmentStepDialog(
  props: FulfilmentDialogProps & { readonly step: string },
): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const { condition, step, onDone, onClose } = props;
  const ofOrganiser = condition.owner === 'organiser';
  const message: StepField = {
    name: 'message',
    kind: 'text',
    label: t(ofOrganiser ? 'step.message' : 'step.reason'),
    needed: NEEDS_MESSAGE.includes(step),
    ...(ofOrganiser ? { hint: t('step.messageHint') } : {}),
  };
  const note: StepField = {
    name: 'note',
    kind: 'text',
    label: t(NEEDS_NOTE.includes(step) ? 'step.noteNeeded' : 'step.note'),
    hint: t('step.noteHint'),
    needed: NEEDS_NOTE.includes(step),
  };
  const fields = NEEDS_NOTE.includes(step) ? [note, message] : [message, note];
  return (
    <StepDialog
      title={t(`step.${step}`)}
      text={t(`step.${step}Text`)}
      confirm={t(`step.${step}`)}
      severe={SEVERE.includes(step)}
      fields={fields}
      document={TakeFulfilmentStepDocument as never}
      input={(values) => ({
        conditionId: condition.id,
        expectedVersion: condition.version,
        step,
        message: values['message'] || null,
        note: values['note'] || null,
      })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

/** Another day by which it is shown. */
export function EvidenceDueDialog({
  condition,
  onDone,
  onClose,
}: FulfilmentDialogProps): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  return (
    <StepDialog
      title={t('due.set')}
      text={t('due.setText')}
      confirm={t('due.set')}
      fields={[
        { name: 'dueOn', kind: 'day', label: t('due.day'), needed: true },
        { name: 'reason', kind: 'text', label: t('due.reason'), needed: true },
      ]}
      document={SetEvidenceDueDocument as never}
      input={({ dueOn, reason }) => ({
        conditionId: condition.id,
        expectedVersion: condition.version,
        dueOn,
        reason,
      })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

export interface TaskDialogProps extends Omit<FulfilmentDialogProps, 'condition'> {
  readonly task: { readonly id: string; readonly version: number };
}

/** What was done about a promise that is late, not kept or handed upward. */
export function FulfilmentTaskDialog({ task, onDone, onClose }: TaskDialogProps): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  return (
    <StepDialog
      title={t('task.settle')}
      text={t('task.settleText')}
      confirm={t('task.settle')}
      fields={[{ name: 'outcome', kind: 'text', label: t('task.outcome'), needed: true }]}
      document={SettleFulfilmentTaskDocument as never}
      input={({ outcome }) => ({ taskId: task.id, expectedVersion: task.version, outcome })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
