import type { Evidence } from '@stancegraph/contract';
import type { ShownNetwork } from '../data/shown-network.js';
import { useMemo, type ReactElement } from 'react';
import { glossaryOf } from '../evidence/glossary.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { statementColumns, TAB_TITLES } from '../registry/columns.js';
import { keyOf } from '../data/tie-keys.js';
import { select } from '../state/changes.js';
import type { Selection } from '../state/view-state.js';
import { TEXTS } from '../texts.js';
import { CsvButton } from './csv-button.js';
import { DataTable } from './data-table.js';
import { useStatements } from './use-statements.js';

/** Single statements, as reported: sources and targets are not rolled up here. */
export function StatementTable({ shown: network }: { readonly shown: ShownNetwork }): ReactElement {
  const { view, filter, change } = useExplorer();
  const { pages, isBusy, error, more } = useStatements(filter, network.store.state);
  const rows = useMemo(() => pages.flatMap(({ items }) => items), [pages]);
  const glossary = useMemo(
    () =>
      glossaryOf({
        actors: pages.flatMap(({ actors }) => actors),
        documents: pages.flatMap(({ documents }) => documents),
        issues: pages.flatMap(({ issues }) => issues),
      }),
    [pages],
  );
  const columns = useMemo(
    () =>
      statementColumns(
        (id) => glossary.actor(id).name,
        (ids) => [...new Set(glossary.documents(ids).map(({ outlet }) => outlet))].join(', '),
      ),
    [glossary],
  );
  const tieOf = ({ source, stance, target }: Evidence): Selection => {
    const shown = (id: string): string => (view.filter.rollUp ? glossary.actor(id).government : id);
    return { type: 'tie', source: shown(source), stance, target: shown(target) };
  };
  const { selection } = view;
  const total = pages[0]?.total ?? network.totals.statements.shown;
  return (
    <>
      {(rows.length < total || error !== undefined) && (
        <p className="table-notice" role="status">
          {error ?? TEXTS.table.loaded(rows.length, total)}
          <button type="button" className="link-button" disabled={isBusy} onClick={more}>
            {TEXTS.table.loadMore}
          </button>
        </p>
      )}
      <DataTable
        caption={TEXTS.table.caption(TAB_TITLES.statements)}
        rows={rows}
        total={total}
        columns={columns}
        keyOf={({ key }) => key}
        selected={undefined}
        isRelated={(row) => {
          const tie = tieOf(row);
          if (selection?.type === 'actor' && tie.type === 'tie')
            return [tie.source, tie.target, row.source, row.target].includes(selection.id);
          return selection?.type === 'tie' && tie.type === 'tie' && keyOf(tie) === keyOf(selection);
        }}
        onOpen={(row) => {
          change(select(tieOf(row)));
        }}
      />
      <CsvButton rows={rows} columns={columns} tab="statements" />
    </>
  );
}
