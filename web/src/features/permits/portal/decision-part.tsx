import { IconFileDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOORS } from '../../../lib/door.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import type { Tone } from '../../../ui/status/tones.js';
import { parts } from '../../events/portal/index.js';
import type { StatusDossier } from './status-parts.js';
import classes from './status.module.css';

type Decision = StatusDossier['decisions'][number];

const TONES: Readonly<Record<Decision['type'], Tone>> = {
  authorised: 'good',
  authorisedWithConditions: 'good',
  noted: 'info',
  postponed: 'warn',
  prohibited: 'bad',
};
const KILOBYTE = 1000;
/** Kind of the document that withdraws a decision. */
const WITHDRAWAL = 'decisionWithdrawal';

function Downloads({ decision }: { readonly decision: Decision }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const { documents } = decision;
  if (documents.length === 0) {
    return <p className={parts['meta']}>{t('decision.documentComes')}</p>;
  }
  return documents.map(({ id, kind: act, mediaType, sizeBytes, fileName }) => {
    const kind = mediaType === 'application/pdf' ? 'PDF' : (fileName.split('.').at(-1) ?? '');
    const size = format.number(Math.ceil(sizeBytes / KILOBYTE));
    return (
      <a
        key={id}
        className={classes.download}
        href={`${DOORS.portal.base}/files/${id}`}
        download={fileName}
      >
        <IconFileDownload size={20} aria-hidden />
        {t(act === WITHDRAWAL ? 'decision.downloadWithdrawal' : 'decision.download', {
          kind: kind.toUpperCase(),
          size,
        })}
      </a>
    );
  });
}

function Articles({ decision }: { readonly decision: Decision }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const { articles, language, suspendedConditionIds } = decision;
  if (articles.length === 0) return null;
  return (
    <details>
      <summary>{t('decision.articles', { count: articles.length })}</summary>
      <ol className={parts['list']} lang={language}>
        {articles.map(({ number, conditionId, title, text, imposedReason }) => (
          <li key={number} value={number}>
            <strong>{title}</strong>
            {suspendedConditionIds.includes(conditionId) && (
              <p className={parts['asked']}>{t('decision.heldBack')}</p>
            )}
            <p className={parts['text']}>{text}</p>
            {imposedReason && (
              <p className={parts['meta']}>{t('decision.imposed', { reason: imposedReason })}</p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What became of it: notified, before a court, withdrawn; and until when one may appeal. */
function Standing({ decision }: { readonly decision: Decision }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const { notifications, courtSteps, appealClock, withdrawnAt, withdrawnReason } = decision;
  return (
    <>
      {decision.supersedesId && <p className={parts['meta']}>{t('decision.replaces')}</p>}
      {withdrawnAt && (
        <p className={parts['text']}>
          {t('decision.withdrawnWhy', { at: format.date(withdrawnAt), reason: withdrawnReason })}
        </p>
      )}
      {notifications.map(({ act, channel, notifiedAt }) => (
        <p key={`${act} ${channel} ${notifiedAt}`} className={parts['meta']}>
          {t(act === 'withdrawal' ? 'decision.withdrawalNotified' : 'decision.notified', {
            at: format.dateTime(notifiedAt),
            channel: t(`decision.channel.${channel}` as never),
          })}
        </p>
      ))}
      {courtSteps.map(({ step, court, caseNumber, happenedOn }) => (
        <p key={`${step} ${caseNumber}`} className={parts['text']}>
          {t('decision.court', {
            court,
            caseNumber,
            day: format.date(happenedOn),
            step: t(`decision.courtStep.${step}` as never),
          })}
        </p>
      ))}
      {appealClock && !withdrawnAt && (
        <Notice
          tone="info"
          title={t('decision.appealUntil', { day: format.date(appealClock.lastDay) })}
        >
          <p>{appealClock.explanation}</p>
          <p>{appealClock.urgency}</p>
        </Notice>
      )}
    </>
  );
}

function DecisionCard({ decision }: { readonly decision: Decision }): ReactNode {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const { authority, type, takenAt, appeal, language, standing } = decision;
  return (
    <li className={parts['card']}>
      <div className={parts['head']}>
        <h3 className={parts['name']} lang={language}>
          {authority}
        </h3>
        <StatusBadge
          tone={standing === 'withdrawn' ? 'neutral' : TONES[type]}
          label={t(`decision.type.${type}`)}
        />
        <StatusBadge tone="neutral" label={t(`decision.standing.${standing}` as never)} />
      </div>
      <p className={parts['meta']}>{t('decision.taken', { at: format.date(takenAt) })}</p>
      <Standing decision={decision} />
      <Downloads decision={decision} />
      <Articles decision={decision} />
      {appeal.length > 0 && (
        <div>
          <h4 style={{ margin: 0 }}>{t('decision.appeal')}</h4>
          {appeal.map((clause) => (
            <p key={clause} className={parts['text']} lang={language}>
              {clause}
            </p>
          ))}
        </div>
      )}
    </li>
  );
}

/** What holds before what was withdrawn, later before earlier. */
function latestFirst(one: Decision, other: Decision): number {
  const gone = Number(one.withdrawnAt !== null) - Number(other.withdrawnAt !== null);
  return gone || other.number - one.number;
}

/** The decisions taken, each authority's own, with the act to download and how to appeal. */
export function DecisionPart({ decisions }: Pick<StatusDossier, 'decisions'>): ReactNode {
  const { t } = useTranslation('portal-permits');
  return (
    <PageSection title={t('decision.title')}>
      {decisions.length === 0 ? (
        <Notice tone="info" title={t('decision.none')}>
          {t('decision.noneText')}
        </Notice>
      ) : (
        <ul className={parts['cards']}>
          {[...decisions].sort(latestFirst).map((decision) => (
            <DecisionCard key={decision.id} decision={decision} />
          ))}
        </ul>
      )}
    </PageSection>
  );
}
