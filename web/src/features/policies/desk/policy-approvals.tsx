import { IconAlertTriangle, IconCircleCheck, IconFileDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Redline, type RedlineOp } from '../../../ui/products/redline.js';
import classes from './policies.module.css';
import { shortHash, type PolicySheet } from './policy-types.js';

interface SheetProps {
  readonly sheet: PolicySheet;
}

/** What a signature would change: this number against the one that was approved before it. */
export function PolicyDifferences({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const say = useLocalized();
  const { differences, needsGold, number } = sheet;
  if (number === 1) return null;
  return (
    <PageSection title={t('difference.title', { number: number - 1 })}>
      {sheet.changeReason && (
        <p className={classes.soft}>{t('reason', { number, reason: sheet.changeReason })}</p>
      )}
      {needsGold && <Notice tone="info" title={t('difference.gold')} />}
      {differences.length === 0 && <p className={classes.soft}>{t('difference.none')}</p>}
      {differences.map(({ part, code, label, words }) => {
        const name = part === 'texts' ? t(`text.${code}`) : say(label);
        return (
          <div key={`${part}.${code}`} className={classes.card}>
            <h3 className={classes.minor}>
              {name ? t('difference.line', { part: t(`part.${part}`), name }) : t(`part.${part}`)}
            </h3>
            <Redline parts={words.map(({ op, text }) => ({ op: op as RedlineOp, text }))} />
          </div>
        );
      })}
    </PageSection>
  );
}

function Content({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const { contentHash, contentMatchesHash } = sheet;
  if (!contentHash) return <p className={classes.soft}>{t('approvals.noHash')}</p>;
  const Sign = contentMatchesHash ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={classes.hash}>
      <Sign size={18} aria-hidden />
      <span>
        {t(contentMatchesHash ? 'approvals.matches' : 'approvals.differs')}{' '}
        <code title={contentHash}>{shortHash(contentHash)}</code>
      </span>
    </p>
  );
}

/** Who signed what, as what, when, under which content; earlier numbers and their documents. */
export function PolicyApprovals({ sheet }: SheetProps): ReactNode {
  const { t } = useTranslation('policies-desk');
  const format = useFormat();
  const { approvals, submittedBy, submittedAt, numbers, documents } = sheet;
  return (
    <PageSection title={t('approvals.title')}>
      <Content sheet={sheet} />
      <ul className={classes.signatures}>
        {submittedAt && (
          <li>
            <strong>{t('approvals.step.submit')}</strong>
            <span>{submittedBy?.name}</span>
            <time dateTime={submittedAt}>{format.dateTime(submittedAt)}</time>
          </li>
        )}
        {approvals.map(({ id, step, person, at, contentHash }) => (
          <li key={id}>
            <strong>{t(`approvals.step.${step}`)}</strong>
            <span>{person?.name}</span>
            <time dateTime={at}>{format.dateTime(at)}</time>
            <code title={contentHash}>{shortHash(contentHash)}</code>
          </li>
        ))}
      </ul>
      {numbers.length > 1 && (
        <>
          <h3 className={classes.minor}>{t('approvals.earlier')}</h3>
          <ul className={classes.signatures}>
            {numbers.map(({ id, number, state, approvedAt, approvedBy }) => (
              <li key={id}>
                <strong>{t('number', { number })}</strong>
                <span>{t(`state.${state}`)}</span>
                {approvedBy && <span>{approvedBy.name}</span>}
                {approvedAt && <time dateTime={approvedAt}>{format.dateTime(approvedAt)}</time>}
              </li>
            ))}
          </ul>
        </>
      )}
      {documents.length > 0 && (
        <ul className={classes.signatures} data-print="hide" aria-label={t('downloads.title')}>
          {documents.map(({ id, fileName }) => (
            <li key={id}>
              <a className={classes.file} href={`/files/${id}`} download={fileName}>
                <IconFileDownload size={18} aria-hidden />
                {fileName}
              </a>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}
