import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { sortRows, type Column } from '../registry/columns.js';
import { sortBy } from '../state/changes.js';
import type { Sort } from '../state/view-state.js';
import { Cell } from './cell.js';
import { moveByArrows, Spacer } from './virtual-rows.js';

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** Key of the row that is selected, and whether a row belongs to what is. */
  readonly selected: string | undefined;
  readonly isRelated: (row: Row) => boolean;
  readonly onOpen: (row: Row) => void;
  /** Called with the rows in sight, for what arrives only then. */
  readonly onSight?: (rows: readonly Row[]) => void;
}

const ROW = 36;

/** A native table of any length: only the rows in sight are in the page, with their true numbers. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { caption, columns, keyOf, selected, onSight } = props;
  const { view } = useExplorer();
  const rows = useMemo(
    () => sortRows(props.rows, columns, view.sort),
    [props.rows, columns, view.sort],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const at = rows.findIndex((row) => keyOf(row) === selected);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only when something else is selected, or the order changes.
  }, [at]);
  const items = virtual.getVirtualItems();
  const [from, to] = [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1];
  useEffect(() => {
    onSight?.(rows.slice(from, to));
  }, [onSight, rows, from, to]);
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className="table-scroll" tabIndex={-1}>
      <table className="data-table" aria-rowcount={rows.length + 1}>
        <caption className="sr-only">{caption}</caption>
        <Head columns={columns} sort={view.sort} />
        <tbody onKeyDown={moveByArrows}>
          <Spacer height={above} columns={columns.length} />
          {items.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <BodyRow key={keyOf(row)} row={row} index={index} {...props} />
            );
          })}
          <Spacer height={below} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
}

function Head<Row>({ columns, sort }: HeadProps<Row>): ReactElement {
  const { change } = useExplorer();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const isSorted = sort?.column === column.id;
          const Arrow = sort?.descending === true ? ArrowDown : ArrowUp;
          return (
            <th
              key={column.id}
              scope="col"
              className={classOf(column)}
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                disabled={column.isLate === true}
                onClick={() => {
                  const descendingFirst = column.isNumber === true || column.mark === 'contested';
                  change(sortBy(column.id, descendingFirst), 'replace');
                }}
              >
                {column.title}
                {isSorted && <Arrow size={13} strokeWidth={2} aria-hidden />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function classOf<Row>({ isNumber, isWide }: Column<Row>): string {
  return `${isNumber === true ? 'number' : ''}${isWide === true ? ' wide' : ''}`;
}

interface BodyRowProps<Row> extends DataTableProps<Row> {
  readonly row: Row;
  readonly index: number;
}

function BodyRow<Row>({
  row,
  index,
  columns,
  keyOf,
  selected,
  isRelated,
  onOpen,
}: BodyRowProps<Row>): ReactElement {
  const isSelected = keyOf(row) === selected;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={isSelected ? 'selected' : isRelated(row) ? 'related' : ''}
      onClick={() => {
        onOpen(row);
      }}
    >
      {columns.map((column, at) => (
        <td key={column.id} className={classOf(column)}>
          {at === 0 ? (
            <button
              type="button"
              className="row-button"
              aria-pressed={isSelected}
              onClick={(event) => {
                event.stopPropagation();
                onOpen(row);
              }}
            >
              <bdi>{column.text(row)}</bdi>
            </button>
          ) : (
            <Cell column={column} row={row} />
          )}
        </td>
      ))}
    </tr>
  );
}
