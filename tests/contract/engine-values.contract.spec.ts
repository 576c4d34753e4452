import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CypherParameter, CypherValue } from '@stancegraph/engine';
import { engines, type TestStore } from './engines.js';

describe.each(engines)('values on $name', ({ create }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await create();
  }, 600_000);
  afterAll(() => store.dispose());

  const back = async (value: CypherParameter): Promise<CypherValue | undefined> => {
    const { rows } = await store.engine.read((tx) => tx.run('RETURN $value AS value', { value }));
    return rows[0]?.[0];
  };

  it.each<[string, CypherParameter]>([
    ['text with emoji, marks, right-to-left and quotes', 'كوردستان 🏔️ é \'x\' "y" \\ \u0000 \n'],
    ['a text of a million letters', 'stance '.repeat(150_000)],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER],
    ['an integer beyond the safe ones', 2n ** 53n + 1n],
    ['the largest 64-bit integer', 2n ** 63n - 1n],
    ['the smallest 64-bit integer', -(2n ** 63n)],
    ['a float', 0.1],
    ['a tiny float', 5e-324],
    ['true', true],
    ['null', null],
    ['an empty list', []],
    ['a list of texts', ['a', '', '🙂']],
    ['a list with a null', [1, null, 'x']],
  ])('gives %s back', async (_, value) => {
    expect(await back(value)).toEqual(value);
  });

  it('takes a map as a parameter and gives it back as a map', async () => {
    expect(await back({ a: 1, type: 'node', inner: { list: [1.5, null] } })).toEqual({
      type: 'map',
      entries: {
        a: 1,
        type: 'node',
        inner: { type: 'map', entries: { list: [1.5, null] } },
      },
    });
  });

  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['an infinity', Number.POSITIVE_INFINITY],
    ['a date object', new Date()],
    ['undefined', undefined],
    ['an integer beyond 64 bits', 2n ** 63n],
  ])('refuses %s as a parameter, naming it', async (_, value) => {
    await expect(back({ list: [value as CypherParameter] })).rejects.toMatchObject({
      code: 'invalid-input',
      details: [{ path: '$value.list[0]' }],
    });
  });

  it('gives temporal values as ISO 8601 texts', async () => {
    const { rows } = await store.engine.read((tx) =>
      tx.run(`RETURN date('2017-09-25') AS date, localdatetime('2017-09-25T08:00:00.120') AS local,
        datetime('2017-09-25T08:00:00Z') AS utc, datetime('2017-09-25T08:00:00+03:00') AS zoned,
        localtime('08:00:00.5') AS time, duration('P14M3DT14400.5S') AS duration`),
    );
    expect(rows).toEqual([
      [
        '2017-09-25',
        '2017-09-25T08:00:00.12',
        '2017-09-25T08:00:00Z',
        '2017-09-25T08:00:00+03:00',
        '08:00:00.5',
        'P1Y2M3DT4H0.5S',
      ],
    ]);
  });
});

describe.each(engines)('graph values on $name', ({ create }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await create();
    await store.engine.write((tx) =>
      tx.run(
        `CREATE (:Actor {id: 'iran', name: 'Iran'})-[r:OPPOSES {id: 's1', documents: ['d1', 'd2'], empty: []}]->
           (:Actor {id: 'krg'}) SET r.date = date($date)`,
        { date: '2017-09-25' },
      ),
    );
  }, 600_000);
  afterAll(() => store.dispose());

  const iran = { type: 'node', labels: ['Actor'], properties: { id: 'iran', name: 'Iran' } };
  const krg = { type: 'node', labels: ['Actor'], properties: { id: 'krg' } };
  const opposes = {
    type: 'relationship',
    relationshipType: 'OPPOSES',
    source: 'iran',
    target: 'krg',
    properties: { id: 's1', documents: ['d1', 'd2'], empty: [], date: '2017-09-25' },
  };

  it.each<[string, string, unknown]>([
    ['a relationship without its nodes', 'MATCH ()-[x:OPPOSES]->() RETURN x AS x', opposes],
    ['a node', "MATCH (x:Actor {id: 'iran'}) RETURN x AS x", iran],
    ['a list of nodes', 'MATCH (a)-[:OPPOSES]->(b) RETURN [a, b] AS x', [iran, krg]],
    [
      'a path',
      'MATCH x = (:Actor)-[:OPPOSES]->() RETURN x AS x',
      { type: 'path', nodes: [iran, krg], relationships: [opposes] },
    ],
    [
      'a path against the arrow',
      "MATCH x = (:Actor {id: 'krg'})<-[:OPPOSES]-() RETURN x AS x",
      { type: 'path', nodes: [krg, iran], relationships: [opposes] },
    ],
    [
      'a map of them',
      'MATCH (a)-[r:OPPOSES]->() RETURN {a: a, r: r} AS x',
      { type: 'map', entries: { a: iran, r: opposes } },
    ],
  ])('gives %s', async (_, cypher, expected) => {
    const { columns, rows } = await store.engine.read((tx) => tx.run(cypher));
    expect(columns).toEqual(['x']);
    expect(rows).toEqual([[expected]]);
  });

  it('knows the ends of a relationship in the transaction that makes it', async () => {
    const rollback = new Error('undo');
    const made = store.engine.write(async (tx) => {
      await tx.run("CREATE (:Actor {id: 'a'})-[:SUPPORTS {id: 's2'}]->(:Actor {id: 'b'})");
      const { rows } = await tx.run('MATCH ()-[r:SUPPORTS]->() RETURN r AS r');
      expect(rows).toMatchObject([[{ source: 'a', target: 'b' }]]);
      throw rollback;
    });
    await expect(made).rejects.toBe(rollback);
  });
});

describe.each(engines)('streams on $name', ({ create }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await create();
  }, 600_000);
  afterAll(() => store.dispose());

  it('gives 100,000 rows in batches, as slowly as they are taken', async () => {
    let sum = 0;
    let largest = 0;
    await store.engine.read(async (tx) => {
      for await (const batch of tx.stream('UNWIND range(1, 100000) AS i RETURN i AS i')) {
        largest = Math.max(largest, batch.length);
        for (const [i] of batch) sum += Number(i);
      }
    });
    expect(sum).toBe((100_000 * 100_001) / 2);
    expect(largest).toBeLessThanOrEqual(1000);
  });

  it('may be left half way, and the transaction goes on', async () => {
    const seen = await store.engine.read(async (tx) => {
      for await (const batch of tx.stream('UNWIND range(1, 100000) AS i RETURN i AS i')) {
        if (batch.length > 0) break;
      }
      return (await tx.run('RETURN 1 AS one')).rows;
    });
    expect(seen).toEqual([[1]]);
  });
});
