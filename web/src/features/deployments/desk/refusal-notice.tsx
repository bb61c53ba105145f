import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParleyError } from '../../../lib/errors.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { breachesOf, useBreachSentence, type Breach } from './breach-words.js';
import classes from './plan.module.css';

/** Broken rules, one sentence each. */
export function BreachList({ breaches }: { readonly breaches: readonly Breach[] }): ReactNode {
  const sentence = useBreachSentence();
  return (
    <ul className={classes.breaches}>
      {breaches.map((breach, index) => (
        <li key={index}>{sentence(breach)}</li>
      ))}
    </ul>
  );
}

export interface RefusalNoticeProps {
  readonly error: ParleyError | null;
  readonly onRetry?: () => void;
}

/** Why a command was refused: rules in plain words with their figures, other errors as everywhere. */
export function RefusalNotice({ error, onRetry }: RefusalNoticeProps): ReactNode {
  const { t } = useTranslation('deployments-desk');
  if (!error) return null;
  const breaches = breachesOf(error.details);
  if (breaches.length === 0) return <ErrorNotice error={error} {...(onRetry ? { onRetry } : {})} />;
  return (
    <Notice tone="warn" title={t('refused.title', { count: breaches.length })} role="alert">
      <BreachList breaches={breaches} />
    </Notice>
  );
}
