import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalMeetingsQuery } from '../../../gql/portal/graphql.js';
import { DOORS } from '../../../lib/door.js';
import { useFormat } from '../../../lib/use-format.js';
import { FileList } from '../../../ui/form/file-list.js';
import { Redline, type RedlinePart } from '../../../ui/products/redline.js';
import { parts } from '../../events/portal/index.js';

export type PortalMeeting = PortalMeetingsQuery['dossier']['meetings'][number];
export type PortalMinutes = PortalMeeting['minutes'][number];

function Item(props: { readonly item: PortalMinutes['items'][number]; readonly number: number }) {
  const { t } = useTranslation('portal-dialogue');
  const words = useTranslation('dialogue');
  const { title, positions, outcome, conclusion, conditions } = props.item;
  return (
    <div className={parts['group']}>
      <h4 className={parts['name']}>{t('minutes.item', { number: props.number, title })}</h4>
      {positions.map(({ who, text }, index) => (
        <p key={index} className={parts['text']}>
          <strong>{who}</strong>: {text}
        </p>
      ))}
      <p className={parts['text']}>
        <strong>{words.t(`meeting.outcome.${outcome}`)}</strong>
        {conclusion && `: ${conclusion}`}
      </p>
      {conditions.length > 0 && (
        <p className={parts['meta']}>{t('minutes.conditions', { list: conditions.join(', ') })}</p>
      )}
    </div>
  );
}

function Stamps({ minutes }: { readonly minutes: PortalMinutes }): ReactNode {
  const { t } = useTranslation('portal-dialogue');
  const format = useFormat();
  const { sentAt, approvedAt, contentHash, commentUntil, open, approvalRemark } = minutes;
  return (
    <>
      <p className={parts['meta']}>{t('minutes.sentAt', { at: format.dateTime(sentAt) })}</p>
      {open && commentUntil && (
        <p className={parts['asked']}>
          {t('minutes.until', { at: format.dateTime(commentUntil) })}
        </p>
      )}
      {approvedAt && (
        <p className={parts['meta']}>
          {t('minutes.approvedAt', {
            at: format.dateTime(approvedAt),
            hash: contentHash.slice(0, 12),
          })}
        </p>
      )}
      {approvalRemark && (
        <p className={parts['text']}>{t('minutes.remark', { text: approvalRemark })}</p>
      )}
    </>
  );
}

function Comments({ minutes }: { readonly minutes: PortalMinutes }): ReactNode {
  const { t } = useTranslation('portal-dialogue');
  const format = useFormat();
  if (minutes.comments.length === 0) return null;
  return (
    <ul className={parts['list']}>
      {minutes.comments.map(({ id, item, agrees, text, author: name, at }) => (
        <li key={id}>
          {item && `${t('comment.onItem', { item })} `}
          {t(agrees ? 'comment.yes' : 'comment.no', { name, at: format.dateTime(at), text })}
        </li>
      ))}
    </ul>
  );
}

/** One version of the minutes as the organiser reads it. */
export function MinutesReading({ minutes }: { readonly minutes: PortalMinutes }): ReactNode {
  const { t } = useTranslation('portal-dialogue');
  const words = useTranslation('dialogue');
  const format = useFormat();
  const { attendance, items, actions, nextAt, difference, documents, number } = minutes;
  return (
    <div className={parts['stack']}>
      <Stamps minutes={minutes} />
      {attendance.length > 0 && (
        <p className={parts['meta']}>
          {attendance
            .map(
              ({ name, organisation, status }) =>
                `${name} (${organisation}): ${words.t(`meeting.attendance.${status}`)}`,
            )
            .join('; ')}
        </p>
      )}
      {items.map((item, index) => (
        <Item key={index} item={item} number={index + 1} />
      ))}
      {actions.length > 0 && (
        <div className={parts['group']}>
          <h4 className={parts['name']}>{t('minutes.actions')}</h4>
          <ul className={parts['list']}>
            {actions.map(({ text, owner, ownerName, dueOn }) => (
              <li key={text}>
                {text} (
                {t('minutes.due', {
                  owner: ownerName ?? words.t(`meeting.owner.${owner}`),
                  day: format.day(dueOn),
                })}
                )
              </li>
            ))}
          </ul>
        </div>
      )}
      {nextAt && (
        <p className={parts['text']}>{t('minutes.next', { at: format.dateTime(nextAt) })}</p>
      )}
      {difference && (
        <details className={parts['details']}>
          <summary>{t('minutes.difference', { number: number - 1 })}</summary>
          <Redline parts={difference.changes as readonly RedlinePart[]} views={false} />
        </details>
      )}
      <Comments minutes={minutes} />
      {documents.length > 0 && (
        <FileList
          busy={false}
          files={documents.map(({ id, fileName, sizeBytes }) => ({
            id,
            name: fileName,
            sizeBytes,
            href: `${DOORS.portal.base}/files/${id}`,
          }))}
        />
      )}
    </div>
  );
}
