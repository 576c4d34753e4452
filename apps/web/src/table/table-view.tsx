import type { Graph } from '@stancegraph/contract';
import { useMemo, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { actorColumns, TAB_TITLES, tieColumns } from '../registry/columns.js';
import { keyOf } from '../registry/navigate.js';
import { select } from '../state/changes.js';
import { TEXTS } from '../texts.js';
import { CsvButton } from './csv-button.js';
import { DataTable } from './data-table.js';
import { StatementTable } from './statement-table.js';

/** The same ties, actors and statements for those who cannot use the picture, or want to sort. */
export function TableView({ graph }: { readonly graph: Graph }): ReactElement {
  const { view } = useExplorer();
  switch (view.tab) {
    case 'actors':
      return <ActorTable graph={graph} />;
    case 'ties':
      return <TieTable graph={graph} />;
    case 'statements':
      return <StatementTable graph={graph} />;
  }
}

function TieTable({ graph }: { readonly graph: Graph }): ReactElement {
  const { view, change, nameOf } = useExplorer();
  const columns = useMemo(() => tieColumns(nameOf), [nameOf]);
  const { selection } = view;
  return (
    <>
      <CsvButton rows={graph.ties} columns={columns} tab="ties" />
      <DataTable
        caption={TEXTS.table.caption(TAB_TITLES.ties)}
        rows={graph.ties}
        total={graph.totals.ties.shown}
        columns={columns}
        keyOf={keyOf}
        selected={selection?.type === 'tie' ? keyOf(selection) : undefined}
        isRelated={({ source, target }) =>
          selection?.type === 'actor' && (source === selection.id || target === selection.id)
        }
        onOpen={({ source, stance, target }) => {
          change(select({ type: 'tie', source, stance, target }));
        }}
      />
    </>
  );
}

const ACTOR_COLUMNS = actorColumns();

function ActorTable({ graph }: { readonly graph: Graph }): ReactElement {
  const { view, change } = useExplorer();
  const { selection } = view;
  return (
    <>
      <CsvButton rows={graph.actors} columns={ACTOR_COLUMNS} tab="actors" />
      <DataTable
        caption={TEXTS.table.caption(TAB_TITLES.actors)}
        rows={graph.actors}
        total={graph.totals.actors.shown}
        columns={ACTOR_COLUMNS}
        keyOf={({ id }) => id}
        selected={selection?.type === 'actor' ? selection.id : undefined}
        isRelated={({ id }) =>
          selection?.type === 'tie' && (id === selection.source || id === selection.target)
        }
        onOpen={({ id }) => {
          change(select({ type: 'actor', id }));
        }}
      />
    </>
  );
}
