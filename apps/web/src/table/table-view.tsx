import type { ShownNetwork } from '../data/shown-network.js';
import { useMemo, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { actorColumns, filterRows, tieColumns } from '../registry/columns.js';
import { TAB_TITLES } from '../texts/titles.js';
import { keyOf } from '../data/tie-keys.js';
import { select } from '../state/changes.js';
import { TABLE_TEXTS } from '../texts/table.js';
import { DataTable } from './data-table.js';
import { RowTools } from './row-tools.js';
import { StatementTable } from './statement-table.js';

/** The same ties, actors and statements for those who cannot use the picture, or want to sort. */
export function TableView({ shown }: { readonly shown: ShownNetwork }): ReactElement {
  const { view } = useExplorer();
  switch (view.tab) {
    case 'actors':
      return <ActorTable shown={shown} />;
    case 'ties':
      return <TieTable shown={shown} />;
    case 'statements':
      return <StatementTable shown={shown} />;
  }
}

function TieTable({ shown }: { readonly shown: ShownNetwork }): ReactElement {
  const { view, change, nameOf } = useExplorer();
  const columns = useMemo(() => tieColumns(nameOf), [nameOf]);
  const all = useMemo(() => shown.strongest(Infinity), [shown]);
  const ties = useMemo(() => filterRows(all, columns, view.rows), [all, columns, view.rows]);
  const { selection } = view;
  return (
    <>
      <RowTools rows={ties} total={all.length} columns={columns} tab="ties" />
      <DataTable
        caption={TABLE_TEXTS.caption(TAB_TITLES.ties)}
        rows={ties}
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

function ActorTable({ shown }: { readonly shown: ShownNetwork }): ReactElement {
  const { view, change } = useExplorer();
  const { selection } = view;
  const all = useMemo(() => shown.actors(), [shown]);
  const actors = useMemo(() => filterRows(all, ACTOR_COLUMNS, view.rows), [all, view.rows]);
  return (
    <>
      <RowTools rows={actors} total={all.length} columns={ACTOR_COLUMNS} tab="actors" />
      <DataTable
        caption={TABLE_TEXTS.caption(TAB_TITLES.actors)}
        rows={actors}
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
