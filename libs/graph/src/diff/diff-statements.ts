import type { Diff, DiffCounts, DiffStatement } from '@stancegraph/contract';
import { compareText } from '../view/graph.js';
import { differingFields } from './fields.js';
import type { Side } from './side.js';

/** Statements by what became of them, each in order of their keys. */
export interface StatementChanges {
  readonly new: DiffStatement[];
  readonly gone: DiffStatement[];
  readonly changed: DiffStatement[];
  readonly unchanged: DiffStatement[];
  /** Of those that neither side shows. */
  readonly elsewhere: DiffCounts;
}

export function diffStatements(a: Side, b: Side): StatementChanges {
  const changes = { new: [], gone: [], changed: [], unchanged: [] } as Record<
    keyof Diff['statements'],
    DiffStatement[]
  >;
  const elsewhere = { new: 0, gone: 0, changed: 0 };
  const keys = [...new Set([...a.statements.keys(), ...b.statements.keys()])].sort(compareText);
  for (const key of keys) {
    const [before, after] = [a.statements.get(key), b.statements.get(key)];
    const fields =
      before === undefined || after === undefined ? [] : differingFields(before, after);
    const [tieA, tieB] = [a.shown.get(key), b.shown.get(key)];
    if (tieA === undefined && tieB === undefined) {
      if (before === undefined) elsewhere.new += 1;
      else if (after === undefined) elsewhere.gone += 1;
      else if (fields.length > 0) elsewhere.changed += 1;
      continue;
    }
    const change =
      tieA === undefined
        ? 'new'
        : tieB === undefined
          ? 'gone'
          : fields.length > 0
            ? 'changed'
            : 'unchanged';
    changes[change].push({
      key,
      tie: { ...(tieA !== undefined && { a: tieA }), ...(tieB !== undefined && { b: tieB }) },
      fields,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      inOther: before !== undefined && after !== undefined,
    });
  }
  return { ...changes, elsewhere };
}
