import { VisuallyHidden } from '@mantine/core';
import {
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconExclamationCircle,
  IconPencil,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftState, SaveStatus } from '../../lib/draft-saver.js';
import { useFormat } from '../../lib/use-format.js';
import classes from './save-indicator.module.css';

const SIGNS: Readonly<Record<SaveStatus, Icon>> = {
  clean: IconCloudCheck,
  unsaved: IconPencil,
  saving: IconCloudUp,
  saved: IconCloudCheck,
  kept: IconCloudOff,
  failed: IconExclamationCircle,
};

export interface SaveIndicatorProps {
  readonly state: DraftState;
}

/** Says whether a draft is safe. Screen readers hear only what matters: saved, kept here, failed. */
export function SaveIndicator({ state }: SaveIndicatorProps): ReactNode {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const { status, savedAt } = state;
  const Sign = SIGNS[status];
  const time = savedAt ? format.time(savedAt) : '';
  const words = status === 'saved' ? t('save.saved', { time }) : t(`save.${status}`);
  const spoken = ['saved', 'kept', 'failed'].includes(status) ? words : '';
  return (
    <>
      <span className={classes.save} data-status={status} aria-hidden={spoken !== '' || undefined}>
        <Sign size={18} aria-hidden />
        {words}
      </span>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}
