import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { CourtForm } from './court-form.js';
import classes from './decision-desk.module.css';
import type { SheetProps } from './decision-values.js';
import { NotifyForm } from './notify-form.js';
import { WithdrawForm } from './withdraw-form.js';

/** The steps that record what a court did. */
const COURT_STEPS = ['lodged', 'suspended', 'confirmed'] as const;

function Clock({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const format = useFormat();
  const { appealClock } = sheet;
  if (!appealClock) return <p className={classes.soft}>{t('clock.none')}</p>;
  return (
    <Notice tone="info" title={t('clock.until', { day: format.date(appealClock.lastDay) })}>
      <p>{appealClock.explanation}</p>
      <p>{appealClock.urgency}</p>
      <p className={classes.soft}>{t('court.source', { source: appealClock.source })}</p>
    </Notice>
  );
}

function Proofs({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const format = useFormat();
  return (
    <ul className={classes.records}>
      {sheet.notifications
        .filter(({ act }) => act === 'decision')
        .map((one) => (
          <li key={one.id}>
            <p>
              <strong>{t(`channel.${one.channel}`)}</strong>, {format.dateTime(one.notifiedAt)},{' '}
              {t('notify.to', { recipient: one.recipient })}
            </p>
            <p className={classes.soft}>
              {t('notify.proof', { evidence: one.evidence, name: one.recordedByName })}
            </p>
          </li>
        ))}
    </ul>
  );
}

function Court({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const format = useFormat();
  const named = (ids: readonly string[]): string =>
    format.list(
      sheet.articles
        .filter(({ conditionId }) => ids.includes(conditionId))
        .map(({ condition, title }) => `${condition} ${title}`),
    );
  return (
    <ul className={classes.records}>
      {sheet.courtSteps.map((one) => (
        <li key={one.id}>
          <p>
            <strong>{t(`court.step.${one.step}`)}</strong>,{' '}
            {format.date(one.happenedOn) + format.colon}
            {one.court}, {t('court.number', { number: one.caseNumber })}
            {one.extremeUrgency && ` (${t('court.urgent')})`}
          </p>
          {one.conditionIds && (
            <p className={classes.soft}>{t('court.only', { which: named(one.conditionIds) })}</p>
          )}
          {one.remark && <p className={classes.soft}>{one.remark}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What became of a signed decision: proof of notification, appeal clock, courts, withdrawal. */
export function DecisionStanding({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const format = useFormat();
  const may = (...names: string[]): boolean =>
    sheet.availableTransitions.some(({ name, enabled }) => enabled && names.includes(name));
  const { withdrawnAt, withdrawnByName, withdrawnReason } = sheet;
  return (
    <>
      {withdrawnAt && (
        <Notice
          tone="warn"
          title={t('withdraw.done', { name: withdrawnByName, at: format.dateTime(withdrawnAt) })}
        >
          <p>{withdrawnReason}</p>
        </Notice>
      )}
      <PageSection title={t('notify.title')}>
        {sheet.notifications.length === 0 && <p className={classes.soft}>{t('notify.none')}</p>}
        <Proofs sheet={sheet} />
        <Clock sheet={sheet} />
        {may('notify', 'notifyAgain') && <NotifyForm key={sheet.version} sheet={sheet} />}
      </PageSection>
      {(sheet.courtSteps.length > 0 || may(...COURT_STEPS)) && (
        <PageSection title={t('court.title')}>
          <Court sheet={sheet} />
          {may(...COURT_STEPS) && <CourtForm key={sheet.version} sheet={sheet} />}
        </PageSection>
      )}
      {may('withdraw') && <WithdrawForm sheet={sheet} />}
    </>
  );
}
