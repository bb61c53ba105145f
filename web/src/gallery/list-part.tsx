import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useFormat } from '../lib/use-format.js';
import type { DataColumn } from '../ui/data/data-column.js';
import { DataList } from '../ui/data/data-list.js';
import { HistoryList } from '../ui/data/history-list.js';
import { PageSection } from '../ui/frame/page.js';
import { PartStatusBadge, type PartStatus } from '../ui/status/part-status.js';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly people: number;
  readonly commune: string;
  readonly status: PartStatus;
}

const STATUSES: readonly PartStatus[] = ['needsYou', 'waiting', 'stale', 'done', 'notStarted'];
const TITLES = ['National march "Caring for Care"', 'Rivers without borders', 'Ketje marathon'];

function rows(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `E${index + 1}`,
    title: `${TITLES[index % TITLES.length]} ${index + 1}`,
    at: new Date(Date.UTC(2027, 2, 11 + (index % 200), 10)).toISOString(),
    people: ((index * 7919) % 12_000) + 50,
    commune: ['Brussel', 'Elsene', 'Schaarbeek'][index % 3] ?? '',
    status: STATUSES[index % STATUSES.length] ?? 'done',
  }));
}

const ENTRIES = [
  {
    id: '1',
    at: '2027-03-02T13:05:00Z',
    who: 'Lien Vandermeulen-Faux',
    what: 'countered condition C4',
    tone: 'warn',
  },
  {
    id: '2',
    at: '2027-03-02T09:12:00Z',
    who: 'An Voorbeeld, planner',
    what: 'proposed six conditions',
    tone: 'info',
  },
  {
    id: '3',
    at: '2027-02-24T08:30:00Z',
    who: 'Lien Vandermeulen-Faux',
    what: 'submitted the application',
    tone: 'good',
  },
] as const;

function useColumns(): readonly DataColumn<Row>[] {
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'title',
        header: 'Event',
        names: true,
        width: 'minmax(14rem, 3fr)',
        sortValue: (row) => row.title,
        cell: (row) => <Link to="/gallery">{row.title}</Link>,
      },
      {
        id: 'at',
        header: 'When',
        sortValue: (row) => row.at,
        cell: (row) => format.dateTime(row.at),
        width: 'minmax(10rem, 1fr)',
      },
      {
        id: 'people',
        header: 'Expected',
        align: 'end',
        sortValue: (row) => row.people,
        cell: (row) => format.number(row.people),
      },
      { id: 'commune', header: 'Commune', cell: (row) => row.commune, from: 60 },
      {
        id: 'status',
        header: 'Status',
        cell: (row) => <PartStatusBadge status={row.status} size="sm" />,
        width: 'minmax(10rem, 1fr)',
      },
    ],
    [format],
  );
}

export function ListPart(): ReactNode {
  const columns = useColumns();
  const short = useMemo(() => rows(6), []);
  const long = useMemo(() => rows(2000), []);
  const common = {
    columns,
    rowId: (row: Row) => row.id,
    sort: { column: 'at', descending: false },
  };
  return (
    <>
      <PageSection title="A short list">
        <DataList label="Events" rows={short} {...common} />
      </PageSection>
      <PageSection title="A long list">
        <DataList label="All events" rows={long} maxHeight="24rem" {...common} />
      </PageSection>
      <PageSection title="History">
        <HistoryList label="History of the dossier" entries={ENTRIES} />
      </PageSection>
    </>
  );
}
