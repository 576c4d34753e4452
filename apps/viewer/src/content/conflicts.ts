import { findConflicts, statementKey, type Conflict } from '@stancegraph/model';
import type { Corpus } from './corpus.js';
import { factsOf } from './stated.js';

/** The conflicts that a statement, by its number, is party to. */
export type ConflictsOf = (statement: number) => readonly Conflict[];

/** Finds conflicts among the datasets viewed; once for each choice of datasets, when first asked. */
export function conflictFinder(
  corpus: Corpus,
): (datasets: readonly string[] | undefined) => ConflictsOf {
  const found = new Map<string, ReadonlyMap<string, readonly Conflict[]>>();
  return (datasets = []) => {
    const scope = datasets.join(' ');
    return (at) => {
      const statement = corpus.statements[at];
      if (statement === undefined) return [];
      const byKey = found.get(scope) ?? conflictsByKey(corpus, datasets);
      found.set(scope, byKey);
      return byKey.get(statementKey(statement.dataset, statement.id)) ?? [];
    };
  };
}

function conflictsByKey(
  { statements, government }: Corpus,
  datasets: readonly string[],
): ReadonlyMap<string, readonly Conflict[]> {
  const inScope =
    datasets.length === 0
      ? statements
      : statements.filter(({ dataset }) => datasets.includes(dataset));
  const byKey = new Map<string, Conflict[]>();
  for (const conflict of findConflicts(inScope.map(factsOf), government)) {
    for (const key of [conflict.one, conflict.other]) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [conflict]);
      else same.push(conflict);
    }
  }
  return byKey;
}
