import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import classes from './decision-desk.module.css';
import type { SheetProps } from './decision-values.js';
import { NotifyForm } from './notify-form.js';

/** Kind of the document that withdraws a decision. */
const WITHDRAWAL = 'decisionWithdrawal';

/** The documents of a decision: its act, and the one that withdraws it, each named as what it is. */
export function ActFiles({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  return [false, true].map((withdrawal) => {
    const files = sheet.documents.filter(({ kind }) => (kind === WITHDRAWAL) === withdrawal);
    if (files.length === 0) return null;
    return (
      <p key={String(withdrawal)}>
        {t(withdrawal ? 'withdrawal.withdrawalAct' : 'withdrawal.act')}{' '}
        {files.map(({ id, fileName }) => (
          <a key={id} href={`/files/${id}`} className={classes.file}>
            <IconDownload size={16} aria-hidden /> {fileName}
          </a>
        ))}
      </p>
    );
  });
}

/** The act of a withdrawal: its hash, its proofs of notification, and where one is recorded. */
export function WithdrawalAct({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const format = useFormat();
  const { withdrawalHash, notifications, availableTransitions } = sheet;
  const proofs = notifications.filter(({ act }) => act === 'withdrawal');
  const mayNotify = availableTransitions.some(
    ({ name, enabled }) => enabled && name === 'notifyWithdrawal',
  );
  if (!withdrawalHash) return null;
  return (
    <>
      <p className={classes.soft}>
        {t('withdrawal.hash')} <code>{withdrawalHash}</code>
      </p>
      {proofs.map((one) => (
        <p key={one.id}>
          <strong>{t('withdrawal.notified')}</strong>
          {format.colon + t(`channel.${one.channel}` as never)}, {format.dateTime(one.notifiedAt)},{' '}
          {t('notify.to', { recipient: one.recipient })}{' '}
          <span className={classes.soft}>
            {t('notify.proof', { evidence: one.evidence, name: one.recordedByName })}
          </span>
        </p>
      ))}
      {mayNotify && (
        <details>
          <summary>{t('withdrawal.notify')}</summary>
          <NotifyForm key={sheet.version} sheet={sheet} />
        </details>
      )}
    </>
  );
}
