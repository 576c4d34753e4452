import { useCallback, useMemo, useState, type ReactElement } from 'react';
import type { ShownNetwork } from '../data/shown-network.js';
import { statementNumbers, statementRow, type StatementRow } from '../data/statement-rows.js';
import { keyOf } from '../data/tie-keys.js';
import { useWords } from '../data/words.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { filterRows, statementColumns } from '../registry/columns.js';
import { selectStatement } from '../state/changes.js';
import type { Selection } from '../state/view-state.js';
import { TEXTS } from '../texts.js';
import { TABLE_TEXTS } from '../texts/table.js';
import { TAB_TITLES } from '../texts/titles.js';
import { DataTable } from './data-table.js';
import { loadSummaries } from './load-summaries.js';
import { RowTools } from './row-tools.js';

/** Single statements, as reported: sources and targets are not rolled up here. Their words arrive as they come into sight. */
export function StatementTable({ shown }: { readonly shown: ShownNetwork }): ReactElement {
  const { view, filter, change, nameOf } = useExplorer();
  const all = useMemo(
    () => statementNumbers(shown.view).map((at) => statementRow(shown.view, at)),
    [shown],
  );
  const [inSight, setInSight] = useState<readonly string[]>([]);
  const words = useWords(inSight, shown.store.state, filter);
  const columns = useMemo(
    () => statementColumns(nameOf, (key) => words.statements.get(key)?.summary ?? '…'),
    [nameOf, words.statements],
  );
  const rows = useMemo(() => filterRows(all, columns, view.rows), [all, nameOf, view.rows]);
  const onSight = useCallback((seen: readonly StatementRow[]) => {
    setInSight(seen.map(({ key }) => key));
  }, []);
  const tieOf = ({
    source,
    stance,
    target,
  }: StatementRow): Extract<Selection, { type: 'tie' }> => ({
    type: 'tie',
    source: shown.shownAs(source),
    stance,
    target: shown.shownAs(target),
  });
  const { selection } = view;
  return (
    <>
      {words.error !== undefined && (
        <p className="table-notice" role="alert">
          {words.error}
          <button type="button" className="link-button" onClick={words.retry}>
            {TEXTS.states.tryNow}
          </button>
        </p>
      )}
      <DataTable
        caption={TABLE_TEXTS.caption(TAB_TITLES.statements)}
        rows={rows}
        columns={columns}
        keyOf={({ key }) => key}
        selected={view.statement}
        isRelated={(row) => {
          const tie = tieOf(row);
          if (selection?.type === 'actor')
            return [tie.source, tie.target, row.source, row.target].includes(selection.id);
          return selection?.type === 'tie' && keyOf(tie) === keyOf(selection);
        }}
        onOpen={(row) => {
          change(selectStatement(tieOf(row), row.key));
        }}
        onSight={onSight}
      />
      <RowTools
        rows={rows}
        total={all.length}
        columns={columns}
        tab="statements"
        complete={async (onProgress) => {
          const summaries = await loadSummaries(filter, onProgress);
          return statementColumns(nameOf, (key) => summaries.get(key) ?? '');
        }}
      />
    </>
  );
}
