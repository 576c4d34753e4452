import { execFileSync } from 'node:child_process';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmbeddedEngine, type CypherEngine } from '@stancegraph/engine';
import { createNeo4jEngine } from '@stancegraph/engine/neo4j';
import { until } from '../integration/support/until.js';
import { startNeo4j } from '../neo4j/find-neo4j.js';
import type { Neo4jServer } from '../neo4j/server.js';
import { describeWithOwnNeo4j } from './own-neo4j.js';

const count = async (engine: CypherEngine): Promise<unknown> =>
  (await engine.read((tx) => tx.run('MATCH (n:Issue) RETURN count(n) AS n'))).rows[0]?.[0];

describe('the embedded database', () => {
  let folder: string;
  let engine: CypherEngine;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stancegraph-faults-'));
    engine = await createEmbeddedEngine({ folder });
  });
  afterEach(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Our own children only: the database's process is the one that was forked last. */
  const killChild = (): void => {
    const pids = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
      encoding: 'utf8',
    });
    const [pid] = /\d+(?= .*embedded\/child)/.exec(pids) ?? [];
    if (pid === undefined) throw new Error('The database has no process.');
    process.kill(Number(pid), 'SIGKILL');
  };

  it('keeps every commit through a kill -9, and loses the open write whole', async () => {
    await engine.write((tx) =>
      tx.run('UNWIND range(1, 100) AS i CREATE (:Issue {id: toString(i)})'),
    );
    const work = engine.write(async (tx) => {
      await tx.run("CREATE (:Issue {id: 'lost'})");
      killChild();
      await tx.run("CREATE (:Issue {id: 'lost too'})");
    });
    await expect(work).rejects.toMatchObject({ code: 'engine-unavailable', retriable: true });
    expect(await count(engine)).toBe(100);
    await engine.write((tx) => tx.run("CREATE (:Issue {id: 'next'})"));
    expect(await count(engine)).toBe(101);
  });

  it('is healthy again after a kill -9', async () => {
    killChild();
    expect(await engine.health()).toMatchObject({ ok: true });
  });

  it('says who has the folder to a second opener', async () => {
    await expect(createEmbeddedEngine({ folder })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(
        `in use by another Stancegraph (pid ${String(process.pid)})`,
      ),
    });
  });

  it('refuses a folder that lost its log instead of opening it empty', async () => {
    await engine.write((tx) => tx.run("CREATE (:Issue {id: 'a'})"));
    killChild();
    await rename(join(folder, 'graph.grafeo.wal'), join(folder, 'elsewhere'));
    expect(await engine.health()).toMatchObject({
      ok: false,
      problem: expect.stringContaining('graph.grafeo.wal is missing'),
    });
    await rename(join(folder, 'elsewhere'), join(folder, 'graph.grafeo.wal'));
    expect(await count(engine)).toBe(1);
  });

  it('opens again after it was closed', async () => {
    await engine.write((tx) => tx.run("CREATE (:Issue {id: 'a'})"));
    await engine.close();
    engine = await createEmbeddedEngine({ folder });
    expect(await count(engine)).toBe(1);
  });

  it('stops a query that takes too much memory, and goes on', async () => {
    await engine.close();
    engine = await createEmbeddedEngine({ folder, limits: { memoryBytes: 400 * 1024 * 1024 } });
    await expect(
      engine.read((tx) => tx.run('UNWIND range(1, 1000000000) AS i RETURN collect(i) AS all')),
    ).rejects.toMatchObject({ code: 'engine-failed', message: expect.stringContaining('400 MB') });
    expect(await count(engine)).toBe(0);
  });

  it('gives back the memory of a big result, but not under work that goes on', async () => {
    await engine.close();
    const told: unknown[] = [];
    engine = await createEmbeddedEngine({
      folder,
      limits: { keptBytes: 100 * 1024 * 1024 },
      logger: { info: () => undefined, warn: (_, facts) => told.push(facts) },
    });
    await engine.read(async (tx) => {
      await tx.run('UNWIND range(1, 3000000) AS i RETURN collect(i) AS all');
      expect((await tx.run('RETURN 1 AS one')).rows).toEqual([[1]]);
      expect(told).toEqual([]);
    });
    await until('it was started again', () => Promise.resolve(told.length === 1));
    expect(told).toEqual([
      { message: 'The embedded database gives back the memory that its work took.' },
    ]);
    expect(await count(engine)).toBe(0);
  });
});

describeWithOwnNeo4j('a Neo4j server', () => {
  let server: Neo4jServer;
  let engine: CypherEngine;
  beforeEach(async () => {
    server = await startNeo4j();
    engine = createNeo4jEngine(server);
  }, 600_000);
  afterEach(async () => {
    await engine.close();
    await server.stop();
  });

  it('may be killed and come back', async () => {
    await engine.write((tx) => tx.run("CREATE (:Issue {id: 'a'})"));
    const address = `bolt://127.0.0.1:${new URL(server.uri).port}`;
    const work = engine.write(
      async (tx) => {
        await tx.run("CREATE (:Issue {id: 'lost'})");
        await server.kill();
        await tx.run("CREATE (:Issue {id: 'lost too'})");
      },
      { timeoutMs: 3000 },
    );
    await expect(work).rejects.toMatchObject({
      code: expect.stringMatching(/^(engine-unavailable|timeout)$/),
    });
    expect(await engine.health()).toMatchObject({
      ok: false,
      address,
      problem: expect.stringContaining(`Neo4j at ${address} cannot be reached`),
    });
    await server.start();
    expect(await count(engine)).toBe(1);
    expect(await engine.health()).toMatchObject({ ok: true });
  }, 600_000);

  it('says what is wrong with a password, a database, an address', async () => {
    const wrong = { ...server, password: 'not the password' };
    for (const [options, words] of [
      [wrong, 'NEO4J_PASSWORD'],
      [{ ...server, database: 'nowhere' }, 'NEO4J_DATABASE'],
      [{ ...server, uri: 'bolt://127.0.0.1:1' }, 'cannot be reached'],
    ] as const) {
      const other = createNeo4jEngine(options);
      const { problem } = await other.health();
      await other.close();
      expect(problem).toContain(words);
      expect(problem).not.toContain('not the password');
    }
    expect(() => createNeo4jEngine({ ...wrong, uri: 'http://x' })).toThrow('NEO4J_URI');
  });
});
