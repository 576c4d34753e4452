import type { StoreState } from '@stancegraph/contract';
import {
  statementKey,
  type Dataset,
  type SnapshotContent,
  type Statement,
  type StatementFacts,
} from '@stancegraph/model';
import { assembleState, type LoadedState } from '../state/loaded-state.js';
import type { Mentioned } from '../state/records.js';
import { compareText } from '../view/graph.js';

/**
 * The state that a snapshot holds. Where datasets describe the same actor, issue or document differently, the
 * description of the first of them by id is shown.
 */
export function stateOfContent(content: SnapshotContent, store: StoreState): LoadedState {
  const facts = content.datasets.flatMap(({ id, statements }) =>
    statements.map((each) => factsOf(id, each)),
  );
  return stateOfFacts(content, facts, store);
}

/** The same where the statements of the content are left out, and what views need of them is given. */
export function stateOfFacts(
  { datasets }: SnapshotContent,
  facts: readonly StatementFacts[],
  store: StoreState,
): LoadedState {
  const inOrder = [...datasets].sort((a, b) => compareText(a.id, b.id));
  return assembleState(
    {
      store,
      datasets: new Map(
        inOrder.map(({ id, title, description, licence }) => [
          id,
          {
            id,
            title,
            ...(description === undefined ? {} : { description }),
            ...(licence === undefined ? {} : { licence }),
            generation: 1,
            importing: false,
          },
        ]),
      ),
      actors: mentioned(inOrder, ({ actors }) => actors),
      issues: mentioned(inOrder, ({ issues }) => issues),
      documents: mentioned(inOrder, ({ documents }) => documents.map(({ text, ...rest }) => rest)),
      views: inOrder.flatMap(({ id, views }) => views.map((view) => ({ ...view, dataset: id }))),
    },
    [...facts].sort((a, b) => compareText(a.dataset, b.dataset) || compareText(a.id, b.id)),
  );
}

/** Every statement of a snapshot by its address. */
export function statementsOf({ datasets }: SnapshotContent): ReadonlyMap<string, Statement> {
  return new Map(
    datasets.flatMap(({ id, statements }) =>
      statements.map((each): [string, Statement] => [statementKey(id, each.id), each]),
    ),
  );
}

/** What views need of a statement. */
export function factsOf(
  dataset: string,
  { summary, quote, speaker, confidence, span, date, issue, alleges, answers, ...rest }: Statement,
): StatementFacts {
  return {
    dataset,
    ...rest,
    ...(date === undefined ? {} : { date }),
    ...(issue === undefined ? {} : { issue }),
    ...(alleges === undefined ? {} : { alleges }),
    ...(answers === undefined ? {} : { answers }),
  };
}

function mentioned<T extends { readonly id: string }>(
  datasets: readonly Dataset[],
  of: (dataset: Dataset) => readonly T[],
): Map<string, Mentioned<T>> {
  const found = new Map<string, T & { datasets: string[] }>();
  for (const dataset of datasets) {
    for (const each of of(dataset)) {
      const known = found.get(each.id);
      if (known === undefined) found.set(each.id, { ...each, datasets: [dataset.id] });
      else known.datasets.push(dataset.id);
    }
  }
  return new Map([...found].sort(([a], [b]) => compareText(a, b)));
}
