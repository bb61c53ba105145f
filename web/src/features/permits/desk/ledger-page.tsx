import { Button, NativeSelect } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useReading } from '../../../lib/use-reading.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { DayField } from '../../../ui/form/day-field.js';
import { Page, PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import desk from './decision-desk.module.css';
import { LedgerDocument } from './ledger.desk.graphql.js';
import { periodOf, type LedgerSearch } from './ledger-search.js';
import classes from './permits.module.css';

const PAGE = 50;

type Ledger = LedgerQuery['restrictionLedger'];

function Counts({ counts }: Pick<Ledger, 'counts'>): ReactNode {
  const { t } = useTranslation('decision-desk');
  const say = useLocalized();
  const columns = ['kind', 'ground', 'imposed', 'agreed', 'suspended'] as const;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`ledger.count.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ kind, ground, kindLabel, groundLabel, imposed, agreed, suspended }) => (
          <tr key={`${kind} ${ground ?? ''}`}>
            <th scope="row">{say(kindLabel) ?? kind}</th>
            <td data-label={t('ledger.count.ground')}>
              {say(groundLabel) ?? ground ?? t('ledger.noGround')}
            </td>
            <td data-label={t('ledger.count.imposed')}>{imposed}</td>
            <td data-label={t('ledger.count.agreed')}>{agreed}</td>
            <td data-label={t('ledger.count.suspended')}>{suspended}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entries({ items }: Pick<Ledger, 'items'>): ReactNode {
  const { t } = useTranslation('decision-desk');
  const say = useLocalized();
  const format = useFormat();
  const columns = ['day', 'authority', 'kind', 'origin'] as const;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`ledger.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ decisionId, takenAt, authority, kind, kindLabel, ...one }, index) => (
          <tr key={`${decisionId} ${index}`}>
            <td data-label={t('ledger.column.day')}>{format.date(takenAt)}</td>
            <td data-label={t('ledger.column.authority')}>{say(authority)}</td>
            <td data-label={t('ledger.column.kind')}>{say(kindLabel) ?? kind}</td>
            <td data-label={t('ledger.column.origin')}>
              <span className={classes.cardHead}>
                <StatusBadge
                  size="sm"
                  tone={one.origin === 'imposed' ? 'warn' : 'good'}
                  label={t(`ledger.origin.${one.origin}`)}
                />
                {one.suspended && (
                  <StatusBadge size="sm" tone="bad" label={t('ledger.suspended')} />
                )}
                {one.withdrawn && (
                  <StatusBadge size="sm" tone="neutral" label={t('ledger.withdrawn')} />
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FiltersProps {
  readonly search: LedgerSearch;
  readonly period: { readonly from: string; readonly to: string };
  readonly authorities: LedgerQuery['competentAuthorities'];
  readonly put: (changed: LedgerSearch) => void;
}

function Filters({ search, period, authorities, put }: FiltersProps): ReactNode {
  const { t } = useTranslation('decision-desk');
  const say = useLocalized();
  const address = new URLSearchParams({ ...period, authority: search.authority ?? '' });
  return (
    <div className={desk.row}>
      <DayField label={t('ledger.from')} value={period.from} onChange={(from) => put({ from })} />
      <DayField label={t('ledger.to')} value={period.to} onChange={(to) => put({ to })} />
      <NativeSelect
        label={t('ledger.column.authority')}
        data={[
          { value: '', label: t('ledger.everyAuthority') },
          ...authorities.map(({ code, title }) => ({ value: code, label: say(title) ?? code })),
        ]}
        value={search.authority ?? ''}
        onChange={(event) => put({ authority: event.currentTarget.value })}
      />
      <Button
        component="a"
        variant="default"
        href={`/files/ledger/restrictions.csv?${address.toString()}`}
        leftSection={<IconFileTypeCsv size={18} aria-hidden />}
      >
        {t('ledger.csv')}
      </Button>
    </div>
  );
}

/** Which restrictions were agreed, imposed or suspended, by kind and ground; never by opinion. */
export function LedgerPage(): ReactNode {
  const { t } = useTranslation('decision-desk');
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as LedgerSearch;
  const period = periodOf(search, new Date().getFullYear());
  const page = search.page ?? 1;
  const filter = { ...period, ...(search.authority ? { authorityCode: search.authority } : {}) };
  const { data, error, loading, again } = useReading(LedgerDocument, {
    filter,
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  const go = (next: LedgerSearch): void =>
    void navigate({ to: '/ledger', search: next as never, replace: true });
  const ledger = data?.restrictionLedger;
  return (
    <Page title={t('ledger.title')}>
      <p className={classes.soft}>{t('ledger.intro')}</p>
      <Filters
        search={search}
        period={period}
        authorities={data?.competentAuthorities ?? []}
        put={(changed) => {
          const { page: _first, ...rest } = { ...search, ...changed };
          go(rest);
        }}
      />
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && !ledger && <Loading lines={8} label={t('ledger.loading')} />}
      {ledger?.total === 0 && (
        <EmptyState title={t('ledger.empty')}>{t('ledger.emptyText')}</EmptyState>
      )}
      {ledger && ledger.total > 0 && (
        <>
          <PageSection title={t('ledger.byKind')}>
            <Counts counts={ledger.counts} />
          </PageSection>
          <PageSection title={t('ledger.entries', { count: ledger.total })}>
            <Entries items={ledger.items} />
            <div className={classes.buttons}>
              {page > 1 && (
                <Button variant="default" onClick={() => go({ ...search, page: page - 1 })}>
                  {t('ledger.previous')}
                </Button>
              )}
              {ledger.hasMore && (
                <Button variant="default" onClick={() => go({ ...search, page: page + 1 })}>
                  {t('ledger.next')}
                </Button>
              )}
            </div>
          </PageSection>
        </>
      )}
    </Page>
  );
}
