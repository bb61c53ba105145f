import { Modal, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keyboard } from '../../lib/keyboard.js';
import { useStore } from '../../lib/store.js';
import classes from './shortcut-sheet.module.css';

export interface ShortcutSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const shown = (keys: string): string[] =>
  keys.split(' ').map((key) => key.replace('mod+', 'Ctrl ').toUpperCase());

/** Every shortcut of the present page, and the switch for those of a single key. */
export function ShortcutSheet({ opened, onClose }: ShortcutSheetProps): ReactNode {
  const { t } = useTranslation('ui');
  const shortcuts = useStore(keyboard.shortcuts);
  const single = useStore(keyboard.singleKeys);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <dl className={classes.list}>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.id} style={{ display: 'contents' }}>
            <dt>{shortcut.label}</dt>
            <dd>
              {shown(shortcut.keys).map((key, index) => (
                <kbd key={index} className={classes.keys}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        checked={single}
        onChange={(event) => keyboard.allowSingleKeys(event.currentTarget.checked)}
        label={t('shortcuts.single')}
        description={t('shortcuts.singleHint')}
      />
    </Modal>
  );
}
