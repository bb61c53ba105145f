import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import classes from './intake.module.css';
import { DateReservationsDocument, QuestionSetsDocument } from './question-sets.desk.graphql.js';

const YEARS_AHEAD = 2;

function range(): { from: string; to: string } {
  const now = new Date();
  const to = new Date(now);
  to.setFullYear(now.getFullYear() + YEARS_AHEAD);
  return { from: now.toISOString(), to: to.toISOString() };
}

/** Days held before an application; the draft itself stays with the organiser. */
function Reservations(): ReactNode {
  const { t } = useTranslation(['intake-desk', 'events']);
  const format = useFormat();
  const text = useLocalized();
  const [between] = useState(range);
  const { data, error, again } = useReading(DateReservationsDocument, between);
  const held = data?.dateReservations ?? [];
  return (
    <PageSection title={t('reserved.title')}>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {data && held.length === 0 && <EmptyState title={t('reserved.none')} />}
      {held.length > 0 && (
        <ul className={classes.cards}>
          {held.map((one) => (
            <li key={one.id} className={classes.card}>
              <p className={classes.cardHead}>
                <strong>{text(one.title)}</strong>
                <span>{t(`events:kind.${one.kind}`)}</span>
                <span className={classes.soft}>{one.reference}</span>
              </p>
              <p className={classes.line}>
                {t('reserved.when', {
                  from: format.dateTime(one.startAt),
                  to: format.dateTime(one.endAt),
                  place: one.place,
                })}
              </p>
              <p className={classes.soft}>
                {t('reserved.until', { at: format.dateTime(one.expiresAt) })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}

function QuestionSets(): ReactNode {
  const { t } = useTranslation(['intake-desk', 'events']);
  const text = useLocalized();
  const { data, error, loading, again } = useReading(QuestionSetsDocument, {});
  const sets = data?.questionSets ?? [];
  const codes = [...new Set(sets.map(({ code }) => code))];
  return (
    <PageSection title={t('sets.title')}>
      <p className={classes.soft}>{t('sets.lead')}</p>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={6} />}
      <ul className={classes.cards}>
        {codes.map((code) => {
          const editions = sets.filter((set) => set.code === code);
          const inForce = editions.find(({ state }) => state === 'published');
          const draft = editions.find(({ state }) => state === 'draft');
          return (
            <li key={code} className={classes.card}>
              <p className={classes.cardHead}>
                <Link to={`/intake/${code}`}>{text(inForce?.title) ?? code}</Link>
                <span>{t('sets.edition', { edition: inForce?.edition ?? 1 })}</span>
                {draft && <span>{t('sets.draft', { edition: draft.edition })}</span>}
              </p>
              <p className={classes.soft}>
                {(inForce?.kinds ?? []).map((kind) => t(`events:kind.${kind}`)).join(', ')}
              </p>
            </li>
          );
        })}
      </ul>
    </PageSection>
  );
}

/** Reserved days, and the questions organisers are asked by kind of event. */
export function IntakePage(): ReactNode {
  const { t } = useTranslation('intake-desk');
  const may = useMay();
  return (
    <Page title={t('page.title')} lead={t('page.lead')}>
      {may('events.read') && <Reservations />}
      {may('intake.manage') && <QuestionSets />}
    </Page>
  );
}
