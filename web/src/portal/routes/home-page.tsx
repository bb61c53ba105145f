import { IconFolderOpen } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session-context.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Page } from '../../ui/frame/page.js';

export function HomePage(): ReactNode {
  const { t } = useTranslation('portal');
  const session = useSession();
  const name = session?.person.name ?? '';
  return (
    <Page title={t('nav.dossiers')} lead={t('home.welcome', { name })}>
      <EmptyState title={t('home.empty.title')} icon={IconFolderOpen}>
        {t('home.empty.text')}
      </EmptyState>
    </Page>
  );
}
