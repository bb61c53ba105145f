import { IconCloudOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/connection.js';
import classes from './connection-notice.module.css';

/** Says that the connection is lost, and stops saying it when it is back. */
export function ConnectionNotice(): ReactNode {
  const { t } = useTranslation('ui');
  const lost = useConnection() === 'lost';
  return (
    <div role="status" data-print="hide">
      {lost && (
        <div className={classes.bar}>
          <IconCloudOff size={18} aria-hidden />
          {t('connection.lost')}
        </div>
      )}
    </div>
  );
}
