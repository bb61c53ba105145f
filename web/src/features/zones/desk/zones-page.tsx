import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZoneListQuery } from '../../../gql/desk/graphql.js';
import { ParleyError } from '../../../lib/errors.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { KINDS, type Effect, type Kind, type Weekday } from './zone-values.js';
import { ZoneListDocument } from './zones.desk.graphql.js';
import classes from './zones.module.css';
import { ZONE_STATES, zoneStateOn, type ZoneState, type ZonesSearch } from './zones-search.js';

type Zone = ZoneListQuery['restrictionZoneList'][number];

const STATE_TONE = { current: 'good', planned: 'info', ended: 'neutral' } as const;
const COLUMNS = ['kind', 'effect', 'visibility', 'when', 'minPersons', 'state'] as const;

function When({ zone }: { readonly zone: Zone }): ReactNode {
  const { t } = useTranslation('zones-desk');
  const format = useFormat();
  const { weekdays, activeFrom, activeTo, validFrom, validTo } = zone;
  const lines = [
    weekdays ? format.list(weekdays.map((day) => t(`weekday.${day as Weekday}`))) : null,
    activeFrom ? t('when.from', { at: format.dateTime(activeFrom) }) : null,
    activeTo ? t('when.to', { at: format.dateTime(activeTo) }) : null,
    validFrom ? t('when.firstDay', { day: format.day(validFrom) }) : null,
    validTo ? t('when.lastDay', { day: format.day(validTo) }) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return t('when.always');
  return lines.map((line) => (
    <span key={line} className={classes.line}>
      {line}
    </span>
  ));
}

function Row({ zone, now }: { readonly zone: Zone; readonly now: Date }): ReactNode {
  const { t } = useTranslation('zones-desk');
  const say = useLocalized();
  const format = useFormat();
  const state = zoneStateOn(zone, now);
  const { code, kind, effect, visibility, minPersons } = zone;
  return (
    <tr>
      <th scope="row">
        <Link className={classes.name} to={`/zones/${code}`}>
          {say(zone.name) ?? code}
        </Link>
        <span className={classes.sub}>{code}</span>
      </th>
      <td data-label={t('column.kind')}>{t(`kind.${kind as Kind}`)}</td>
      <td data-label={t('column.effect')}>{t(`effect.${effect as Effect}`)}</td>
      <td data-label={t('column.visibility')}>
        {t(visibility === 'police' ? 'visibility.police' : 'visibility.organiser')}
      </td>
      <td data-label={t('column.when')}>
        <When zone={zone} />
      </td>
      <td data-label={t('column.minPersons')}>
        {minPersons ? format.number(minPersons) : t('anyNumber')}
      </td>
      <td data-label={t('column.state')}>
        <StatusBadge size="sm" tone={STATE_TONE[state]} label={t(`state.${state}`)} />
      </td>
    </tr>
  );
}

function Filters({ search }: { readonly search: ZonesSearch }): ReactNode {
  const { t } = useTranslation('zones-desk');
  const navigate = useNavigate();
  const put = (name: keyof ZonesSearch, value: string): void => {
    const { [name]: _before, ...rest } = search;
    const next = value ? { ...rest, [name]: value } : rest;
    void navigate({ to: '/zones', search: next as never, replace: true });
  };
  const every = { value: '', label: t('filter.every') };
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('column.state')}
        data={[every, ...ZONE_STATES.map((value) => ({ value, label: t(`state.${value}`) }))]}
        value={search.state ?? ''}
        onChange={(event) => put('state', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('column.kind')}
        data={[every, ...KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))]}
        value={search.kind ?? ''}
        onChange={(event) => put('kind', event.currentTarget.value)}
      />
    </div>
  );
}

function ZoneTable({ zones, now }: { readonly zones: readonly Zone[]; readonly now: Date }) {
  const { t } = useTranslation('zones-desk');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {zones.map((zone) => (
          <Row key={zone.id} zone={zone} now={now} />
        ))}
      </tbody>
    </table>
  );
}

const shown = (zone: Zone, search: ZonesSearch, state: ZoneState): boolean =>
  (!search.kind || zone.kind === search.kind) && (!search.state || state === search.state);

/** Every zone of the authority, also ended and planned ones. */
export function ZonesPage(): ReactNode {
  const { t } = useTranslation('zones-desk');
  const may = useMay()('places.manage');
  const search = useSearch({ strict: false }) as ZonesSearch;
  const { data, error, loading, again } = useReading(ZoneListDocument, {}, { fresh: true });
  const now = new Date();
  const zones = data?.restrictionZoneList.filter((zone) =>
    shown(zone, search, zoneStateOn(zone, now)),
  );
  if (!may) {
    return (
      <Page title={t('title')}>
        <ErrorNotice error={new ParleyError('FORBIDDEN')} />
      </Page>
    );
  }
  const add = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/zones/new" {...props} />}
    >
      {t('new')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={add}>
      <Filters search={search} />
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && !data && <Loading lines={8} label={t('loading')} />}
      {zones?.length === 0 && <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
      {zones && zones.length > 0 && <ZoneTable zones={zones} now={now} />}
    </Page>
  );
}
