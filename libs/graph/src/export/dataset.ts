import type { DatasetParts, NetworkParts } from '@stancegraph/formats';
import {
  StancegraphError,
  statementKey,
  type Dataset,
  type Filter,
  type Statement,
} from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';
import type { Words } from '../words/words.js';
import { networkOf } from './network.js';

/** A dataset, and the ties that it shows under the filter it was asked for with. */
export interface ExportedDataset {
  readonly parts: DatasetParts;
  readonly ties: NetworkParts['ties'];
}

/**
 * The one dataset that a filter names, or that the store holds. Without another filter it is what its file
 * said, lists sorted by id. With one it holds the statements of the view, those that they answer, and the
 * actors, issues and documents that these need, so that every reference still holds; its id and title say
 * that it is a part. Ties are those of the view.
 */
export async function exportDataset(
  words: Words,
  state: LoadedState,
  filter: Filter,
): Promise<ExportedDataset> {
  if (filter.rollUp === true) {
    throw new StancegraphError(
      'invalid-input',
      'A dataset is exported as it was reported: leave rollUp out, or export GEXF, which holds ties.',
      { details: [{ path: 'rollUp', message: 'does not apply to datasets', expected: 'false' }] },
    );
  }
  const id = datasetNamed(state, filter);
  const dataset = await words.dataset(id);
  const { datasets, rollUp, ...narrowing } = filter;
  const isWhole = Object.values(narrowing).every((value) => value === undefined);
  const seen = { ...filter, datasets: [id] };
  return {
    parts: isWhole ? dataset : await narrowed(dataset, state, seen),
    ties: networkOf(state, seen).ties,
  };
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

/** What a part of a dataset has to name beside its statements. */
interface Named {
  readonly actors: Set<string>;
  readonly issues: Set<string>;
  readonly documents: Set<string>;
}

async function narrowed(
  dataset: DatasetParts,
  state: LoadedState,
  filter: Filter,
): Promise<DatasetParts> {
  const kept = keptWithAnswers(dataset.id, state, filter);
  const statements = (): AsyncGenerator<Statement[]> => only(dataset, kept);
  const { actors, issues, documents } = await namedIn(statements());
  const memberOf = new Map(dataset.actors.map((actor) => [actor.id, actor.memberOf]));
  // A set that grows while it is walked is walked to its new end.
  for (const id of actors) {
    const government = memberOf.get(id);
    if (government !== undefined) actors.add(government);
  }
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

/** The ids of the statements that a view shows, and of those that they answer, whole chains of them. */
function keptWithAnswers(dataset: string, state: LoadedState, filter: Filter): Set<string> {
  const kept = new Set(state.view(filter).statements.map(({ id }) => id));
  for (const id of kept) {
    const answered = state.statement(statementKey(dataset, id))?.answers?.statement;
    if (answered !== undefined) kept.add(answered);
  }
  return kept;
}

async function* only(dataset: DatasetParts, ids: ReadonlySet<string>): AsyncGenerator<Statement[]> {
  for await (const batch of dataset.statements()) yield batch.filter(({ id }) => ids.has(id));
}

async function namedIn(statements: AsyncIterable<readonly Statement[]>): Promise<Named> {
  const named: Named = { actors: new Set(), issues: new Set(), documents: new Set() };
  for await (const batch of statements) {
    for (const { source, target, speaker, alleges, issue, documents } of batch) {
      for (const id of [source, target, speaker, alleges?.target])
        if (id !== undefined) named.actors.add(id);
      if (issue !== undefined) named.issues.add(issue);
      for (const id of documents) named.documents.add(id);
    }
  }
  return named;
}

/** A dataset in memory. */
export async function collected({ statements, ...rest }: DatasetParts): Promise<Dataset> {
  const all: Statement[] = [];
  for await (const batch of statements()) for (const each of batch) all.push(each);
  return { ...rest, statements: all };
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
