import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { FileList } from '../../../ui/form/file-list.js';
import { Redline } from '../../../ui/products/redline.js';
import classes from './dialogue.module.css';
import type { Minutes } from './meeting-types.js';

function Items({ minutes }: { readonly minutes: Minutes }): ReactNode {
  const words = useTranslation('dialogue');
  const { colon } = useFormat();
  return minutes.content.items.map((item, index) => (
    <div key={index} className={classes.stack}>
      <h3 className={classes.head}>{`${index + 1}. ${item.title}`}</h3>
      {item.positions.length > 0 && (
        <dl className={classes.facts}>
          {item.positions.map(({ who, text }, at) => (
            <div key={at}>
              <dt>{who}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.text}>
        <strong>{words.t(`meeting.outcome.${item.outcome}`)}</strong>
        {item.conclusion && colon + item.conclusion}
      </p>
      {item.conditions.length > 0 && (
        <p className={classes.soft}>
          {words.t('meeting.document.conditions', {
            list: item.conditions.map(({ number }) => number).join(', '),
          })}
        </p>
      )}
    </div>
  ));
}

function Comments({ minutes }: { readonly minutes: Minutes }): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const format = useFormat();
  if (minutes.comments.length === 0) return null;
  return (
    <div className={classes.stack}>
      <h3 className={classes.head}>{t('minutes.comments')}</h3>
      <ul className={classes.cards}>
        {minutes.comments.map(({ id, item, agrees, text, byName: name, at }) => (
          <li key={id} className={classes.card}>
            <p className={classes.text}>
              {t(agrees ? 'minutes.agrees' : 'minutes.objects', {
                name,
                at: format.dateTime(at),
                text,
              })}{' '}
              {item && t('minutes.onItem', { item })}
            </p>
            {agrees && text && <p className={classes.text}>{text}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One version of minutes as it stands, with what was said of it. */
export function MinutesReading({ minutes }: { readonly minutes: Minutes }): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const words = useTranslation('dialogue');
  const format = useFormat();
  const { attendance, nextAt, distribution } = minutes.content;
  const { sentAt, commentUntil, approvedAt, contentHash, approvalRemark } = minutes;
  const stamps = [
    sentAt && t('minutes.sentAt', { at: format.dateTime(sentAt) }),
    approvedAt && t('minutes.approvedAt', { at: format.dateTime(approvedAt) }),
    contentHash && t('minutes.hash', { hash: contentHash.slice(0, 12) }),
  ];
  return (
    <div className={classes.stack}>
      <p className={classes.soft}>{stamps.filter(Boolean).join(' · ')}</p>
      {commentUntil && !approvedAt && (
        <p className={classes.soft}>{t('minutes.until', { at: format.dateTime(commentUntil) })}</p>
      )}
      {attendance.length > 0 && (
        <p className={classes.text}>
          {attendance
            .map(
              ({ name, organisation, status }) =>
                `${name} (${organisation})${format.colon}${words.t(`meeting.attendance.${status}`)}`,
            )
            .join('; ')}
        </p>
      )}
      <Items minutes={minutes} />
      {nextAt && (
        <p className={classes.text}>
          {words.t('meeting.document.next', { day: format.dateTime(nextAt) })}
        </p>
      )}
      {distribution.length > 0 && (
        <p className={classes.soft}>
          {words.t('meeting.document.distribution', { list: distribution.join(', ') })}
        </p>
      )}
      {approvalRemark && (
        <p className={classes.text}>
          {words.t('meeting.document.remark', { remark: approvalRemark })}
        </p>
      )}
      {minutes.difference && (
        <details>
          <summary>{t('minutes.difference', { number: minutes.number - 1 })}</summary>
          <Redline parts={minutes.difference.changes} />
        </details>
      )}
      <Comments minutes={minutes} />
      {minutes.documents.length > 0 && (
        <FileList
          busy={false}
          files={minutes.documents.map(({ id, fileName, sizeBytes }) => ({
            id,
            name: fileName,
            href: `/files/${id}`,
            sizeBytes,
          }))}
        />
      )}
    </div>
  );
}
