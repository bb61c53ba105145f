import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../../lib/use-shortcut.js';

const ROW_LINK = '[data-index] [role=rowheader] :is(a,button)';

/** `j` and `k` walk through the rows of the list inside an element, as the arrow keys do. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation('events');
  const walk = (key: 'ArrowDown' | 'ArrowUp'): void => {
    const active = document.activeElement;
    const inside = active instanceof HTMLElement && active.closest('[data-index]');
    if (inside && list.current?.contains(active)) {
      active.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    } else {
      list.current?.querySelector<HTMLElement>(ROW_LINK)?.focus();
    }
  };
  useShortcut({ id: 'row-next', keys: 'j', label: t('keys.next'), run: () => walk('ArrowDown') });
  useShortcut({ id: 'row-back', keys: 'k', label: t('keys.back'), run: () => walk('ArrowUp') });
}
