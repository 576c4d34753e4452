import {
  fold,
  rollUpOf,
  statementKey,
  type Actor,
  type Dataset,
  type Document,
  type RollUp,
  type SnapshotContent,
} from '@stancegraph/model';
import { buildNetwork, createViews, type Network, type Views } from '@stancegraph/network';
import { factsOf, type Stated } from './stated.js';

/** All of a snapshot's datasets as one network, and the words that belong to its numbers. */
export interface Corpus {
  readonly network: Network;
  readonly views: Views;
  /** In the order of the network. */
  readonly statements: readonly Stated[];
  readonly numberOf: (key: string) => number | undefined;
  readonly actor: (id: string) => Actor | undefined;
  readonly nameOf: (actor: string) => string;
  readonly document: (id: string) => Document | undefined;
  readonly issueTitle: (id: string) => string;
  readonly government: RollUp;
  /** Summary and quote as search compares them. */
  readonly foldedWords: (statement: number) => string;
}

/** Reads datasets into a network; of what several describe, the first description holds. */
export function readCorpus({ datasets }: Pick<SnapshotContent, 'datasets'>): Corpus {
  const actors = firstOf(datasets, ({ actors: each }) => each);
  const issues = firstOf(datasets, ({ issues: each }) => each);
  const documents = firstOf(datasets, ({ documents: each }) => each);
  const statements = sorted(
    datasets.flatMap((dataset) =>
      dataset.statements.map((each): Stated => ({ ...each, dataset: dataset.id })),
    ),
    (a, b) => compare(a.dataset, b.dataset) || compare(a.id, b.id),
  );
  const network = buildNetwork({
    datasets: byId(datasets.map(({ id, title }) => ({ id, title }))),
    actors: byId([...actors.values()]),
    issues: byId([...issues.values()].map(({ id, title }) => ({ id, title }))),
    documents: byId(
      [...documents.values()].map(({ id, title, outlet }) => ({ id, title, outlet })),
    ),
    mentions: new Map(datasets.map((each) => [each.id, new Set(each.actors.map(({ id }) => id))])),
    statements: statements.map(factsOf),
  });
  const numbers = new Map(statements.map((each, at) => [statementKey(each.dataset, each.id), at]));
  const folded: (string | undefined)[] = [];
  return {
    network,
    views: createViews(network),
    statements,
    numberOf: (key) => numbers.get(key),
    actor: (id) => actors.get(id),
    nameOf: (id) => actors.get(id)?.name ?? id,
    document: (id) => documents.get(id),
    issueTitle: (id) => issues.get(id)?.title ?? id,
    government: rollUpOf(actors),
    foldedWords: (at) => {
      const { summary = '', quote = '' } = statements[at] ?? {};
      return (folded[at] ??= fold(`${summary} ${quote}`));
    },
  };
}

function firstOf<T extends { readonly id: string }>(
  datasets: readonly Dataset[],
  itemsOf: (dataset: Dataset) => readonly T[],
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const dataset of datasets) {
    for (const item of itemsOf(dataset)) if (!found.has(item.id)) found.set(item.id, item);
  }
  return found;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return sorted(items, (a, b) => compare(a.id, b.id));
}

const sorted = <T>(items: readonly T[], by: (a: T, b: T) => number): T[] => [...items].sort(by);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
