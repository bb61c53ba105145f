import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.js';
import { DayField } from '../../../ui/form/day-field.js';
import { useFormErrors, type Findings } from '../../events/desk/index.js';
import type { ReferenceKind, ReferenceRow } from './reference-types.js';
import { dayOf } from './reference-values.js';
import classes from './reference.module.css';

const FORM = 'reference-end';
const FIELDS = ['validTo', 'reason'];

export interface ReferenceEndProps {
  readonly kind: ReferenceKind;
  readonly row: ReferenceRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives the newest edition its last day, with the reason. */
export function ReferenceEnd({ kind, row, onDone, onClose }: ReferenceEndProps): ReactNode {
  const { t } = useTranslation('reference-desk');
  const [validTo, setValidTo] = useState(() => dayOf(new Date()));
  const [reason, setReason] = useState('');
  const [findings, setFindings] = useState<Findings>({});
  const sending = useIdempotentMutation(kind.documents.end);
  const errors = useFormErrors(FORM, FIELDS, findings, sending.error);
  const confirm = async (): Promise<void> => {
    const wrong = {
      ...(validTo ? {} : { validTo: t('needed', { what: t('field.validTo') }) }),
      ...(reason.trim() ? {} : { reason: t('needed', { what: t('field.reason') }) }),
    };
    setFindings(wrong);
    if (Object.keys(wrong).length > 0) return;
    const input = { id: row.id, expectedVersion: row.version, validTo, reason: reason.trim() };
    if ((await sending.submit({ input })).ok) onDone();
  };
  return (
    <ConfirmDialog
      opened
      title={t('end')}
      confirmLabel={t('end')}
      busy={sending.status === 'running'}
      error={sending.status === 'stale' ? sending.error : errors.other}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <div className={classes.dialog}>
        <p className={classes.soft}>{t('endLead')}</p>
        <DayField
          id={`${FORM}-validTo`}
          label={t('field.validTo')}
          value={validTo}
          error={errors.by['validTo']}
          onChange={setValidTo}
        />
        <Textarea
          id={`${FORM}-reason`}
          label={t('field.reason')}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          error={errors.by['reason']}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </ConfirmDialog>
  );
}
