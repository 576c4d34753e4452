import { Download } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useExplorer } from '../explorer/explorer-context.js';
import { sortRows, type Column } from '../registry/columns.js';
import { toCsv } from '../registry/csv.js';
import { setRows } from '../state/changes.js';
import type { Tab } from '../state/view-state.js';
import { TEXTS } from '../texts.js';
import { TABLE_TEXTS } from '../texts/table.js';
import { saveFile } from '../ui/save-file.js';
import { TABLE_TOOLS } from './table-tools.js';

interface RowToolsProps<Row> {
  readonly rows: readonly Row[];
  /** How many rows there are before they are searched. */
  readonly total: number;
  readonly columns: readonly Column<Row>[];
  readonly tab: Tab;
  /** Gets what has not arrived yet; the columns that say it all. */
  readonly complete?: (
    onProgress: (done: number, total: number) => void,
  ) => Promise<readonly Column<Row>[]>;
}

/** Finds rows, and saves exactly those that the table shows, in its order. Its place is in the tool row. */
export function RowTools<Row>({
  rows,
  total,
  columns,
  tab,
  complete,
}: RowToolsProps<Row>): ReactElement | null {
  const { view, change, setUi } = useExplorer();
  const [progress, setProgress] = useState<string | undefined>(undefined);
  const place = document.getElementById(TABLE_TOOLS);
  if (place === null) return null;
  const save = async (): Promise<void> => {
    try {
      const whole = await complete?.((done, all) => {
        setProgress(TEXTS.of(done, all, tab));
      });
      const sorted = sortRows(rows, columns, view.sort);
      saveFile(toCsv(sorted, whole ?? columns), `stancegraph-${tab}.csv`, 'text/csv');
    } catch (error) {
      setUi({ notice: { text: error instanceof Error ? error.message : String(error) } });
    } finally {
      setProgress(undefined);
    }
  };
  return createPortal(
    <>
      <input
        type="search"
        className="input row-filter"
        aria-label={TABLE_TEXTS.filter}
        placeholder={TABLE_TEXTS.filter}
        maxLength={200}
        value={view.rows ?? ''}
        onChange={(event) => {
          change(setRows(event.currentTarget.value), 'replace');
        }}
      />
      {rows.length < total && (
        <span className="meta" role="status">
          {TEXTS.of(rows.length, total, 'rows')}
        </span>
      )}
      <button
        type="button"
        className="button"
        disabled={rows.length === 0 || progress !== undefined}
        onClick={() => void save()}
      >
        <Download size={16} strokeWidth={1.75} aria-hidden />
        {progress ?? TABLE_TEXTS.csv(rows.length, rows.length === 1 ? tab.slice(0, -1) : tab)}
      </button>
    </>,
    place,
  );
}
