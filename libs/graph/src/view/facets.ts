import type { Facet, Graph } from '@stancegraph/contract';
import { ACTOR_KINDS, STANCES, type StatementFacts, type View } from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';

type Counts = ReadonlyMap<string, number>;

function countBy<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** One facet for each value that occurs in the base, in the order of their titles. */
function facets(shown: Counts, total: Counts, titleOf: (id: string) => string): Facet[] {
  return [...total]
    .map(([id, count]) => ({ id, title: titleOf(id), shown: shown.get(id) ?? 0, total: count }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1));
}

/** Counts, for every value that one can filter by, what the view keeps of what the base holds. */
export function facetsOf(state: LoadedState, view: View, base: View): Graph['facets'] {
  const statements = (
    keysOf: (statement: StatementFacts) => Iterable<string>,
    titleOf: (id: string) => string,
  ): Facet[] => facets(countBy(view.statements, keysOf), countBy(base.statements, keysOf), titleOf);
  const kindsOf = ({ ties }: View): Counts =>
    countBy(new Set(ties.flatMap(({ source, target }) => [source, target])), (id) => [
      state.actors.get(id)?.kind ?? 'other',
    ]);
  const outletsOf = ({ documents }: StatementFacts): Set<string> =>
    new Set(documents.flatMap((id) => state.corpus.outlets.get(id) ?? []));
  const stancesOf = ({ ties }: View): Counts => countBy(ties, ({ stance }) => [stance]);
  const asIs = (id: string): string => id;

  return {
    datasets: statements(
      ({ dataset }) => [dataset],
      (id) => state.datasets.get(id)?.title ?? id,
    ),
    stances: inOrder(STANCES, facets(stancesOf(view), stancesOf(base), asIs)),
    issues: statements(
      ({ issue }) => [issue ?? ''],
      (id) => (id === '' ? 'No issue named' : (state.issues.get(id)?.title ?? id)),
    ),
    outlets: statements(outletsOf, asIs),
    documents: statements(
      ({ documents }) => documents,
      (id) => state.documents.get(id)?.title ?? id,
    ),
    kinds: inOrder(ACTOR_KINDS, facets(kindsOf(view), kindsOf(base), asIs)),
  };
}

function inOrder(order: readonly string[], unordered: readonly Facet[]): Facet[] {
  return [...unordered].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
