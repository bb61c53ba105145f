import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.js';
import { isDecided } from './dossier-words.js';
import classes from './parts.module.css';

export interface NotAuthorisedProps {
  readonly state: string;
  /** One quiet line, for the pages of a form. */
  readonly brief?: boolean;
}

/** Says on every page of an undecided dossier that filing is not permission. */
export function NotAuthorised({ state, brief = false }: NotAuthorisedProps): ReactNode {
  const { t } = useTranslation('portal-events');
  if (isDecided(state) || state === 'withdrawn') return null;
  if (brief) {
    return (
      <p className={classes.reminder}>
        <IconInfoCircle size={20} aria-hidden />
        {t('notAuthorised.brief')}
      </p>
    );
  }
  return (
    <Notice tone="warn" title={t('notAuthorised.title')}>
      {t(state === 'draft' ? 'notAuthorised.draft' : 'notAuthorised.text')}
    </Notice>
  );
}
