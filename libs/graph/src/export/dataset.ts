import type { ReadTransaction } from '@stancegraph/engine';
import { StancegraphError, type Dataset, type Filter } from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';
import { readStoredDataset } from '../store/stored-dataset.js';

/**
 * The one dataset that a filter names, or that the store holds. Without another filter it is what its file
 * said, lists sorted by id. With one it holds the statements of the view, those that they answer, and the
 * actors, issues and documents that these need, so that every reference still holds; its id and title say
 * that it is a part.
 */
export async function exportDataset(
  tx: ReadTransaction,
  state: LoadedState,
  filter: Filter,
): Promise<Dataset> {
  if (filter.rollUp === true) {
    throw new StancegraphError(
      'invalid-input',
      'A dataset is exported as it was reported: leave rollUp out, or export GEXF, which holds ties.',
      { details: [{ path: 'rollUp', message: 'does not apply to datasets', expected: 'false' }] },
    );
  }
  const id = datasetNamed(state, filter);
  const dataset = await readStoredDataset(tx, id);
  if (dataset === undefined)
    throw new StancegraphError('not-found', `There is no dataset “${id}”.`);
  const { datasets, rollUp, ...narrowing } = filter;
  const isWhole = Object.values(narrowing).every((value) => value === undefined);
  return isWhole ? dataset : narrowed(dataset, state, { ...filter, datasets: [id] });
}

function datasetNamed(state: LoadedState, { datasets = [] }: Filter): string {
  const [only, ...more] = datasets.length > 0 ? datasets : [...state.datasets.keys()];
  if (only !== undefined && more.length === 0) return only;
  const there = [...state.datasets.keys()].join(', ');
  throw new StancegraphError(
    only === undefined ? 'not-found' : 'invalid-input',
    only === undefined
      ? 'The store is empty: there is no dataset to export.'
      : `A file holds one dataset: name one of ${there} in datasets.`,
    { details: [{ path: 'datasets', message: 'one dataset is needed', expected: there }] },
  );
}

function narrowed(dataset: Dataset, state: LoadedState, filter: Filter): Dataset {
  const kept = new Set(state.view(filter).statements.map(({ id }) => id));
  const byId = new Map(dataset.statements.map((statement) => [statement.id, statement]));
  // A set that grows while it is walked is walked to its new end: whole chains of answers come along.
  for (const id of kept) {
    const answered = byId.get(id)?.answers?.statement;
    if (answered !== undefined) kept.add(answered);
  }
  const statements = dataset.statements.filter(({ id }) => kept.has(id));
  const actors = new Set(
    statements.flatMap(({ source, target, speaker, alleges }) =>
      [source, target, speaker, alleges?.target].flatMap((id) => id ?? []),
    ),
  );
  const memberOf = new Map(dataset.actors.map((actor) => [actor.id, actor.memberOf]));
  for (const id of actors) {
    const government = memberOf.get(id);
    if (government !== undefined) actors.add(government);
  }
  const issues = new Set(statements.map(({ issue }) => issue));
  const documents = new Set(statements.flatMap((statement) => statement.documents));
  return {
    ...dataset,
    // Under its own id, imported again, it would take away what the filter left out.
    id: `${dataset.id.slice(0, 59)}.part`,
    title: `${dataset.title.slice(0, 290)} (a part)`,
    actors: dataset.actors.filter(({ id }) => actors.has(id)),
    issues: dataset.issues.filter(({ id }) => issues.has(id)),
    documents: dataset.documents.filter(({ id }) => documents.has(id)),
    statements,
    views: dataset.views.map((view) => ({ ...view, positions: placed(view.positions, actors) })),
  };
}

type Positions = Dataset['views'][number]['positions'];

function placed(positions: Positions, actors: ReadonlySet<string>): Positions {
  return Object.fromEntries(
    Object.entries(positions).map(([shape, places]) => [
      shape,
      Object.fromEntries(Object.entries(places ?? {}).filter(([id]) => actors.has(id))),
    ]),
  );
}
