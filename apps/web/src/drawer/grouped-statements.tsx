import type { ReactElement, ReactNode } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { EVIDENCE_ORDERS, type EvidenceOrder } from '../state/ui-state.js';
import { EVIDENCE_TEXTS } from '../texts/evidence.js';
import { Name } from '../ui/name.js';

/** What grouping asks of a statement. */
export interface Groupable {
  readonly key: string;
  readonly documents: readonly string[];
  /** Its issue's title, '' where none is named. */
  readonly issue: string;
}

interface GroupedStatementsProps<Row extends Groupable> {
  /** Those that are listed, in the order of their dates. */
  readonly rows: readonly Row[];
  /** All there are: what the counts of groups count. */
  readonly all: readonly Groupable[];
  readonly render: (row: Row) => ReactNode;
}

/** Statements in the order that the reader chose: newest first, or by what reports them, or by issue. */
export function GroupedStatements<Row extends Groupable>({
  rows,
  all,
  render,
}: GroupedStatementsProps<Row>): ReactElement {
  const { ui, shown } = useExplorer();
  const order = ui.evidenceOrder;
  const titles = new Map(shown?.view.network.documents.map(({ id, title }) => [id, title]));
  if (order === 'newest') return <List rows={rows} render={render} />;
  return (
    <>
      {groupsOf(rows, order).map(([group, listed]) => (
        <section key={group} className="statement-group">
          <h3 className="with-count">
            <Name>
              {order === 'document'
                ? (titles.get(group) ?? group)
                : group === ''
                  ? EVIDENCE_TEXTS.noIssue
                  : group}
            </Name>{' '}
            <span className="meta">
              {EVIDENCE_TEXTS.groupCount(
                listed.length,
                all.filter((each) => groupsFor(each, order).includes(group)).length,
              )}
            </span>
          </h3>
          <List rows={listed} render={render} />
        </section>
      ))}
    </>
  );
}

function List<Row extends Groupable>({
  rows,
  render,
}: Pick<GroupedStatementsProps<Row>, 'rows' | 'render'>): ReactElement {
  return (
    <ol className="statements">
      {rows.map((row) => (
        <li key={row.key} data-row={row.key} tabIndex={-1}>
          {render(row)}
        </li>
      ))}
    </ol>
  );
}

/** A statement that several documents report stands in the group of each. */
function groupsFor({ documents, issue }: Groupable, order: EvidenceOrder): readonly string[] {
  return order === 'issue' ? [issue] : documents;
}

function groupsOf<Row extends Groupable>(
  rows: readonly Row[],
  order: EvidenceOrder,
): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const group of groupsFor(row, order)) {
      groups.set(group, [...(groups.get(group) ?? []), row]);
    }
  }
  return [...groups];
}

/** Which order the statements stand in. */
export function OrderSwitch(): ReactElement {
  const { ui, setUi } = useExplorer();
  return (
    <div className="segments order-switch" role="group" aria-label={EVIDENCE_TEXTS.order}>
      {EVIDENCE_ORDERS.map((order) => (
        <button
          key={order}
          type="button"
          aria-pressed={ui.evidenceOrder === order}
          onClick={() => {
            setUi({ evidenceOrder: order });
          }}
        >
          {EVIDENCE_TEXTS.orders[order]}
        </button>
      ))}
    </div>
  );
}
