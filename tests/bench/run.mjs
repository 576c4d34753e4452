// Measures against a bare engine and a bare sigma page in the same run: `npm run bench [statements]`, or `npm run bench queries` (or `exports`) for these alone.
// Every line gives the product's time, the baseline's, and the ratio of the two.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySchema, createEmbeddedEngine, loadStatement } from '@stancegraph/engine';
import { ensureBrowser } from '../runner/browser.mjs';
import { ALLOWED_MIB, measureExports } from './exports.mjs';
import { measureEmbedded, measureNeo4j } from './queries.mjs';
import { measureFilter, measurePicture, withPage } from './picture.mjs';
import { importDataset, openStore, Reader, StoreSource } from '@stancegraph/graph';

const [, , part = ''] = process.argv;
const statements = Number(part) || 50_000;
const BATCH = 2_000;

/** Statements all round among many actors, every one with a day and a document. */
function madeUpDataset(statements, actors = Math.max(10, Math.round(statements / 10))) {
  const stances = ['supports', 'opposes', 'accuses'];
  const target = (at) => (at * 7 + 1 + (at % 5)) % actors;
  return {
    id: 'bench',
    title: 'A made-up dataset',
    actors: Array.from({ length: actors }, (_, at) => ({
      id: `a${at}`,
      name: `Actor ${at}`,
      kind: 'other',
      aliases: [],
    })),
    issues: [],
    documents: [{ id: 'x', title: 'A report', outlet: 'An outlet', date: '2020-01-01' }],
    statements: Array.from({ length: statements }, (_, at) => ({
      id: `s${at}`,
      source: `a${at % actors}`,
      stance: stances[at % 3],
      target: `a${target(at) === at % actors ? (at + 1) % actors : target(at)}`,
      date: `2020-01-${String((at % 28) + 1).padStart(2, '0')}`,
      summary: `Took a stance, the ${at}th of them.`,
      documents: ['x'],
    })),
    views: [],
  };
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function report(what, time, baseline, bare) {
  const figures = `${time.toPrecision(3)} ms against ${bare.toPrecision(3)} ms (${baseline})`;
  console.log(`${what}: ${(time / bare).toFixed(2)} × — ${figures}`);
}

async function onEmptyStore(work) {
  const folder = await mkdtemp(join(tmpdir(), 'stancegraph-bench-'));
  const engine = await createEmbeddedEngine({ folder });
  try {
    return await work(engine);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same nodes and relationships by bare statements, without comparing, checking or search texts. */
async function loadBare(engine, dataset) {
  await applySchema(engine);
  return timed(() =>
    engine.write(async (tx) => {
      for (let at = 0; at < dataset.actors.length; at += BATCH) {
        const rows = dataset.actors.slice(at, at + BATCH);
        await tx.run('UNWIND $rows AS row CREATE (a:Actor {id: row.id, name: row.name})', { rows });
      }
      for (const stance of ['supports', 'opposes', 'accuses']) {
        const of = dataset.statements.filter((each) => each.stance === stance);
        for (let at = 0; at < of.length; at += BATCH) {
          const rows = of.slice(at, at + BATCH);
          await tx.run(
            `UNWIND $rows AS row MATCH (s:Actor {id: row.source}) MATCH (t:Actor {id: row.target})
             CREATE (s)-[:${stance.toUpperCase()} {id: row.id, date: date(row.date), summary: row.summary}]->(t)`,
            { rows },
          );
        }
      }
    }),
  );
}

async function reportQueries(engine, measure) {
  const measured = await measure();
  if (measured === undefined) return;
  console.log(`100,000 statements, free queries on ${engine}`);
  const { thousand, many, others } = measured;
  const figures = { '1,000 rows as an answer’s JSON': thousand };
  for (const [format, times] of Object.entries(many))
    figures[`100,000 rows streamed as ${format}`] = times;
  for (const [what, { own, ...baselines }] of Object.entries(figures))
    for (const [baseline, time] of Object.entries(baselines)) report(what, own, baseline, time);
  report('p95 of small queries beside a Cartesian product', others.own, 'alone', others.bare);
}

async function reportExports() {
  const dataset = madeUpDataset(100_000, 2_000);
  console.log('100,000 statements, exported over HTTP, embedded engine');
  const bare = await onEmptyStore(async (engine) => {
    await openStore(engine);
    await importDataset(engine, dataset);
    const words = 'MATCH ()-[r]->() RETURN r.id, r.summary';
    return timed(() => engine.read((tx) => tx.run(words)));
  });
  for (const [what, { seconds, grew }] of Object.entries(await measureExports(dataset))) {
    report(what, seconds * 1000, 'bare read of all words', bare);
    if (grew === undefined) continue;
    const ratio = (grew / ALLOWED_MIB).toFixed(2);
    console.log(`  memory: ${ratio} × — +${grew.toFixed(0)} MiB of ${ALLOWED_MIB} allowed`);
  }
}

if (part !== 'exports') {
  await reportQueries('the embedded engine', measureEmbedded);
  await reportQueries('Neo4j', measureNeo4j);
}
if (part !== 'queries') await reportExports();
if (part === 'queries' || part === 'exports') process.exit();

await withPage(await ensureBrowser(), async (page) => {
  console.log('7,000 actors, 60,000 ties, in a browser without a GPU');
  const { firstPicture, movingFrame } = await measurePicture(page, 7_000, 60_000);
  report('first whole picture', firstPicture.own, 'bare sigma', firstPicture.bare);
  report('a frame while it is panned', movingFrame.own, 'bare sigma', movingFrame.bare);
  console.log('50,000 actors, 300,000 ties');
  const filter = await measureFilter(page, 50_000, 300_000);
  report('script of a change of the filter', filter.own, 'sigma hiding them', filter.bare);
});

const dataset = madeUpDataset(statements);
console.log(`${statements} statements, ${dataset.actors.length} actors, embedded engine`);
const bareLoad = await onEmptyStore((engine) => loadBare(engine, dataset));

await onEmptyStore(async (engine) => {
  await openStore(engine);
  const load = await timed(() => importDataset(engine, dataset));
  report('import into an empty store', load, 'bare load of the same graph', bareLoad);
  const again = await timed(() => importDataset(engine, dataset));
  report('import of the same again', again, 'bare load of the same graph', bareLoad);

  const facts = loadStatement('read/statement-facts.cypher').text;
  const bareRead = await timed(() => engine.read((tx) => tx.run(facts)));
  const reader = new Reader(new StoreSource(engine));
  const everything = statements;
  const cold = await timed(() => reader.graph({}, everything));
  report('first view of a new state', cold, 'bare read of all statements', bareRead);
  const warm = await timed(() => reader.graph({ stances: ['accuses'] }, everything));
  report('view under another filter', warm, 'bare read of all statements', bareRead);
});
