import { Download } from 'lucide-react';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useExplorer } from '../explorer/explorer-context.js';
import { sortRows, type Column } from '../registry/columns.js';
import { toCsv } from '../registry/csv.js';
import type { Tab } from '../state/view-state.js';
import { TEXTS } from '../texts.js';
import { TABLE_TOOLS } from './table-tools.js';

interface CsvButtonProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly tab: Tab;
}

/** Saves exactly what the table shows, in its order. Its place is in the tool row. */
export function CsvButton<Row>({ rows, columns, tab }: CsvButtonProps<Row>): ReactElement | null {
  const { view } = useExplorer();
  const place = document.getElementById(TABLE_TOOLS);
  if (place === null) return null;
  return createPortal(
    <button
      type="button"
      className="button"
      disabled={rows.length === 0}
      onClick={() => {
        save(toCsv(sortRows(rows, columns, view.sort), columns), `stancegraph-${tab}.csv`);
      }}
    >
      <Download size={16} strokeWidth={1.75} aria-hidden />
      {TEXTS.table.csv(rows.length, rows.length === 1 ? tab.slice(0, -1) : tab)}
    </button>,
    place,
  );
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
