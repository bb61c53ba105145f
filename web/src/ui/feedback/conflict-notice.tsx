import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.js';
import classes from './conflict-notice.module.css';

export interface ConflictNoticeProps {
  /** What the reader was about to save. */
  readonly mine: ReactNode;
  /** What stands on the server now; null when it could not be fetched. */
  readonly theirs: ReactNode;
  /** Who changed it and when, translated. */
  readonly meta?: string;
  /** Puts the reader's text on top of the newest version. */
  readonly onKeepMine: () => void;
  /** Takes over what stands on the server; the reader's text goes. */
  readonly onTakeTheirs: () => void;
}

/** Somebody else was faster: both texts, nothing lost, the reader chooses. */
export function ConflictNotice(props: ConflictNoticeProps): ReactNode {
  const { mine, theirs, meta, onKeepMine, onTakeTheirs } = props;
  const { t } = useTranslation('ui');
  const actions = (
    <>
      <Button variant="default" onClick={onKeepMine}>
        {t('conflict.keepMine')}
      </Button>
      <Button variant="default" onClick={onTakeTheirs}>
        {t('conflict.takeTheirs')}
      </Button>
    </>
  );
  return (
    <Notice tone="warn" title={t('conflict.title')} role="alert" actions={actions}>
      <span>{meta ?? t('conflict.text')}</span>
      <div className={classes.sides}>
        <div className={classes.side}>
          <p className={classes.name}>{t('conflict.mine')}</p>
          <div className={classes.text}>{mine}</div>
        </div>
        <div className={classes.side}>
          <p className={classes.name}>{t('conflict.theirs')}</p>
          <div className={classes.text}>{theirs ?? t('conflict.unknown')}</div>
        </div>
      </div>
    </Notice>
  );
}
