import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import classes from './intelligence.module.css';
import type { Grant } from './intelligence-types.js';

export interface GrantTableProps {
  readonly caption: string;
  readonly grants: readonly Grant[];
  /** Absent for who may not revoke. */
  readonly onRevoke: ((grant: Grant) => void) | null;
}

/** Who may know, what for and until when. */
export function GrantTable({ caption, grants, onRevoke }: GrantTableProps): ReactNode {
  const { t } = useTranslation('intelligence-desk');
  const say = useLocalized();
  const format = useFormat();
  const state = (grant: Grant) => (grant.holds ? 'holds' : grant.revokedAt ? 'revoked' : 'over');
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('grants.who')}</th>
          <th scope="col">{t('grants.for')}</th>
          <th scope="col">{t('grants.until')}</th>
          <th scope="col">{t('grants.state')}</th>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => {
          const who = grant.person?.name ?? say(grant.position?.name) ?? '';
          return (
            <tr key={grant.id}>
              <th scope="row">{who}</th>
              <td>
                {t(`purpose.${grant.purposeCode}` as never) as string}
                <span className={classes.under}>{grant.purpose}</span>
              </td>
              <td>
                {format.dateTime(grant.validUntil)}
                <span className={classes.under}>
                  {t('grants.by', { name: grant.grantedByName })}
                </span>
              </td>
              <td>
                <StatusBadge
                  size="sm"
                  tone={grant.holds ? 'good' : 'neutral'}
                  label={t(`grants.${state(grant)}`)}
                />
                {grant.revokedReason && (
                  <span className={classes.under}>
                    {t('grants.revokedBy', {
                      name: grant.revokedByName,
                      reason: grant.revokedReason,
                    })}
                  </span>
                )}
                {grant.holds && onRevoke && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    data-print="hide"
                    aria-label={t('grants.revokeOf', { name: who })}
                    onClick={() => onRevoke(grant)}
                  >
                    {t('grants.revoke')}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
