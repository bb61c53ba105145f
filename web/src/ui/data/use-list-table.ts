import {
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_text,
  tableFeatures,
  useTable,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { DataColumn, DataSort } from './data-column.js';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text },
});

export type ListFeatures = typeof features;

export interface ListTableOptions<Row extends object> {
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly sort?: DataSort | null;
  readonly onSort?: (sort: DataSort) => void;
  readonly serverSorted?: boolean;
}

/** Rows in order, and the order itself: kept here, or by the caller (in the address). */
export function useListTable<Row extends object>(options: ListTableOptions<Row>) {
  const { columns, rows, rowId, onSort, serverSorted = false } = options;
  const [own, setOwn] = useState<DataSort | null>(options.sort ?? null);
  const sort = onSort ? (options.sort ?? null) : own;
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        accessorFn: (row: Row) => column.sortValue?.(row) ?? undefined,
        enableSorting: column.sortValue !== undefined,
        sortUndefined: 'last' as const,
      })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const sorting: SortingState = sort ? [{ id: sort.column, desc: sort.descending }] : [];
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    manualSorting: serverSorted,
    state: { sorting },
    onSortingChange: () => undefined,
  });
  const toggle = (column: string): void => {
    const next = { column, descending: sort?.column === column && !sort.descending };
    if (onSort) onSort(next);
    else setOwn(next);
  };
  return { rows: table.getRowModel().rows, sort, toggle };
}
