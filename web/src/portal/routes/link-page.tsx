import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keptAnswers } from '../../features/beginning/portal/kept-answers.js';
import { useSessionKeeper } from '../../lib/session-context.js';
import { useAttempt } from '../../ui/entry/use-entry.js';
import { useSecretInHash } from '../../ui/entry/use-secret-in-hash.js';
import { ErrorNotice } from '../../ui/feedback/error-notice.js';
import { Notice } from '../../ui/feedback/notice.js';
import { EntryPage } from './entry-page.js';

/**
 * Uses up a single-use link only when somebody presses the button: mail scanners that open every
 * address must not sign in, nor spend the link.
 */
export function LinkPage(): ReactNode {
  const { t } = useTranslation('portal');
  const keeper = useSessionKeeper();
  const router = useRouter();
  const token = useSecretInHash();
  const enter = useCallback(() => {
    // Answers from before the sign-in wait on this device: somebody has to say whose they are.
    const to = keptAnswers() ? '/begin/answers' : '/';
    void router.navigate({ to, replace: true });
  }, [router]);
  const { busy, error, run } = useAttempt(enter);
  const spent = token === '' || (error !== null && !error.retryable);
  return (
    <EntryPage title={t('link.title')} lead={spent ? null : t('link.lead')}>
      {token === '' && <Notice tone="warn" title={t('link.noToken')} />}
      {error && (error.retryable ? <ErrorNotice error={error} /> : null)}
      {error && !error.retryable && (
        <Notice tone="warn" role="alert" title={t('link.spent.title')}>
          {t('link.spent.text')}
        </Notice>
      )}
      <div>
        {spent ? (
          <Button renderRoot={(props) => <Link to="/sign-in" {...props} />}>
            {t('link.newLink')}
          </Button>
        ) : (
          <Button loading={busy} onClick={() => run(() => keeper.consumeLink(token))}>
            {t('link.submit')}
          </Button>
        )}
      </div>
    </EntryPage>
  );
}
