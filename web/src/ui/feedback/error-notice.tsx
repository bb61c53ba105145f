import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../lib/error-text.js';
import type { ErrorCode, ParleyError } from '../../lib/errors.js';
import type { Tone } from '../status/tones.js';
import classes from './notice.module.css';
import { Notice } from './notice.js';

export interface ErrorNoticeProps {
  readonly error: ParleyError;
  /** Offered for failures that may pass; the caller repeats with the same key. */
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

/** These are not faults but answers: somebody can act on them. */
const ANSWERS: readonly ErrorCode[] = [
  'STALE',
  'UNAVAILABLE',
  'NETWORK',
  'RULE_VIOLATED',
  'TRANSITION_NOT_ALLOWED',
];

function toneOf(code: ErrorCode): Tone {
  return ANSWERS.includes(code) ? 'warn' : 'bad';
}

/** What went wrong, by code and values, in the reader's language. */
export function ErrorNotice({ error, onRetry, children }: ErrorNoticeProps): ReactNode {
  const { t } = useTranslation('ui');
  const texts = useErrorTexts();
  const requestId = error.details['requestId'];
  const retry = onRetry && (
    <Button variant="default" onClick={onRetry}>
      {t('error.retry')}
    </Button>
  );
  return (
    <Notice tone={toneOf(error.code)} title={texts.title(error)} role="alert" actions={retry}>
      <p className={classes.text}>{texts.error(error)}</p>
      {error.fields.length > 0 && (
        <ul>
          {error.fields.map((problem) => (
            <li key={`${problem.path}:${problem.code}`}>{texts.namedField(problem)}</li>
          ))}
        </ul>
      )}
      {children}
      {typeof requestId === 'string' && (
        <p className={classes.meta}>{t('error.request', { id: requestId })}</p>
      )}
    </Notice>
  );
}
