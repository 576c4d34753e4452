import type { Dataset, Filter, Statement } from '@stancegraph/model';
import fc from 'fast-check';
import type { ComparedContent } from './content-network.js';
import type { DiffInput } from './side.js';

const ACTORS = ['iran', 'khamenei', 'krg', 'turkey', 'us'] as const;

type Said = Partial<Statement> & Pick<Statement, 'source' | 'stance' | 'target'>;

/** A dataset of five actors, of whom one speaks for another, and these statements by id. */
export function datasetOf(said: Readonly<Record<string, Said | undefined>>, id = 'd'): Dataset {
  return {
    id,
    title: `Dataset ${id}`,
    actors: ACTORS.map((actor) => ({
      id: actor,
      name: actor === 'krg' ? 'the KRG' : `${actor.slice(0, 1).toUpperCase()}${actor.slice(1)}`,
      kind: actor === 'khamenei' ? 'person' : 'state',
      aliases: [],
      ...(actor === 'khamenei' ? { memberOf: 'iran' } : {}),
    })),
    issues: [{ id: 'vote', title: 'The vote', events: [] }],
    documents: [{ id: 'paper', title: 'A report', outlet: 'Paper', date: '2017-10-04' }],
    statements: Object.entries(said).flatMap(([key, each]) =>
      each === undefined
        ? []
        : { id: key, summary: `Statement ${key}.`, documents: ['paper'], ...each },
    ),
    views: [],
  };
}

export function contentOf(
  datasets: readonly Dataset[],
  filter: Filter = {},
  positions: ComparedContent['view']['positions'] = {},
): ComparedContent {
  return { datasets: [...datasets], view: { filter, positions } };
}

export function input(name: string, content: ComparedContent): DiffInput {
  return { name, kind: 'file', content };
}

const statement: fc.Arbitrary<Said> = fc.record(
  {
    source: fc.constantFrom(...ACTORS),
    stance: fc.constantFrom('supports' as const, 'opposes' as const, 'accuses' as const),
    target: fc.constantFrom(...ACTORS),
    date: fc.constantFrom('2017-10-01', '2017-10-02', '2017-10-03'),
    issue: fc.constant('vote'),
    summary: fc.constantFrom('Said so.', 'Said it again.'),
  },
  { requiredKeys: ['source', 'stance', 'target', 'summary'] },
);

const IDS = ['s1', 's2', 's3', 's4', 's5', 's6'] as const;

/** Each statement is there or not by itself, so that two contents often hold the same one with other content. */
const dataset = fc
  .tuple(
    fc.record(
      Object.fromEntries(IDS.map((id) => [id, statement])) as Record<string, typeof statement>,
      { requiredKeys: [] },
    ),
    fc.constantFrom('d', 'd', 'other'),
  )
  .map(([said, id]) => datasetOf(said, id));

const filter: fc.Arbitrary<Filter> = fc.record(
  {
    rollUp: fc.boolean(),
    from: fc.constant('2017-10-02'),
    stances: fc.subarray(['supports', 'opposes', 'accuses'] as const).map((each) => [...each]),
    undated: fc.boolean(),
    text: fc.constantFrom('again', 'said so'),
    minCount: fc.integer({ min: 1, max: 2 }),
  },
  { requiredKeys: [] },
);

/** Contents in which everything can differ. */
export const anyContent: fc.Arbitrary<ComparedContent> = fc
  .tuple(fc.uniqueArray(dataset, { minLength: 1, maxLength: 2, selector: ({ id }) => id }), filter)
  .map(([datasets, each]) => contentOf(datasets, each));
