import type { ActorKind, Corpus, Filter, StatementFacts } from '@stancegraph/model';
import fc from 'fast-check';
import { buildNetwork } from './build-network.js';
import type { Network, NetworkActor } from './network.js';

const ACTORS: readonly NetworkActor[] = (
  [
    ['iran', 'state', 'IRN'],
    ['isis', 'armed-group', undefined],
    ['khamenei', 'person', 'IRN', 'iran'],
    ['krg', 'government', 'IRQ'],
    ['rouhani', 'person', 'IRN', 'iran'],
    ['us', 'state', 'USA'],
  ] as const
).map(([id, kind, country, memberOf]: readonly (string | undefined)[]) => ({
  id: id ?? '',
  name: id ?? '',
  kind: kind as ActorKind,
  aliases: [],
  ...(country === undefined ? {} : { country }),
  ...(memberOf === undefined ? {} : { memberOf }),
}));

const OUTLETS = { 'mehr-1': 'Mehr', 'reuters-1': 'Reuters', 'reuters-2': 'Reuters' } as const;

type Said = Partial<StatementFacts> & Pick<StatementFacts, 'id' | 'source' | 'stance' | 'target'>;

/** A small corpus: two governments with their people, and who said what. */
export function corpusOf(said: readonly Said[]): Corpus {
  const statements = said
    .map((each) => ({ dataset: 'd', documents: ['reuters-1'], ...each }))
    .sort((a, b) => (`${a.dataset}:${a.id}` < `${b.dataset}:${b.id}` ? -1 : 1));
  return {
    statements,
    actors: new Map(ACTORS.map((actor) => [actor.id, actor])),
    outlets: new Map(Object.entries(OUTLETS)),
    mentions: new Map([
      ['d', new Set(ACTORS.map(({ id }) => id))],
      ['other', new Set(['iran', 'isis'])],
    ]),
  };
}

export function networkOf({ statements, mentions }: Corpus): Network {
  return buildNetwork({
    datasets: [
      { id: 'd', title: 'D' },
      { id: 'other', title: 'Other' },
    ],
    actors: ACTORS,
    issues: [
      { id: 'oil', title: 'Oil' },
      { id: 'vote', title: 'The vote' },
    ],
    documents: Object.entries(OUTLETS).map(([id, outlet]) => ({ id, title: id, outlet })),
    mentions,
    statements,
  });
}

const actor = fc.constantFrom(...ACTORS.map(({ id }) => id));
const stance = fc.constantFrom('supports' as const, 'opposes' as const, 'accuses' as const);
const issue = fc.constantFrom('oil', 'vote');
const date = fc.constantFrom('2017-09-30', '2017-10-01', '2017-10-02', '2017-10-03');
const document = fc.constantFrom('mehr-1', 'reuters-1', 'reuters-2');
const dataset = fc.constantFrom('d', 'other');

/** Corpora in which every rule has something to do. */
export const anyCorpus: fc.Arbitrary<Corpus> = fc
  .array(
    fc.record(
      {
        dataset,
        source: actor,
        stance,
        target: actor,
        date,
        issue,
        documents: fc
          .uniqueArray(document, { minLength: 1, maxLength: 3 })
          .map((ids) => ids.sort()),
        alleges: fc.record({ stance, target: actor }),
        answers: fc.record({
          statement: fc.nat(20).map((at) => `s${String(at).padStart(2, '0')}`),
          as: fc.constantFrom('denial' as const, 'confirmation' as const),
        }),
      },
      { requiredKeys: ['dataset', 'source', 'stance', 'target', 'documents'] },
    ),
    { maxLength: 40 },
  )
  .map((list) =>
    corpusOf(
      list.map(({ alleges, ...each }, at) => ({
        ...each,
        id: `s${String(at).padStart(2, '0')}`,
        ...(each.stance === 'accuses' && alleges !== undefined ? { alleges } : {}),
      })),
    ),
  );

const some = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(values, { maxLength: 3 });

/** Filters of every part that the plain reference knows. */
export const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    datasets: some(dataset),
    stances: some(stance),
    issues: some(issue),
    documents: some(document),
    outlets: some(fc.constantFrom('Mehr', 'Reuters')),
    from: date,
    to: date,
    undated: fc.boolean(),
    actors: some(actor),
    kinds: some(fc.constantFrom('state' as const, 'person' as const, 'government' as const)),
    minCount: fc.integer({ min: 1, max: 3 }),
    contested: fc.boolean(),
    rollUp: fc.boolean(),
  },
  { requiredKeys: [] },
);
