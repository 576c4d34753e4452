import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type ReactElement } from 'react';
import { moveByArrows, Spacer } from '../../table/virtual-rows.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import type { QueryResult } from '../query-api.js';
import type { Value } from '../values/value.js';
import { ResultCell } from './result-cell.js';
import { RowDialog } from './row-dialog.js';

const ROW = 36;

/** A native table of any length: only the rows in sight are in the page, with their true numbers. */
export function ResultTable({ result }: { readonly result: QueryResult }): ReactElement {
  const { columns, rows } = result;
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<number | undefined>(undefined);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className="table-scroll" tabIndex={-1}>
      <table className="data-table result-table" aria-rowcount={rows.length + 1}>
        <caption className="sr-only">{QUERY_TEXTS.result.caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="number">
              <span className="sr-only">{QUERY_TEXTS.result.row}</span>
            </th>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={holdsNumbers(rows, at) ? 'number' : ''}>
                <span className="column-name">{column}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveByArrows}>
          <Spacer height={above} columns={columns.length + 1} />
          {items.map(({ index }) => (
            <Row
              key={index}
              index={index}
              cells={rows[index] ?? []}
              onOpen={() => {
                setOpened(index);
              }}
            />
          ))}
          <Spacer height={below} columns={columns.length + 1} />
        </tbody>
      </table>
      {opened !== undefined && (
        <RowDialog
          result={result}
          index={opened}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      )}
    </div>
  );
}

interface RowProps {
  readonly index: number;
  readonly cells: readonly Value[];
  readonly onOpen: () => void;
}

function Row({ index, cells, onOpen }: RowProps): ReactElement {
  return (
    <tr aria-rowindex={index + 2} onDoubleClick={onOpen}>
      <td className="number">
        <button
          type="button"
          className="row-button"
          aria-label={QUERY_TEXTS.result.openRow(index + 1)}
          title={QUERY_TEXTS.result.openRow(index + 1)}
          onClick={onOpen}
        >
          {index + 1}
        </button>
      </td>
      {cells.map((value, at) => (
        // Columns keep their places.
        <td key={at} className={isNumber(value) ? 'number' : ''}>
          <ResultCell value={value} />
        </td>
      ))}
    </tr>
  );
}

/** Judged by the first rows: the rest is as a rule alike. */
function holdsNumbers(rows: QueryResult['rows'], column: number): boolean {
  const some = rows.slice(0, 50).flatMap((row) => row[column] ?? []);
  return some.length > 0 && some.every(isNumber);
}

const isNumber = (value: Value): boolean => typeof value === 'number' || typeof value === 'bigint';
