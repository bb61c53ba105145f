import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { useDossier } from '../../events/desk/index.js';
import classes from './orders.module.css';
import type { Writing } from './use-writing.js';

export interface OrderFormProps {
  readonly writing: Writing;
  /** Names it in the catalogue: its title, and what its button makes. */
  readonly name: 'write' | 'minimal';
  readonly children: ReactNode;
}

/** The frame of both forms of an order: what was refused, what was kept, and the way out. */
export function OrderForm({ writing, name, children }: OrderFormProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const { base } = useDossier();
  const navigate = useNavigate();
  const { compile, items, attempt, other, kept, send, startAgain } = writing;
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={t(`${name}.title`)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary items={items} attempt={attempt} />
      {other && (
        <ErrorNotice error={other} onRetry={() => void compile.retry()}>
          {other.code === 'STALE' && <p className={classes.line}>{t('write.stale')}</p>}
        </ErrorNotice>
      )}
      {kept && (
        <Notice
          tone="info"
          title={t('write.kept')}
          actions={
            <Button variant="default" onClick={startAgain}>
              {t('write.discard')}
            </Button>
          }
        />
      )}
      {children}
      <div className={classes.buttons}>
        <Button type="submit" loading={compile.status === 'running'}>
          {t(`${name}.compile`)}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: `${base}/order` })}>
          {t('write.cancel')}
        </Button>
      </div>
    </form>
  );
}
