import type { ImportOutcome } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { formatCount } from '../format/counts.js';
import { DATASET_TEXTS } from '../texts/datasets.js';

const KINDS = ['statements', 'actors', 'issues', 'documents', 'views'] as const;
const CHANGES = ['added', 'changed', 'removed', 'unchanged'] as const;

/** What an import changes, or would change, thing by thing. */
export function ChangeTable({ outcome }: { readonly outcome: ImportOutcome }): ReactElement {
  return (
    <table className="plain-table change-table">
      <thead>
        <tr>
          <td />
          {CHANGES.map((change) => (
            <th key={change} scope="col">
              {DATASET_TEXTS.changes[change]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{DATASET_TEXTS.kinds[kind]}</th>
            {CHANGES.map((change) => (
              <td key={change} data-nothing={outcome.changes[kind][change] === 0 || undefined}>
                {formatCount(outcome.changes[kind][change])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
