import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import classes from './decision-desk.module.css';
import type { DecisionSheet } from './decision-values.js';
import { ActFiles, WithdrawalAct } from './withdrawal-act.js';

/** Earlier decisions of the same authority: withdrawn, and readable with hash and documents. */
export function DecisionHistory({
  earlier,
}: {
  readonly earlier: readonly DecisionSheet[];
}): ReactNode {
  const { t } = useTranslation(['decision-desk', 'permits-desk']);
  const format = useFormat();
  if (earlier.length === 0) return null;
  return (
    <PageSection title={t('history.title')}>
      <ul className={classes.records}>
        {earlier.map((one) => (
          <li key={one.id}>
            <p>
              <strong>
                {t('history.number', { number: one.number })},{' '}
                {t(`permits-desk:decision.type.${one.type}` as never)}
              </strong>
              {one.takenAt && `, ${format.dateTime(one.takenAt)}, ${one.takenByName ?? ''}`}
            </p>
            {one.withdrawnAt && (
              <p>
                {t('withdraw.done', {
                  name: one.withdrawnByName,
                  at: format.dateTime(one.withdrawnAt),
                })}{' '}
                {one.withdrawnReason}
              </p>
            )}
            <p className={classes.soft}>
              <code>{one.contentHash}</code>
            </p>
            <ActFiles sheet={one} />
            <WithdrawalAct sheet={one} />
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
