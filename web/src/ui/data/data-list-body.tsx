import type { Row as TableRow } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import classes from './data-list.module.css';
import type { DataColumn } from './data-column.js';
import type { ListFeatures } from './use-list-table.js';

type Model<Row extends object> = readonly TableRow<ListFeatures, Row>[];

export interface BodyProps<Row extends object> {
  readonly rows: Model<Row>;
  readonly columns: readonly DataColumn<Row>[];
  readonly onOpen?: (row: Row) => void;
}

const INTERACTIVE = 'a,button,input,select,textarea,label,summary,[role=button]';

function opensRow(event: MouseEvent<HTMLElement>): boolean {
  const selecting = window.getSelection()?.type === 'Range';
  const target = event.target as HTMLElement;
  return !selecting && !event.defaultPrevented && target.closest(INTERACTIVE) === null;
}

interface LineProps<Row extends object> {
  readonly row: TableRow<ListFeatures, Row>;
  readonly index: number;
  readonly columns: readonly DataColumn<Row>[];
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly style?: CSSProperties;
  readonly measure?: (element: HTMLElement | null) => void;
}

function Line<Row extends object>(props: LineProps<Row>): ReactNode {
  const { row, index, columns, onOpen, style, measure } = props;
  const { original } = row;
  const open = (event: MouseEvent<HTMLElement>): void => {
    if (onOpen && opensRow(event)) onOpen(original);
  };
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-opens={onOpen ? '' : undefined}
      ref={measure}
      style={style}
      onClick={open}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          className={classes.cell}
          role={column.names ? 'rowheader' : 'cell'}
          data-label={column.header}
          data-names={column.names ? '' : undefined}
          data-align={column.align}
          data-from={column.from}
        >
          {column.names ? column.cell(original) : <div>{column.cell(original)}</div>}
        </div>
      ))}
    </div>
  );
}

function focusRow(body: HTMLElement, index: number): void {
  const row = body.querySelector<HTMLElement>(`[data-index="${index}"]`);
  row?.querySelector<HTMLElement>('[role=rowheader] :is(a,button)')?.focus();
}

/** Arrow keys, Home and End move from row to row by the rows' own links. */
function nextIndex(event: KeyboardEvent<HTMLElement>, count: number): number | null {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
  if (!row || (event.target as HTMLElement).closest('input,select,textarea')) return null;
  const at = Number(row.dataset['index']);
  if (event.key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (event.key === 'ArrowUp') return Math.max(at - 1, 0);
  if (event.key === 'Home') return 0;
  return event.key === 'End' ? count - 1 : null;
}

/** All rows at once: printable and searchable in the page. */
export function PlainBody<Row extends object>({ rows, columns, onOpen }: BodyProps<Row>) {
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const next = nextIndex(event, rows.length);
    if (next === null) return;
    event.preventDefault();
    focusRow(event.currentTarget, next);
  };
  return (
    <div className={classes.body} role="rowgroup" onKeyDown={move}>
      {rows.map((row, index) => (
        <Line key={row.id} row={row} index={index} columns={columns} onOpen={onOpen} />
      ))}
    </div>
  );
}

const ROW_HEIGHT = 45;

export interface VirtualBodyProps<Row extends object> extends BodyProps<Row> {
  readonly scroll: HTMLDivElement | null;
}

/** Only the rows in sight, for lists of hundreds and more. */
export function VirtualBody<Row extends object>(props: VirtualBodyProps<Row>): ReactNode {
  const { rows, columns, onOpen, scroll } = props;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const next = nextIndex(event, rows.length);
    if (next === null) return;
    event.preventDefault();
    const body = event.currentTarget;
    virtual.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() => focusRow(body, next));
  };
  return (
    <div
      className={`${classes.body} ${classes.virtual}`}
      role="rowgroup"
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={move}
    >
      {virtual.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (!row) return null;
        const style = { transform: `translateY(${item.start}px)` };
        const line = { row, columns, onOpen, index: item.index, style };
        return <Line key={row.id} {...line} measure={virtual.measureElement} />;
      })}
    </div>
  );
}
