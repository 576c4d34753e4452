import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importDataset, openStore, Reader, StoreSource } from '@stancegraph/graph';
import type { Dataset } from '@stancegraph/model';
import { sampleDataset, smallDataset } from './datasets.js';
import { engines, type TestStore } from './engines.js';

const page = { limit: 100 };

describe.each(engines)('evidence on $name', ({ create }) => {
  let store: TestStore;
  let reader: Reader;
  let sample: Dataset;
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
    sample = await sampleDataset();
    await importDataset(store.engine, sample);
    reader = new Reader(new StoreSource(store.engine));
  });
  afterAll(() => store.dispose());

  it.each([{ rollUp: false }, { rollUp: true }])(
    'has as many statements as each badge says, %j',
    async (filter) => {
      const { ties } = await reader.graph(filter, 1_000);
      for (const tie of ties) {
        const evidence = await reader.tie(tie, filter, page);
        expect(evidence.items).toHaveLength(tie.count);
        expect(evidence.tie).toEqual(tie);
        expect(new Set(evidence.items.flatMap(({ documents }) => documents))).toEqual(
          new Set(tie.documents),
        );
        expect(evidence.items.some(({ contested }) => contested)).toBe(tie.contested);
      }
    },
  );

  it('sets an accusation against what the accused itself stated', async () => {
    const evidence = await reader.tie(
      { source: 'iran', stance: 'accuses', target: 'united-states' },
      { rollUp: true },
      page,
    );
    expect(evidence.items).toMatchObject([
      {
        source: 'khamenei',
        speaker: 'iran-state-tv',
        date: '2017-10-04',
        alleges: { stance: 'supports', target: 'krg' },
        documents: ['reuters-2017-10-04'],
      },
    ]);
    expect(evidence.conflicts.map(({ kind }) => kind)).toEqual(['allegation']);
    expect(evidence.counterparts).toMatchObject([
      { id: 'us-opposes-referendum', stance: 'opposes', contested: true },
    ]);
    expect(evidence.others).toMatchObject([
      { source: 'iran', stance: 'opposes', target: 'united-states' },
    ]);
    expect(evidence.documents).toMatchObject([{ outlet: 'Reuters' }]);
    expect(evidence.actors.find(({ id }) => id === 'khamenei')).toMatchObject({
      name: 'Ali Khamenei',
      government: 'iran',
    });
  });

  it('shows a denial with what it denies, and the denied with its denial', async () => {
    const denial = await reader.tie(
      { source: 'israel', stance: 'opposes', target: 'turkey' },
      { rollUp: true },
      page,
    );
    expect(denial.counterparts.map(({ id }) => id)).toEqual(['erdogan-accuses-israel']);
    const denied = await reader.tie(
      { source: 'turkey', stance: 'accuses', target: 'israel' },
      { rollUp: true },
      page,
    );
    expect(denied.counterparts.map(({ id }) => id)).toEqual(['israel-denies-involvement']);
  });

  it('goes through all pages without loss or repetition', async () => {
    const seen: string[] = [];
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const answer = await reader.statements(
        {},
        { limit: 7, ...(after === undefined ? {} : { after }) },
      );
      expect(answer.total).toBe(sample.statements.length);
      seen.push(...answer.items.map(({ id }) => id));
      after = answer.next;
    }
    expect([...seen].sort()).toEqual(sample.statements.map(({ id }) => id).sort());
    await expect(
      reader.statements({ stances: ['accuses'] }, { limit: 7, after: 'x.7' }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('gives each statement back with every word of the file', async () => {
    const { items } = await reader.statements({}, { limit: 1_000 });
    for (const wanted of sample.statements) {
      expect(items.find(({ id }) => id === wanted.id)).toEqual({
        ...wanted,
        dataset: sample.id,
        key: `${sample.id}:${wanted.id}`,
        contested: expect.any(Boolean),
      });
    }
  });

  it('knows actors, who speaks for them, and their neighbours', async () => {
    const iran = await reader.actor('iran', { rollUp: true });
    expect(iran.spokenForBy.map(({ id }) => id)).toEqual([
      'baqeri',
      'iran-state-tv',
      'khamenei',
      'rouhani',
      'supreme-national-security-council',
    ]);
    expect(iran.actor).toMatchObject({ made: { supports: 16, opposes: 10, accuses: 1 } });
    expect(iran.outlets.map(({ outlet }) => outlet)).toEqual([
      'Mehr News Agency',
      'Reuters',
      'TRT World',
    ]);
    const { actor, speaksFor } = await reader.actor('shamkhani', {});
    expect([actor.name, speaksFor?.id, speaksFor?.government]).toEqual([
      'Ali Shamkhani',
      'supreme-national-security-council',
      'iran',
    ]);
    const near = await reader.neighbours('united-states', { rollUp: true }, page);
    expect(near.items.map((each) => [each.actor.id, each.out.length, each.in.length])).toEqual([
      ['iran', 0, 2],
      ['krg', 1, 0],
    ]);
    expect(near.ties).toEqual({ shown: 3, total: 3 });
    expect((await reader.actors({}, page)).total).toBe(sample.actors.length);
    await expect(reader.actor('nobody', {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      reader.tie({ source: 'iran', stance: 'accuses', target: 'krg' }, {}, page),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lists documents, issues, datasets and views', async () => {
    const documents = await reader.documents(undefined, page);
    expect(documents.items.map(({ outlet, statements }) => [outlet, statements])).toEqual([
      ['Mehr News Agency', 21],
      ['Reuters', 33],
      ['TRT World', 20],
    ]);
    const issues = await reader.issues(undefined, page);
    expect(issues.items.find(({ id }) => id === 'kurdistan-referendum')?.events).toHaveLength(3);
    expect((await reader.datasets()).items).toMatchObject([
      {
        id: sample.id,
        counts: { statements: 68, actors: 23, issues: 7, documents: 3, views: 1 },
        importing: false,
      },
    ]);
    expect(
      (await reader.views()).items.map(({ dataset, id, filter }) => [dataset, id, filter.rollUp]),
    ).toEqual([[sample.id, 'first-sight', true]]);
  });

  it.each([
    ['ERDOĞAN', 'actor', 'erdogan'],
    ['daesh', 'actor', 'isis'],
    ['IR', 'actor', 'iran'],
    ['khamenei ali', 'actor', 'khamenei'],
    ['territorial', 'issue', 'territorial-integrity'],
    ['trt', 'document', 'trt-world-2017-10-04'],
    ['betrayal region', 'statement', 'kurdistan-referendum-2017:khamenei-opposes-referendum'],
  ])('finds %s', async (query, type, id) => {
    const { items, total } = await reader.search(query, { limit: 1_000 });
    expect(items).toContainEqual(expect.objectContaining({ type, id }));
    expect(total).toBe(items.length);
    expect((await reader.search(query, { limit: 1 })).total).toBe(total);
  });

  it('ranks the name itself first, and finds nothing where there is nothing', async () => {
    expect((await reader.search('turkey', { limit: 3 })).items[0]).toMatchObject({
      type: 'actor',
      id: 'turkey',
    });
    expect(await reader.search('zzz', { limit: 3 })).toMatchObject({ items: [], total: 0 });
    expect(await reader.search("' OR 1=1 //", { limit: 3 })).toMatchObject({ total: 0 });
  });

  it('exports a narrowed dataset whose references hold', async () => {
    const narrowed = await reader.exportDataset({ outlets: ['Reuters'], actors: ['israel'] });
    expect(narrowed.statements.map(({ id }) => id)).toEqual([
      'erdogan-accuses-israel',
      'israel-denies-involvement',
      'israel-welcomes-vote',
    ]);
    expect(narrowed.id).toBe('kurdistan-referendum-2017.part');
    expect(narrowed.actors.map(({ id }) => id)).toEqual(['erdogan', 'israel', 'krg', 'turkey']);
    await expect(reader.exportDataset({ rollUp: true })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await importDataset(store.engine, smallDataset());
    await expect(reader.exportDataset({})).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('small'),
    });
    expect((await reader.exportDataset({ datasets: ['small'] })).statements).toHaveLength(3);
  });
});
