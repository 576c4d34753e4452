import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Graph } from '@stancegraph/contract';
import { importDataset, openStore, Reader, StoreSource } from '@stancegraph/graph';
import { tieKey, type Dataset, type Filter } from '@stancegraph/model';
import { sampleDataset, statement } from './datasets.js';
import { engines, type TestStore } from './engines.js';

/** A second dataset that shares actors with the sample and adds one of its own. */
const second: Dataset = {
  id: 'second',
  title: 'A second dataset',
  actors: [
    {
      id: 'iran',
      name: 'Iran',
      kind: 'state',
      code: 'IR',
      aliases: ['Tehran', 'Islamic Republic of Iran'],
      country: 'IRN',
      wikidata: 'Q794',
    },
    { id: 'opec', name: 'OPEC', kind: 'alliance', aliases: [] },
  ],
  issues: [],
  documents: [{ id: 'w1', title: 'A wire', outlet: 'The wire', date: '2018-01-01' }],
  statements: ['2018-01-01', '2018-01-02', undefined]
    .map((date, at) => ({
      ...statement({ id: `w${at}`, source: 'iran', target: 'opec', documents: ['w1'] }),
      issue: undefined,
      date,
    }))
    .map(({ issue, date, ...rest }) => (date === undefined ? rest : { ...rest, date })),
  views: [],
};

const tiesOf = ({ ties }: Graph): string[] =>
  ties.map((tie) => `${tieKey(tie.source, tie.stance, tie.target)} ${tie.count}`).sort();

const sample: Filter = { datasets: ['kurdistan-referendum-2017'] };

/** What one can read off the file: a filter, and the ties that it leaves. */
const EXPECTED: [string, Filter, string[]][] = [
  [
    'stances',
    { ...sample, stances: ['accuses'] },
    ['erdogan|accuses|israel 1', 'erdogan|accuses|mossad 1', 'khamenei|accuses|united-states 1'],
  ],
  [
    'stances, rolled up',
    { ...sample, stances: ['accuses'], rollUp: true },
    ['iran|accuses|united-states 1', 'turkey|accuses|israel 2'],
  ],
  [
    'issues',
    { ...sample, issues: ['economic-ties'] },
    ['rouhani|supports|turkey 1', 'turkey|supports|iran 1'],
  ],
  [
    'issues, rolled up',
    { ...sample, issues: ['territorial-integrity'], rollUp: true },
    [
      'iran|supports|baghdad 2',
      'iran|supports|syria 1',
      'turkey|supports|baghdad 2',
      'turkey|supports|syria 1',
    ],
  ],
  [
    'outlets and kinds',
    { ...sample, outlets: ['Mehr News Agency'], kinds: ['organization', 'armed-group'] },
    ['iraqi-army|opposes|isis 1', 'syrian-army|opposes|isis 1'],
  ],
  [
    'documents and actors',
    { ...sample, documents: ['trt-world-2017-10-04'], actors: ['pkk'] },
    ['rouhani|opposes|pkk 1', 'turkey|opposes|pkk 1'],
  ],
  [
    'days, the undated left out',
    { ...sample, from: '2017-10-02', to: '2017-10-02', undated: false, stances: ['opposes'] },
    ['akar|opposes|krg 1', 'baqeri|opposes|krg 1', 'shamkhani|opposes|krg 1'],
  ],
  [
    'days, the undated kept',
    { ...sample, to: '2017-10-01', actors: ['israel'] },
    ['israel|opposes|turkey 1', 'israel|supports|krg 1'],
  ],
  [
    'contested',
    { ...sample, contested: true },
    [
      'erdogan|accuses|israel 1',
      'israel|opposes|turkey 1',
      'khamenei|accuses|united-states 1',
      'united-states|opposes|krg 1',
    ],
  ],
  ['least count', { minCount: 3, datasets: ['second'] }, ['iran|supports|opec 3']],
  [
    'another dataset',
    { datasets: ['second'], from: '2018-01-02', undated: false },
    ['iran|supports|opec 1'],
  ],
  ['nothing left', { ...sample, stances: ['supports'], actors: ['pkk'] }, []],
];

const answers = new Map<string, unknown>();

describe.each(engines)('views on $name', ({ create }) => {
  let store: TestStore;
  let reader: Reader;
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
    await importDataset(store.engine, await sampleDataset());
    await importDataset(store.engine, second);
    reader = new Reader(new StoreSource(store.engine));
  });
  afterAll(() => store.dispose());

  it.each(EXPECTED)('filter by %s', async (_, filter, ties) => {
    expect(tiesOf(await reader.graph(filter, 1_000))).toEqual(ties);
  });

  it('says of every number how many there are in all', async () => {
    const { totals } = await reader.graph({ ...sample, rollUp: true, stances: ['accuses'] }, 1_000);
    expect(totals).toEqual({
      actors: { shown: 4, total: 12 },
      ties: { shown: 2, total: 33 },
      statements: { shown: 3, total: 68 },
      contested: { shown: 2, total: 4 },
      undated: { shown: 0, total: 27 },
      inner: 0,
      silent: 0,
    });
    const plain = await reader.graph(sample, 1_000);
    expect(plain.totals).toMatchObject({
      actors: { shown: 21, total: 21 },
      ties: { shown: 49 },
      silent: 2,
    });
  });

  it('cuts to the strongest ties and still says how many there are', async () => {
    const { ties, totals, actors } = await reader.graph({ ...sample, rollUp: true }, 2);
    expect(ties.map(({ count }) => count)).toEqual([9, 8]);
    expect(totals.ties).toEqual({ shown: 33, total: 33 });
    expect(actors.map(({ id }) => id)).toEqual(['iran', 'turkey']);
  });

  it('counts facets and days', async () => {
    const { facets, timeline } = await reader.graph(
      { ...sample, outlets: ['Reuters'], from: '2017-10-04' },
      1_000,
    );
    expect(facets.outlets).toEqual([
      { id: 'Mehr News Agency', title: 'Mehr News Agency', shown: 0, total: 21 },
      { id: 'Reuters', title: 'Reuters', shown: 33, total: 33 },
      { id: 'TRT World', title: 'TRT World', shown: 6, total: 20 },
    ]);
    expect(facets.stances.map(({ id, total }) => `${id} ${total}`)).toEqual([
      'supports 22',
      'opposes 24',
      'accuses 3',
    ]);
    expect(timeline.map(({ date }) => date)).toEqual(['2017-10-04']);
    const { timeline: allDays } = await reader.graph({ ...sample, from: '2017-10-04' }, 1);
    expect(
      allDays.map(
        ({ date, supports, opposes, accuses }) => `${date} ${supports + opposes + accuses}`,
      ),
    ).toEqual(['2017-10-02 13', '2017-10-04 28']);
  });

  it('refuses a dataset that is not there', async () => {
    await expect(reader.graph({ datasets: ['nothing'] }, 10)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('answers as the other engine does', async () => {
    for (const [name, filter] of EXPECTED) {
      const { store: _state, ...graph } = await reader.graph(filter, 1_000);
      const before = answers.get(name) ?? graph;
      answers.set(name, before);
      expect(graph).toEqual(before);
    }
  });
});
