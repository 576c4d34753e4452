import type { Evidence } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { selectStatement } from '../state/changes.js';

/** Opens the evidence of a statement's tie, at that statement. */
export function GoToStatement({
  statement,
  label,
}: {
  readonly statement: Evidence;
  readonly label: string;
}): ReactElement {
  const { shown, change } = useExplorer();
  const as = (id: string): string => shown?.shownAs(id) ?? id;
  const { key, source, stance, target } = statement;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        change(
          selectStatement({ type: 'tie', source: as(source), stance, target: as(target) }, key),
        );
      }}
    >
      {label}
    </button>
  );
}
