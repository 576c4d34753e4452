// Free queries against the bare driver, or the bare engine, in the same run.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { applySchema, createEmbeddedEngine, createNeo4jEngine } from '@stancegraph/engine';
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

/** Both in turns, so that what else the machine does hits both; the first three of each do not count. */
async function inTurns(own, bare, times) {
  const result = { own: [], bare: [] };
  for (let at = 0; at < times + 3; at += 1) {
    const [one, other] = [await timed(bare), await timed(own)];
    if (at >= 3) {
      result.bare.push(one);
      result.own.push(other);
    }
  }
  return { own: median(result.own), bare: median(result.bare) };
}

async function drain(chunks) {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  return bytes;
}

/** `bare(cypher)` reads all rows of a statement the shortest way there is. */
async function measureQueries(engine, bare) {
  const asked = (rows) => ({ cypher: `${ROWS}${rows}`, parameters: {}, options: limits });
  const thousand = await inTurns(
    () => collectRows(engine, asked(1000), { rows: 1000, bytes: Infinity }),
    () => bare(`${ROWS}1000`),
    61,
  );
  const many = {};
  for (const format of ['csv', 'ndjson'])
    many[format] = await inTurns(
      () => writeResult(engine, asked(100_000), { format }, drain),
      () => bare(`${ROWS}100000`),
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

/** On the embedded engine, whose bare form has a copy of the same folder in this process. */
export async function measureEmbedded() {
  const folder = await mkdtemp(join(tmpdir(), 'stancegraph-bench-'));
  const copy = await mkdtemp(join(tmpdir(), 'stancegraph-bench-'));
  try {
    const loading = await createEmbeddedEngine({ folder });
    await load(loading);
    await loading.close();
    await cp(folder, copy, { recursive: true });
    const database = grafeo.GrafeoDB.create(join(copy, 'graph.grafeo'));
    const engine = await createEmbeddedEngine({ folder });
    const bare = async (cypher) => {
      const transaction = database.beginTransaction('snapshot');
      const rows = (await transaction.executeCypher(cypher)).rows();
      transaction.rollback();
      return rows;
    };
    const measured = await measureQueries(engine, bare);
    await engine.close();
    database.close();
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(copy, { recursive: true, force: true });
  }
}

/** On a Neo4j of its own; undefined where none can be started. */
export async function measureNeo4j() {
  const { startNeo4j } = await tsImport('../neo4j/find-neo4j.ts', import.meta.url);
  const server = await startNeo4j();
  if (server === undefined) return undefined;
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
    return await measureQueries(engine, bare);
  } finally {
    await engine.close();
    await driver.close();
    await server.stop();
  }
}
