import { Button } from '@mantine/core';
import { IconMapPinOff } from '@tabler/icons-react';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toParleyError } from '../../lib/errors.js';
import { Page } from '../frame/page.js';
import { EmptyState } from './empty-state.js';
import { ErrorNotice } from './error-notice.js';

/** What a page shows when it broke: the reason as far as it is known, and another try. */
export function PageFault({ error, reset }: ErrorComponentProps): ReactNode {
  const { t } = useTranslation('ui');
  const router = useRouter();
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t('fault.title')} failed>
      <ErrorNotice error={toParleyError(error)} onRetry={again} />
    </Page>
  );
}

/** The same where no frame stands around it. */
export function BareFault(props: ErrorComponentProps): ReactNode {
  return (
    <main>
      <PageFault {...props} />
    </main>
  );
}

/** An address without a page. */
export function NotFoundPage(): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        title={t('notFound.title')}
        icon={IconMapPinOff}
        action={
          <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('notFound.home')}</Button>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </Page>
  );
}
