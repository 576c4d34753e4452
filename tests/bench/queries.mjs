// Free queries against the bare driver, or the bare engine, in the same run.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { applySchema, createEmbeddedEngine } from '@stancegraph/engine';
import { createNeo4jEngine } from '@stancegraph/engine/neo4j';
import { collectRows, writeResult } from '@stancegraph/graph';
import neo4j from 'neo4j-driver';
import { tsImport } from 'tsx/esm/api';

const ROWS = 'MATCH ()-[r]->() RETURN r.id AS id, type(r) AS type, r.summary AS summary LIMIT ';
const CARTESIAN =
  'UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j WITH i * j AS k WHERE k = -1 RETURN k';
const limits = { timeoutMs: 60_000 };

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const p95 = (times) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** All of them in turns, so that what else the machine does hits all; the first three of each do not count. */
async function inTurns(works, times) {
  const result = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let at = 0; at < times + 3; at += 1)
    for (const [name, work] of Object.entries(works)) {
      const time = await timed(work);
      if (at >= 3) result[name].push(time);
    }
  return Object.fromEntries(Object.entries(result).map(([name, all]) => [name, median(all)]));
}

async function drain(chunks) {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  return bytes;
}

/** Each of `baselines` reads all rows of a statement the shortest way there is. */
async function measureQueries(engine, baselines) {
  const asked = (rows) => ({ cypher: `${ROWS}${rows}`, parameters: {}, options: limits });
  const bare = (rows) =>
    Object.fromEntries(
      Object.entries(baselines).map(([name, read]) => [name, () => read(`${ROWS}${rows}`)]),
    );
  const thousand = await inTurns(
    {
      ...bare(1000),
      own: () => collectRows(engine, asked(1000), { rows: 1000, bytes: Infinity }),
    },
    61,
  );
  const many = {};
  for (const format of ['csv', 'ndjson'])
    many[format] = await inTurns(
      {
        ...bare(100_000),
        own: () => writeResult(engine, asked(100_000), { format }, drain),
      },
      7,
    );
  const alone = await latencies(engine);
  const heavy = engine.query(CARTESIAN, {}, { timeoutMs: 5000, maxRows: 10 });
  const beside = await latencies(engine, heavy);
  return { thousand, many, others: { own: p95(beside), bare: p95(alone) } };
}

/** Small queries one after the other: a fixed number, or as long as something else runs. */
async function latencies(engine, meanwhile) {
  const ask = () =>
    engine.query(
      'MATCH (a:Actor {id: "a1"})-[r]->(b) RETURN b.id AS id',
      {},
      { ...limits, maxRows: 100 },
    );
  let running = meanwhile !== undefined;
  meanwhile
    ?.catch(() => undefined)
    .finally(() => {
      running = false;
    });
  const times = [];
  while (running || times.length < 200) times.push(await timed(ask));
  return times;
}

/** 10,000 actors and 100,000 statements, in transactions that a server with a limit for memory takes. */
async function load(engine) {
  await applySchema(engine);
  await engine.write((tx) =>
    tx.run(
      'UNWIND range(0, 9999) AS i CREATE (:Actor {id: "a" + toString(i), name: "Actor " + toString(i)})',
    ),
  );
  for (let from = 0; from < 100_000; from += 10_000) {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      id: `s${from + at}`,
      source: `a${(from + at) % 10_000}`,
      target: `a${((from + at) * 7 + 1) % 10_000}`,
      summary: `Took a stance, the ${from + at}th of them.`,
    }));
    await engine.write((tx) =>
      tx.run(
        `UNWIND $rows AS row MATCH (s:Actor {id: row.source}) MATCH (t:Actor {id: row.target})
         CREATE (s)-[:OPPOSES {id: row.id, summary: row.summary}]->(t)`,
        { rows },
      ),
    );
  }
}

/** On the embedded engine, whose bare forms have copies of the same folder. */
export async function measureEmbedded() {
  const folder = await mkdtemp(join(tmpdir(), 'stancegraph-bench-'));
  const copy = await mkdtemp(join(tmpdir(), 'stancegraph-bench-'));
  const apart = await mkdtemp(join(tmpdir(), 'stancegraph-bench-'));
  try {
    const loading = await createEmbeddedEngine({ folder });
    await load(loading);
    await loading.close();
    await cp(folder, copy, { recursive: true });
    await cp(folder, apart, { recursive: true });
    const database = grafeo.GrafeoDB.create(join(copy, 'graph.grafeo'));
    const engine = await createEmbeddedEngine({ folder });
    const bare = async (cypher) => {
      const transaction = database.beginTransaction('snapshot');
      const rows = (await transaction.executeCypher(cypher)).rows();
      transaction.rollback();
      return rows;
    };
    const forked = fork(
      new URL('bare-engine.mjs', import.meta.url),
      [join(apart, 'graph.grafeo')],
      {
        serialization: 'advanced',
      },
    );
    const bareForked = async (cypher) => {
      forked.send(cypher);
      const [rows] = await once(forked, 'message');
      return rows;
    };
    const measured = await measureQueries(engine, {
      'bare engine': bare,
      'bare engine in a process of its own': bareForked,
    });
    forked.kill();
    await engine.close();
    database.close();
    return measured;
  } finally {
    await rm(apart, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
    await rm(copy, { recursive: true, force: true });
  }
}

/** On a Neo4j of its own; undefined where none can be started. */
export async function measureNeo4j() {
  const { canStartNeo4j, startNeo4j } = await tsImport('../neo4j/find-neo4j.ts', import.meta.url);
  if (!canStartNeo4j()) return undefined;
  const server = await startNeo4j();
  const { uri, user, password } = server;
  const engine = createNeo4jEngine({ uri, user, password });
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true });
  const bare = async (cypher) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    let seen = 0;
    for await (const record of session.run(cypher)) seen += record.length > 0 ? 1 : 0;
    await session.close();
    return seen;
  };
  try {
    await load(engine);
    return await measureQueries(engine, { 'bare driver': bare });
  } finally {
    await engine.close();
    await driver.close();
    await server.stop();
  }
}
