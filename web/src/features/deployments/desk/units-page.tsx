import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useReading } from '../../../lib/use-reading.js';
import type { DataColumn } from '../../../ui/data/data-column.js';
import { DataList } from '../../../ui/data/data-list.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page } from '../../../ui/frame/page.js';
import { useQualification } from './plan-cells.js';
import { UNIT_TYPES, type PoolUnit } from './plan-types.js';
import { PoolDocument } from './plans.desk.graphql.js';
import classes from './plan.module.css';

const LIMIT = 100;

function Engagements({ unit }: { readonly unit: PoolUnit }): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const format = useFormat();
  if (unit.engagements.length === 0) return <span className={classes.soft}>{t('pool.free')}</span>;
  return (
    <span className={classes.stack}>
      {unit.engagements.map(({ eventId, shiftId, postCode, startsAt, endsAt }) => (
        <Link key={shiftId} to={`/events/${eventId}/plan`}>
          {t('pool.engaged', {
            post: postCode,
            from: format.dateTime(startsAt),
            to: format.time(endsAt),
          })}
        </Link>
      ))}
    </span>
  );
}

function useColumns(): readonly DataColumn<PoolUnit>[] {
  const { t } = useTranslation('deployments-desk');
  const say = useLocalized();
  const qualification = useQualification();
  return useMemo(
    () => [
      {
        id: 'unit',
        header: t('pool.column.unit'),
        names: true,
        width: 'minmax(11rem, 1.3fr)',
        cell: ({ code, name }) => (
          <span>
            <strong>{code}</strong> <span className={classes.soft}>{say(name)}</span>
          </span>
        ),
        sortValue: ({ code }) => code,
      },
      {
        id: 'type',
        header: t('pool.column.type'),
        width: 'minmax(8rem, 1fr)',
        cell: ({ type }) => t(`unitType.${type}` as never),
        sortValue: ({ type }) => type,
      },
      {
        id: 'strength',
        header: t('pool.column.strength'),
        width: '7rem',
        cell: ({ presentStrength, establishment }) =>
          t('pool.strength', { present: presentStrength, establishment }),
        sortValue: ({ presentStrength }) => presentStrength,
      },
      {
        id: 'callSign',
        header: t('pool.column.callSign'),
        width: '7rem',
        cell: ({ callSign }) => callSign ?? '–',
        from: 60,
      },
      {
        id: 'qualifications',
        header: t('pool.column.qualifications'),
        width: 'minmax(12rem, 2fr)',
        cell: ({ qualifications }) =>
          qualifications.map(({ code, count }) => `${qualification(code)} (${count})`).join(', '),
        from: 60,
      },
      {
        id: 'engagements',
        header: t('pool.column.engagements'),
        width: 'minmax(12rem, 1.6fr)',
        cell: (unit) => <Engagements unit={unit} />,
        sortValue: ({ engagements }) => engagements.length,
      },
    ],
    [t, say, qualification],
  );
}

/** The pool: every unit with what it brings and what it already does. */
export function UnitsPage(): ReactNode {
  const { t } = useTranslation('deployments-desk');
  const [text, setText] = useState('');
  const [type, setType] = useState('');
  const asked = useDeferredValue(text.trim());
  const filter = { ...(type ? { types: [type] } : {}), ...(asked ? { text: asked } : {}) };
  const { data, error, loading, again } = useReading(
    PoolDocument,
    { filter, limit: LIMIT },
    { fresh: true },
  );
  const columns = useColumns();
  const types = UNIT_TYPES.map((value) => ({ value, label: t(`unitType.${value}`) }));
  return (
    <Page title={t('units.title')} lead={t('units.lead')}>
      <div className={classes.filters} role="search">
        <TextInput
          label={t('pool.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('pool.type')}
          data={[{ value: '', label: t('pool.everyType') }, ...types]}
          value={type}
          onChange={(event) => setType(event.currentTarget.value)}
        />
      </div>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={10} />}
      {data && (
        <DataList
          label={t('units.title')}
          columns={columns}
          rows={data.units.items}
          rowId={({ id }) => id}
          total={data.units.total}
          empty={<EmptyState title={t('pool.nothing')} />}
        />
      )}
    </Page>
  );
}
