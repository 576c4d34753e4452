import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CypherParameters, FreeQueryResult } from '@stancegraph/engine';
import { collectRows } from '@stancegraph/graph';
import { engines, type TestStore } from './engines.js';
import { HONEST_QUERIES, type HonestQuery } from './honest-queries.js';

const GRAPH = `
  CREATE (iran:Actor {id: 'iran', name: 'Iran', kind: 'state', aliases: ['IRI']}),
    (krg:Actor {id: 'krg', name: 'Kurdistan Region', kind: 'region', aliases: []}),
    (turkey:Actor {id: 'turkey', name: 'Türkiye', kind: 'state'}),
    (khamenei:Actor {id: 'khamenei', name: 'Khamenei', kind: 'person'})-[:MEMBER_OF]->(iran),
    (iran)-[:OPPOSES {id: 's1', date: date('2017-09-25'), issue: 'ref', documents: ['d1', 'd2'], confidence: 0.9}]->(krg),
    (turkey)-[:OPPOSES {id: 's2', date: date('2017-09-26'), issue: 'ref', documents: ['d1']}]->(krg),
    (krg)-[:ACCUSES {id: 's3', documents: ['d2'], confidence: 0.5}]->(iran),
    (khamenei)-[:SUPPORTS {id: 's4', date: date('2018-01-02'), documents: ['d3'], confidence: 0.7}]->(turkey)`;

const limits = { timeoutMs: 20_000, maxRows: 1000 };

describe.each(engines)('free queries on $name', ({ name, create }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await create();
    await store.engine.write((tx) => tx.run(GRAPH));
  }, 600_000);
  afterAll(() => store.dispose());

  const ask = (cypher: string, parameters: CypherParameters = {}): Promise<FreeQueryResult> =>
    store.engine.query(cypher, parameters, limits);
  const count = async (): Promise<unknown> =>
    (await store.engine.read((tx) => tx.run('MATCH (n) RETURN count(n) AS n'))).rows[0]?.[0];

  it.each(HONEST_QUERIES)('answers $cypher', async (query) => {
    const { cypher, parameters, columns, rows, isUnordered = false } = query;
    const result = await ask(cypher, parameters);
    expect(result.columns).toEqual(columns);
    const inOrder = (list: HonestQuery['rows']): HonestQuery['rows'] =>
      isUnordered ? [...list].sort((a, b) => (String(a) < String(b) ? -1 : 1)) : list;
    expect(inOrder(result.rows)).toEqual(inOrder(rows));
  });

  it('stops at the most rows and says so', async () => {
    const result = await store.engine.query(
      'UNWIND range(1, 5000) AS i RETURN i',
      {},
      {
        ...limits,
        maxRows: 1500,
      },
    );
    expect(result.rows).toHaveLength(1500);
    expect(result).toMatchObject({ truncated: true, counted: { total: 5000, exact: true } });
  });

  // The embedded engine has all rows before it gives the first.
  if (name === 'neo4j')
    it('counts beyond the most rows for a second, and not past the time limit', async () => {
      const endless = 'UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j RETURN i * j AS k';
      for (const timeoutMs of [limits.timeoutMs, 1000]) {
        const result = await store.engine.query(endless, {}, { timeoutMs, maxRows: 10 });
        expect(result).toMatchObject({ truncated: true, counted: { exact: false } });
        expect(result.rows).toHaveLength(10);
        expect(result.counted.total).toBeGreaterThan(10);
      }
    });

  it.each<[string]>([
    ['CREATE (:Actor {id: "x"})'],
    ['MATCH (n) SET n.name = "x" RETURN n'],
    ['MATCH (n) DETACH DELETE n'],
    ['MERGE (n:Actor {id: "y"}) RETURN n'],
    ['MATCH (n) REMOVE n.name'],
    ['MATCH (n) FOREACH (x IN [1] | SET n.name = "x")'],
    ['MATCH (n) CALL (n) { SET n.name = "x" } RETURN n'],
    ['MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x'],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["RETURN COUNT { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } AS n"],
    ["\\u004cOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["/* \\u002a\\u002f LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line // */ RETURN 1"],
    ['CREATE INDEX evil FOR (n:Actor) ON (n.name)'],
    ['DROP CONSTRAINT actor_id_unique'],
    ['SHOW USERS'],
    ['SHOW TRANSACTIONS'],
    ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'"],
    ['USE system MATCH (n) RETURN n'],
    ['CALL dbms.listConfig() YIELD name RETURN name'],
    ['CALL db.clearQueryCaches()'],
    ['PROFILE MATCH (n) RETURN n'],
    ["RETURN apoc.load.json('http://localhost') AS x"],
    ['RETURN reduce(s = 0, x IN range(1, 1000000000) | s + x) AS s'],
    ['WITH 1000000000 AS n RETURN any(x IN range(1, n) WHERE x < 0) AS s'],
    [`RETURN ${'('.repeat(60)}1${')'.repeat(60)} AS x`],
    [`RETURN '${'x'.repeat(21_000)}' AS x`],
  ])('refuses %s', async (cypher) => {
    const before = await count();
    await expect(ask(cypher)).rejects.toMatchObject({
      code: expect.stringMatching(/^(refused|invalid-input)$/),
      message: expect.stringMatching(/^line \d+, column \d+: \S/),
    });
    expect(await count()).toBe(before);
  });

  it.each([
    ['RETURN 1; RETURN 2', 'invalid-input'],
    ['', 'invalid-input'],
    ['MATCH (n RETURN n', 'invalid-input'],
    ['MATCH (n)\nRETURN m', 'invalid-input'],
    ['RETURN $missing AS x', 'invalid-input'],
  ])('says what is wrong with %j', async (cypher, code) => {
    await expect(ask(cypher)).rejects.toMatchObject({ code });
  });

  it('names line and column', async () => {
    await expect(ask('MATCH (n)\nRETURN m')).rejects.toMatchObject({
      details: [{ line: 2, column: 8 }],
    });
  });

  it('tells at once what goes wrong while it runs', async () => {
    const start = performance.now();
    await expect(
      store.engine.query('UNWIND [1, 0] AS n RETURN 1 / n AS x', {}, limits),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(refused|invalid-input)$/) });
    const written = collectRows(
      store.engine,
      { cypher: 'UNWIND [2, 0] AS n RETURN 1 / n AS x', parameters: {}, options: limits },
      { rows: 10, bytes: 1000 },
    );
    await expect(written).rejects.toMatchObject({
      code: expect.stringMatching(/^(refused|invalid-input)$/),
    });
    expect(performance.now() - start).toBeLessThan(limits.timeoutMs);
  });

  it('can be cancelled', async () => {
    const stop = new AbortController();
    const work = store.engine.query(
      'UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j WITH i * j AS k WHERE k = -1 RETURN k',
      {},
      { ...limits, signal: stop.signal },
    );
    stop.abort();
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  });

  it(`names the engine's limits (${name})`, async () => {
    const long =
      'UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j WITH i * j AS k WHERE k = -1 RETURN k';
    await expect(
      store.engine.query(long, {}, { timeoutMs: 300, maxRows: 10 }),
    ).rejects.toMatchObject({ code: 'timeout' });
    expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
  });
});
