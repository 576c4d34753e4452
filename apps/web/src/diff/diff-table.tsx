import type { Diff } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { formatCount } from '../format/counts.js';
import { DIFF_TEXTS } from '../texts/diff.js';
import { StanceMark } from '../ui/stance-mark.js';
import { useDiff } from './diff-context.js';
import { keyOf, markedTies, type MarkedTie } from './diff-marks.js';

const ORDER: readonly MarkedTie['group'][] = [
  'flipped-from',
  'flipped-to',
  'new',
  'gone',
  'count',
  'edited',
  'revised',
  'unchanged',
];
/** So many rows; more would make the page slow, and are in the file. */
const MOST = 1_000;

/** The picture as rows: what differs first, each tie of both states once. */
export function DiffTable({ diff }: { readonly diff: Diff }): ReactElement {
  const { view, change } = useDiff();
  const { table } = DIFF_TEXTS;
  const all = markedTies(diff);
  const rows = [...all]
    .sort((one, other) => ORDER.indexOf(one.group) - ORDER.indexOf(other.group))
    .slice(0, MOST);
  return (
    <div className="diff-table table-scroll" tabIndex={0} role="region" aria-label={table.label}>
      {rows.length < diff.ties.total && (
        <p className="table-notice">{table.more(rows.length, diff.ties.total)}</p>
      )}
      <table className="data-table">
        <thead>
          <tr>
            {[table.change, table.source, table.stance, table.target].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <th scope="col" className="number">
              {table.before}
            </th>
            <th scope="col" className="number">
              {table.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ tie, group }) => {
            const key = keyOf(tie);
            return (
              <tr
                key={key}
                aria-selected={view.tie === key}
                onClick={() => {
                  change({ tie: key });
                }}
              >
                <td>
                  <button type="button" className="link-button">
                    {table.changes[group]}
                  </button>
                </td>
                <td>
                  <bdi>{tie.sourceName}</bdi>
                </td>
                <td>
                  <span className="stance-cell">
                    <StanceMark stance={tie.stance} />
                    {tie.stance}
                  </span>
                </td>
                <td>
                  <bdi>{tie.targetName}</bdi>
                </td>
                <td className="number">{formatCount(tie.before)}</td>
                <td className="number">{formatCount(tie.after)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
