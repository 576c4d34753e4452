import { Download } from 'lucide-react';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useExplorer } from '../explorer/explorer-context.js';
import { sortRows, type Column } from '../registry/columns.js';
import { toCsv } from '../registry/csv.js';
import type { Tab } from '../state/view-state.js';
import { TEXTS } from '../texts.js';
import { saveFile } from '../ui/save-file.js';
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
        saveFile(
          toCsv(sortRows(rows, columns, view.sort), columns),
          `stancegraph-${tab}.csv`,
          'text/csv',
        );
      }}
    >
      <Download size={16} strokeWidth={1.75} aria-hidden />
      {TEXTS.table.csv(rows.length, rows.length === 1 ? tab.slice(0, -1) : tab)}
    </button>,
    place,
  );
}
