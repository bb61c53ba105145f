import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParleyError } from '../../lib/errors.js';
import classes from './confirm-dialog.module.css';
import { ErrorNotice } from './error-notice.js';

export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen and whether it can be undone; may hold fields, such as a reason. */
  readonly children: ReactNode;
  /** The verb again, never "OK": "Withdraw the application". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** For what cannot be taken back. */
  readonly severe?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly error?: ParleyError | null;
}

/** Asks before something that cannot be undone; undoable things are simply done. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { opened, title, children, confirmLabel, onConfirm, onClose, error } = props;
  const { severe = false, busy = false, disabled = false } = props;
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeOnClickOutside={!busy}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {error && <ErrorNotice error={error} />}
      <div>{children}</div>
      <Group justify="flex-end" mt="lg" gap="sm" className={classes.buttons}>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('dialog.cancel')}
        </Button>
        <Button
          color={severe ? 'brick' : 'petrol'}
          onClick={onConfirm}
          loading={busy}
          disabled={disabled}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
