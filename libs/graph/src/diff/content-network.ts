import {
  fold,
  StancegraphError,
  statementKey,
  type Dataset,
  type SnapshotContent,
  type Statement,
  type StatementFacts,
} from '@stancegraph/model';
import {
  buildNetwork,
  createViews,
  type Network,
  type NetworkView,
  type TextMatches,
} from '@stancegraph/network';
import { wordsOf } from '../search/matches.js';
import { compareText } from '../view/graph.js';

type Described = Pick<SnapshotContent, 'datasets'> & {
  readonly view: Pick<SnapshotContent['view'], 'filter' | 'positions'>;
};

/** What of a snapshot's content is compared: its datasets, filter and positions. */
export type ComparedContent = Described;

/** A content under its filter, by the same rules as any view. */
export interface ContentNetwork {
  readonly network: Network;
  readonly view: NetworkView;
  /** All statements, in the order of the network's. */
  readonly keys: readonly string[];
  readonly statements: readonly Statement[];
}

/**
 * Puts a content into columns and applies its filter. Where several datasets describe one thing, the first by id
 * holds. Throws `invalid-input` where a statement names what its dataset does not describe.
 */
export function networkOfContent({ datasets: given, view }: Described): ContentNetwork {
  const datasets = [...given].sort((a, b) => compareText(a.id, b.id));
  const all = datasets.flatMap(({ id: dataset, statements }) =>
    [...statements]
      .sort((a, b) => compareText(a.id, b.id))
      .map((statement) => ({ key: statementKey(dataset, statement.id), dataset, statement })),
  );
  const statements = all.map(({ statement }) => statement);
  const network = columnsOf(
    datasets,
    // What is not given is absent, not undefined: a type alone cannot say that of what zod read.
    all.map(({ dataset, statement }) => ({ ...statement, dataset }) as StatementFacts),
  );
  const { filter } = view;
  const matches = filter.text === undefined ? undefined : matchesOf(statements, filter.text);
  return {
    network,
    view: createViews(network).view(filter, matches),
    keys: all.map(({ key }) => key),
    statements,
  };
}

function columnsOf(datasets: readonly Dataset[], statements: readonly StatementFacts[]): Network {
  try {
    return buildNetwork({
      datasets,
      actors: firstOfEach(datasets, 'actors'),
      issues: firstOfEach(datasets, 'issues'),
      documents: firstOfEach(datasets, 'documents'),
      mentions: new Map(
        datasets.map(({ id, actors }) => [id, new Set(actors.map((actor) => actor.id))]),
      ),
      statements,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StancegraphError(
      'invalid-input',
      `The snapshot is not whole: one of its statements names what is not in it: ${error.message}.`,
    );
  }
}

/** What datasets describe, each thing once, by id. */
export function firstOfEach<K extends 'actors' | 'issues' | 'documents'>(
  datasets: readonly Dataset[],
  kind: K,
): Dataset[K][number][] {
  const found = new Map<string, Dataset[K][number]>();
  for (const dataset of datasets) {
    for (const each of dataset[kind]) if (!found.has(each.id)) found.set(each.id, each);
  }
  return [...found.values()].sort((a, b) => compareText(a.id, b.id));
}

/** As the store finds them: every word in summary and quote, case and accents aside. */
function matchesOf(statements: readonly Statement[], text: string): TextMatches {
  const words = wordsOf(text);
  return Uint8Array.from(statements, ({ summary, quote }) => {
    const folded = fold(`${summary} ${quote ?? ''}`);
    return words.length > 0 && words.every((word) => folded.includes(word)) ? 1 : 0;
  });
}
