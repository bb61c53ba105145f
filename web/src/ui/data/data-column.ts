import type { ReactNode } from 'react';

/** A column of a `DataList`. */
export interface DataColumn<Row> {
  readonly id: string;
  /** Translated head of the column. */
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable; null sorts last. */
  readonly sortValue?: (row: Row) => string | number | null;
  /** Width as a grid track, such as `minmax(12rem, 3fr)`; an equal share when absent. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** The column that names the row; its cell holds the row's link. Exactly one. */
  readonly names?: boolean;
  /** Left out where the list is narrower than this: 40, 60 or 80 rem. */
  readonly from?: 40 | 60 | 80;
}

export interface DataSort {
  readonly column: string;
  readonly descending: boolean;
}

/** The grid tracks of all columns. */
export function tracksOf<Row>(columns: readonly DataColumn<Row>[]): string {
  return columns.map((column) => column.width ?? 'minmax(6rem, 1fr)').join(' ');
}
