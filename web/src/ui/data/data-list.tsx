import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tracksOf, type DataColumn, type DataSort } from './data-column.js';
import { PlainBody, VirtualBody } from './data-list-body.js';
import classes from './data-list.module.css';
import { useListTable, type ListTableOptions } from './use-list-table.js';

/** Above this many rows only those in sight are drawn. */
const PLAIN_ROWS = 150;

export interface DataListProps<Row extends object> extends ListTableOptions<Row> {
  /** Names the table for screen readers. */
  readonly label: string;
  /** A click anywhere on a row; the row's own link stays the way of the keyboard. */
  readonly onOpen?: (row: Row) => void;
  /** Shown instead of an empty table, usually an `EmptyState`. */
  readonly empty?: ReactNode;
  /** Height of the scrolling part of long lists. */
  readonly maxHeight?: string;
  /** All rows there are, when more exist than were loaded. */
  readonly total?: number;
}

interface HeadProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: DataSort | null;
  readonly toggle: (column: string) => void;
}

type AriaSort = 'ascending' | 'descending' | 'none';

function sortOf(sort: DataSort | null, column: string): AriaSort {
  if (sort?.column !== column) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

const SORT_SIGNS = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort };

function Head<Row>({ columns, sort, toggle }: HeadProps<Row>): ReactNode {
  return (
    <div role="rowgroup" className={classes.headGroup}>
      <div className={`${classes.row} ${classes.head}`} role="row" aria-rowindex={1}>
        {columns.map((column) => {
          const order = sortOf(sort, column.id);
          const Sign = SORT_SIGNS[order];
          const sortable = column.sortValue !== undefined;
          return (
            <div
              key={column.id}
              className={classes.headCell}
              role="columnheader"
              aria-sort={sortable ? order : undefined}
              data-align={column.align}
              data-from={column.from}
              data-sortable={sortable ? '' : undefined}
            >
              {sortable ? (
                <button
                  type="button"
                  className={classes.sort}
                  data-active={order === 'none' ? undefined : ''}
                  onClick={() => toggle(column.id)}
                >
                  {column.header}
                  <Sign size={14} aria-hidden />
                </button>
              ) : (
                column.header
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/**
 * A dense, sortable list of records: arrow keys move between rows, long lists draw only what is in
 * sight, narrow places show a card a row. The naming column's cell must hold a link or button.
 */
export function DataList<Row extends object>(props: DataListProps<Row>): ReactNode {
  const { label, columns, onOpen, empty, maxHeight = '70vh', total } = props;
  const { t } = useTranslation('ui');
  // State, not a ref: the rows inside must hear when their scroller is there.
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null);
  const { rows, sort, toggle } = useListTable(props);
  if (rows.length === 0 && empty) return empty;
  const long = rows.length > PLAIN_ROWS;
  const body = { rows, columns, ...(onOpen ? { onOpen } : {}) };
  const style = { '--tracks': tracksOf(columns) } as CSSProperties;
  return (
    <div className={classes.frame} style={style}>
      <div
        ref={setScroll}
        className={classes.scroll}
        style={long ? { maxHeight } : {}}
        role="region"
        aria-label={t('list.region', { label })}
        tabIndex={0}
      >
        <div
          className={classes.table}
          role="table"
          aria-label={label}
          aria-rowcount={(total ?? rows.length) + 1}
        >
          <Head columns={columns} sort={sort} toggle={toggle} />
          {long ? <VirtualBody {...body} scroll={scroll} /> : <PlainBody {...body} />}
        </div>
      </div>
    </div>
  );
}
