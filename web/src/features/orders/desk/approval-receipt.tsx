import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import type { ApprovalSubject, ApprovalVersion } from './approval-types.js';
import { groupedHash } from './order-content.js';
import classes from './orders.module.css';

export interface ApprovalReceiptProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly subject: ApprovalSubject;
  readonly version: ApprovalVersion;
}

/** What was signed, by whom, when and under which hash, and who has to answer now. */
export function ApprovalReceipt({ ref, subject, version }: ApprovalReceiptProps): ReactNode {
  const { t } = useTranslation('orders-desk');
  const format = useFormat();
  const { number, approvedAt, approvedBy, contentHash, board } = version;
  const toBoard = (
    <Button
      variant="default"
      leftSection={<IconUsersGroup size={18} aria-hidden />}
      renderRoot={(props) => <Link to={`/events/${subject.event.id}/order/board`} {...props} />}
    >
      {t('receipt.board')}
    </Button>
  );
  return (
    <div ref={ref} tabIndex={-1} className={classes.receipt}>
      <Notice tone="good" title={t('receipt.title', { number })} role="status" actions={toBoard}>
        <p className={classes.line}>
          {t('receipt.who', {
            name: approvedBy?.name ?? t('receipt.gold'),
            at: approvedAt ? format.dateTime(approvedAt) : '–',
          })}
        </p>
        <p className={classes.line}>{t('receipt.hash')}</p>
        <p className={classes.hash}>{groupedHash(contentHash)}</p>
        <p className={classes.line}>
          {t('receipt.units', { count: board.total })}{' '}
          {board.outstanding === 0
            ? t('receipt.allAnswered')
            : t('receipt.outstanding', { count: board.outstanding })}
        </p>
      </Notice>
    </div>
  );
}
