import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmbeddedEngine, type CypherEngine, type FreeQueryLimits } from '@stancegraph/engine';
import { collectRows } from '@stancegraph/graph';
import { until } from '../integration/support/until.js';
import { describeOnNeo4j, neo4j, type TestStore } from './engines.js';

/** Runs for minutes, row by row, and gives none. */
const CARTESIAN =
  'UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j WITH i * j AS k WHERE k = -1 RETURN k';
/** Loops for seconds inside one expression, over what was collected at once: no server stops that. */
const ONE_EXPRESSION =
  'UNWIND range(1, 60000) AS i WITH collect(i) AS l RETURN reduce(s = 0, a IN l | s + reduce(t = 0, b IN range(1, 50) | t + reduce(u = 0, c IN range(1, 50) | u + c))) AS n';

const limits = { timeoutMs: 60_000, maxRows: 10 };

/** The two ways to an answer: its rows come to this process, or are written as text in the one that has them. */
const WAYS: readonly [
  string,
  (engine: CypherEngine, cypher: string, options: FreeQueryLimits) => Promise<unknown>,
][] = [
  ['as values', (engine, cypher, options) => engine.query(cypher, {}, options)],
  [
    'as text',
    (engine, cypher, options) =>
      collectRows(
        engine,
        { cypher, parameters: {}, options },
        { rows: options.maxRows, bytes: 1000 },
      ),
  ],
];

describeOnNeo4j('stopping a query on Neo4j', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await neo4j.create();
    // Loading the parser is nobody's query.
    await store.engine.query('RETURN 1 AS one', {}, limits);
  });
  afterAll(() => store.dispose());

  /** How many transactions the server itself lists for a query that holds this text. */
  const listed = async (text: string): Promise<unknown> => {
    const { rows } = await store.engine.read((tx) =>
      tx.run(
        'SHOW TRANSACTIONS YIELD currentQuery AS query WHERE query CONTAINS $text AND NOT query STARTS WITH "SHOW" RETURN count(*) AS n',
        { text },
      ),
    );
    return rows[0]?.[0];
  };

  it.each(WAYS)(
    'ends it in the database within two seconds after it was called off, %s',
    async (_, ask) => {
      const stop = new AbortController();
      const query = ask(store.engine, CARTESIAN, { ...limits, signal: stop.signal });
      query.catch(() => undefined);
      await until('the server runs it', async () => (await listed('i * j AS k')) === 1);
      const start = performance.now();
      stop.abort();
      await expect(query).rejects.toMatchObject({ code: 'cancelled' });
      await until('the server has ended it', async () => (await listed('i * j AS k')) === 0);
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );

  it('ends it in the database when its reader has enough', async () => {
    const columns = await store.engine.streamQuery(
      'UNWIND range(1, 10000000) AS enough RETURN enough',
      {},
      limits,
      (stream) => Promise.resolve(stream.columns),
    );
    expect(columns).toEqual(['enough']);
    expect(await listed('AS enough')).toBe(0);
  });

  it.each(WAYS)(
    'says that it is still running where the server does not stop it, and when that is over, %s',
    async (_, ask) => {
      let over: Promise<unknown> | undefined;
      const query = ask(store.engine, ONE_EXPRESSION, {
        ...limits,
        timeoutMs: 2000,
        onStillRunning: (end) => {
          over = end;
        },
      });
      await expect(query).rejects.toMatchObject({
        code: 'timeout',
        message: expect.stringMatching(
          /^Given up at the time limit, but the database .* is still running it/,
        ),
      });
      expect(await listed('reduce(s = 0')).toBe(1);
      await over;
      expect(await listed('reduce(s = 0')).toBe(0);
    },
  );
});

describe('stopping a query on the embedded engine', () => {
  let folder: string;
  let engine: CypherEngine;
  const told: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stancegraph-stop-'));
    engine = await createEmbeddedEngine({
      folder,
      limits: { memoryBytes: 500 * 1024 * 1024 },
      logger: {
        info: () => undefined,
        warn: (message) => {
          told.push(message);
        },
      },
    });
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  const stopped = (): Promise<boolean> =>
    Promise.resolve(told.includes('The embedded database is stopped and started again'));

  it.each(WAYS)(
    'ends its process within two seconds after it was called off, and others do not notice, %s',
    async (_, ask) => {
      told.length = 0;
      const stop = new AbortController();
      const query = ask(engine, CARTESIAN, { ...limits, signal: stop.signal });
      query.catch(() => undefined);
      await engine.query('RETURN 1 AS one', {}, limits);
      const start = performance.now();
      stop.abort();
      await expect(query).rejects.toMatchObject({ code: 'cancelled' });
      const others = Array.from({ length: 20 }, () => engine.query('RETURN 1 AS one', {}, limits));
      const one = { cypher: 'RETURN 1 AS one', parameters: {}, options: limits };
      const asText = collectRows(engine, one, { rows: 10, bytes: 100 });
      await until('its process is ended', stopped);
      expect(performance.now() - start).toBeLessThan(2000);
      const answers = await Promise.all([...others, asText]);
      for (const { rows } of answers) expect(rows).toHaveLength(1);
      expect((await engine.query('RETURN 1 AS one', {}, limits)).rows).toEqual([[1]]);
    },
  );

  it('ends its process at the limit for memory, and says so', async () => {
    const query = engine.query(
      'UNWIND range(1, 100000000) AS i RETURN collect(i) AS l',
      {},
      limits,
    );
    await expect(query).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('500 MB of memory'),
    });
    expect((await engine.query('RETURN 1 AS one', {}, limits)).rows).toEqual([[1]]);
  });

  it('lets one that runs beside it end well', async () => {
    const hog = engine.query('UNWIND range(1, 100000000) AS i RETURN collect(i) AS l', {}, limits);
    const other = engine.query(
      'UNWIND range(1, 3000) AS i UNWIND range(1, 2000) AS j WITH i * j AS k WHERE k > 0 RETURN count(k) AS n',
      {},
      limits,
    );
    await expect(hog).rejects.toMatchObject({ code: 'too-large' });
    expect((await other).rows).toEqual([[6_000_000]]);
  });

  it('counts what a write keeps from being stopped', async () => {
    let over: Promise<unknown> | undefined;
    const onStillRunning = (end: Promise<unknown>): void => {
      over = end;
    };
    await engine.write(async (tx) => {
      const query = engine.query(CARTESIAN, {}, { ...limits, timeoutMs: 200, onStillRunning });
      await expect(query).rejects.toMatchObject({ code: 'timeout' });
      await until('it is told of', () => Promise.resolve(over !== undefined));
      await tx.run("CREATE (:Issue {id: 'kept'})");
    });
    await over;
    expect((await engine.query('MATCH (i:Issue) RETURN i.id', {}, limits)).rows).toEqual([
      ['kept'],
    ]);
  });
});
