import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  DossierHeadFragment as Head,
  DossierStatusQuery,
} from '../../../gql/portal/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import classes from './status.module.css';

type Dossier = DossierStatusQuery['dossier'];

interface Ask {
  readonly key: string;
  readonly text: string;
  readonly to: string;
  readonly by: string | null;
}

/** Everything that waits for the organiser, what is due first first; what has no day last. */
function useAsks(id: string, { conditions, missing, unreadMessages }: Dossier): Ask[] {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const open = conditions.filter(({ openSide }) => openSide === 'police');
  const due = open.flatMap(({ answerClock }) => (answerClock?.yours ? [answerClock.dueAt] : []));
  const [first] = due.sort();
  const asks: (Ask & { order: string })[] = missing.map(({ code, text, neededBy }) => ({
    key: code,
    text: t('summary.missing', { what: text }),
    to: `/dossiers/${id}/application`,
    by: neededBy && format.day(neededBy),
    order: neededBy ?? '9',
  }));
  if (open.length > 0) {
    asks.push({
      key: 'conditions',
      text: t('summary.conditions', { count: open.length }),
      to: `/dossiers/${id}/conditions`,
      by: first ? format.date(first) : null,
      order: first ?? '9',
    });
  }
  if (unreadMessages > 0) {
    const text = t('summary.messages', { count: unreadMessages });
    asks.push({ key: 'messages', text, to: `/dossiers/${id}/messages`, by: null, order: '9' });
  }
  return asks.sort((one, other) => one.order.localeCompare(other.order));
}

export interface SummaryProps {
  readonly data: DossierStatusQuery;
  readonly head: Head;
}

/** What is asked and until when, each with the way there; nothing is said as plainly as something. */
export function AskedOfMe({ data, head }: SummaryProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const asks = useAsks(head.id, data.dossier);
  return (
    <section className={classes.summary} aria-labelledby="asked-of-me">
      <h2 id="asked-of-me">{t('summary.mine')}</h2>
      {asks.length === 0 && <p>{t('summary.nothing')}</p>}
      {asks.length > 0 && (
        <ul>
          {asks.map(({ key, text, to, by }) => (
            <li key={key}>
              <Link to={to}>{text}</Link>
              {by && <strong> {t('summary.until', { day: by })}</strong>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The office one speaks with: number, address, hours. */
export function SpeakWith({ data, head }: SummaryProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const text = useLocalized();
  const { eventCell, zoneName } = data.me;
  return (
    <section className={classes.summary} aria-labelledby="speak-with">
      <h2 id="speak-with">{t('summary.who')}</h2>
      <p>{t('summary.office', { zone: text(zoneName) ?? '' })}</p>
      {eventCell && (
        <p className={classes.ways}>
          <a href={`tel:${eventCell.phone.replace(/[^+\d]/g, '')}`}>{eventCell.phone}</a>
          <a href={`mailto:${eventCell.email}`}>{eventCell.email}</a>
          <span>{text(eventCell.hours)}</span>
        </p>
      )}
      <p>{t('summary.name', { reference: head.reference })}</p>
    </section>
  );
}
