import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useCallback, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionKeeper } from '../../../lib/session-context.js';
import { EntryPage } from '../../../portal/routes/entry-page.js';
import { useAttempt } from '../../../ui/entry/use-entry.js';
import { useSecretInHash } from '../../../ui/entry/use-secret-in-hash.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';

/** Where the mailed link leads: the account is made by a press, never by opening the address. */
export function BegunPage(): ReactNode {
  const { t } = useTranslation(['portal-beginning', 'portal']);
  const keeper = useSessionKeeper();
  const router = useRouter();
  const token = useSecretInHash();
  const named = useRef('');
  const enter = useCallback(() => {
    const search = { for: named.current };
    void router.navigate({ to: '/begin/answers', search, replace: true });
  }, [router]);
  const { busy, error, run } = useAttempt(enter);
  const begin = async (): Promise<void> => {
    named.current = await keeper.begin(token);
  };
  const spent = token === '' || (error !== null && !error.retryable);
  return (
    <EntryPage title={t('begun.title')} lead={spent ? null : t('begun.lead')}>
      {token === '' && <Notice tone="warn" title={t('portal:link.noToken')} />}
      {error?.retryable && <ErrorNotice error={error} />}
      {error && !error.retryable && (
        <Notice tone="warn" role="alert" title={t('portal:link.spent.title')}>
          {t('begun.spent')}
        </Notice>
      )}
      <div>
        {spent ? (
          <Button renderRoot={(props) => <Link to="/begin" {...props} />}>
            {t('begun.again')}
          </Button>
        ) : (
          <Button loading={busy} onClick={() => run(begin)}>
            {t('begun.submit')}
          </Button>
        )}
      </div>
    </EntryPage>
  );
}
