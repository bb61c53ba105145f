import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized, type Localized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { parts, today } from '../../events/portal/index.js';

export interface FilingDate {
  readonly latest: string;
  readonly label: Localized;
  readonly explanation: string;
  readonly onTime: boolean | null;
}

/** What is known of the filing itself. */
export interface Filing {
  readonly submittedAt: string | null;
  readonly late: boolean | null;
}

/** Whether an application sent today would come after the strictest latest date. */
export function comesLate(dates: readonly FilingDate[]): boolean {
  const strictest = dates[0];
  return strictest !== undefined && strictest.latest < today();
}

export interface FilingDatesProps {
  /** Strictest first. */
  readonly dates: readonly FilingDate[];
  readonly filing: Filing | null;
  /** Shows at once how it was counted. */
  readonly explained?: boolean;
}

function useVerdict({ dates, filing }: FilingDatesProps) {
  const { t } = useTranslation('portal-permits');
  const format = useFormat();
  const day = format.day(dates[0]?.latest ?? today());
  if (filing?.submittedAt) {
    const values = { day, sent: format.date(filing.submittedAt) };
    return filing.late
      ? { tone: 'warn' as const, title: t('filing.cameLate', values), text: t('filing.lateCounts') }
      : { tone: 'good' as const, title: t('filing.cameInTime', values), text: null };
  }
  return comesLate(dates)
    ? { tone: 'warn' as const, title: t('filing.past', { day }), text: t('filing.lateCounts') }
    : { tone: 'info' as const, title: t('filing.open', { day }), text: null };
}

/** The latest filing date, whether it was kept, and how it was counted. Late is never refused. */
export function FilingDates({ dates, filing, explained = false }: FilingDatesProps): ReactNode {
  const { t } = useTranslation('portal-permits');
  const text = useLocalized();
  const format = useFormat();
  const verdict = useVerdict({ dates, filing });
  if (dates.length === 0) {
    return filing?.submittedAt ? null : <Notice tone="info" title={t('filing.unknown')} />;
  }
  return (
    <Notice tone={verdict.tone} title={verdict.title}>
      {verdict.text && <p className={parts['text']}>{verdict.text}</p>}
      <details open={explained}>
        <summary>{t('filing.how')}</summary>
        <ul className={parts['list']}>
          {dates.map((date) => (
            <li key={`${date.latest}${date.explanation}`}>
              <strong>{format.day(date.latest)}</strong>
              {format.colon + text(date.label)} ({date.explanation})
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
