import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.js';
import { isDecided } from './dossier-words.js';

export interface NotAuthorisedProps {
  readonly state: string;
}

/** Says on every page of an undecided dossier that filing is not permission. */
export function NotAuthorised({ state }: NotAuthorisedProps): ReactNode {
  const { t } = useTranslation('portal-events');
  if (isDecided(state) || state === 'withdrawn') return null;
  return (
    <Notice tone="warn" title={t('notAuthorised.title')}>
      {t(state === 'draft' ? 'notAuthorised.draft' : 'notAuthorised.text')}
    </Notice>
  );
}
