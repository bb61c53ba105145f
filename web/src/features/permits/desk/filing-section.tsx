import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import type { Application } from './application-answers.js';
import classes from './permits.module.css';

/** When it was filed, whether in time, and what it still lacks. */
export function FilingSection({ application }: { readonly application: Application }): ReactNode {
  const { t } = useTranslation('permits-desk');
  const format = useFormat();
  const { submittedAt, updatedAt, latestFiling, late, lateReason, missing } = application;
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('filing.submittedAt')}</dt>
          <dd>{submittedAt ? format.dateTime(submittedAt) : t('filing.notYet')}</dd>
        </div>
        <div>
          <dt>{t('filing.latest')}</dt>
          <dd>{latestFiling ? format.day(latestFiling) : '–'}</dd>
        </div>
        <div>
          <dt>{t('filing.punctual')}</dt>
          <dd>
            {late === null || late === undefined ? (
              '–'
            ) : (
              <StatusBadge
                tone={late ? 'warn' : 'good'}
                size="sm"
                label={t(late ? 'filing.late' : 'filing.inTime')}
              />
            )}
          </dd>
        </div>
        <div>
          <dt>{t('filing.updatedAt')}</dt>
          <dd>{format.dateTime(updatedAt)}</dd>
        </div>
        {late && (
          <div className={classes.wide}>
            <dt>{t('filing.lateReason')}</dt>
            <dd>{lateReason ?? t('filing.noLateReason')}</dd>
          </div>
        )}
      </dl>
      {missing.length > 0 ? (
        <Notice tone="warn" title={t('filing.missing', { count: missing.length })}>
          <ul className={classes.bullets}>
            {missing.map(({ code, field, text, neededBy }) => (
              <li key={`${field}:${code}`}>
                {text}
                {neededBy && <>, {t('filing.neededBy', { day: format.day(neededBy) })}</>}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p className={classes.soft}>{t('filing.complete')}</p>
      )}
    </>
  );
}
