import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './skip-link.module.css';

/** The id of the main part of every frame. */
export const MAIN_ID = 'main';

function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById(MAIN_ID)?.focus();
}

/** The first stop of the keyboard: past header and navigation. */
export function SkipLink(): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <a className={classes.skip} href={`#${MAIN_ID}`} onClick={skip} data-print="hide">
      {t('frame.skip')}
    </a>
  );
}
