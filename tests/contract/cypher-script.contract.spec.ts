import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { CypherEngine, CypherValue } from '@stancegraph/engine';
import { partsOf } from '@stancegraph/formats';
import {
  importDataset,
  openStore,
  readStoredDataset,
  Reader,
  StoreSource,
  writeCypherScript,
} from '@stancegraph/graph';
import type { Dataset } from '@stancegraph/model';
import fc from 'fast-check';
import { dataset as someDataset } from '../../libs/formats/src/spec-datasets.js';
import { cypherShell, type ShellRun } from '../neo4j/cypher-shell.js';
import { HOSTILE_TEXTS, largeDataset, sampleDataset, smallDataset, statement } from './datasets.js';
import { describeOnNeo4j, neo4j, neo4jAccess, type TestStore } from './engines.js';

/** Texts that a script could be broken out of. */
const ESCAPES = [
  ...HOSTILE_TEXTS,
  `\\u0027}] AS row DETACH DELETE row; //`,
  `\\\\u0027 \\' \\ "\``,
  `'; MATCH (n) DETACH DELETE n; //`,
  '/* */ // ;\u2028:exit',
  ':exit',
];

const hostile = (): Dataset =>
  smallDataset({
    title: ESCAPES[10] ?? '',
    description: `${ESCAPES.join('\n')}\r\n\t`,
    statements: ESCAPES.map((text, at) =>
      statement({ id: `s${at}`, summary: text, quote: `${text}\n`, confidence: at / 13 }),
    ),
    documents: [{ id: 'x', title: ESCAPES[9] ?? '', outlet: 'o', date: '2020-02-01' }],
  });

async function scriptOf(datasets: readonly Dataset[]): Promise<string> {
  let script = '';
  for await (const text of writeCypherScript(datasets.map(partsOf))) script += text;
  return script;
}

const shell = cypherShell();
// Only where the tool or a Neo4j cannot be had; with CI=true that fails.
const describeWithShell = shell === undefined ? describe.skip : describeOnNeo4j;

async function load(script: string): Promise<ShellRun> {
  if (shell === undefined) throw new Error('there is no cypher-shell');
  const folder = await mkdtemp(join(tmpdir(), 'stancegraph-script-'));
  try {
    const file = join(folder, 'script.cypher');
    await writeFile(file, script);
    return await shell(file, neo4jAccess());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const PATTERNS = [
  'MATCH (n) RETURN labels(n), properties(n)',
  'MATCH (a)-[r]->(b) RETURN type(r), coalesce(a.id, a.key), labels(a), coalesce(b.id, b.key), labels(b), properties(r)',
  'SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state RETURN name, type, entityType, labelsOrTypes, properties, state',
];

/** All that the database holds, in an order of its own; without what names this one store. */
async function contents(engine: CypherEngine): Promise<string[]> {
  const all: string[] = [];
  for (const pattern of PATTERNS) {
    const { rows } = await engine.read((tx) => tx.run(pattern));
    all.push(...rows.map((row) => JSON.stringify(row.map(inOrder))));
  }
  return all.map((text) => text.replace(/\["uuid","[-0-9a-f]{36}"\]/, '["uuid"]')).sort();
}

function inOrder(value: CypherValue): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const { entries } = value as { entries?: Record<string, CypherValue> };
  return entries === undefined
    ? value
    : Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
}

async function emptied(): Promise<TestStore> {
  const store = await neo4j.create();
  for (const what of ['CONSTRAINT', 'INDEX']) {
    const { rows } = await store.engine.read((tx) =>
      tx.run(
        `SHOW ${what}${what === 'INDEX' ? 'ES' : 'S'} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`,
      ),
    );
    for (const [name] of rows)
      if (typeof name === 'string') await store.engine.runSchema(`DROP ${what} ${name} IF EXISTS`);
  }
  return store;
}

async function inStore<T>(
  made: Promise<TestStore>,
  work: (store: TestStore) => Promise<T>,
): Promise<T> {
  const store = await made;
  try {
    return await work(store);
  } finally {
    await store.dispose();
  }
}

const byId = <T extends { id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
const sorted = (dataset: Dataset): Dataset => ({
  ...dataset,
  actors: byId(dataset.actors),
  issues: byId(dataset.issues),
  documents: byId(dataset.documents),
  statements: byId(dataset.statements),
  views: byId(dataset.views),
});

const generated = fc
  .sample(someDataset, { numRuns: 12, seed: 2017 })
  .map((dataset, at) => ({ ...dataset, id: `generated-${at}` }));

describeWithShell('a Cypher script, loaded by cypher-shell', () => {
  it.each([
    ['the sample beside hostile texts', async () => [await sampleDataset(), hostile()]],
    [
      'generated ones that share actors and describe them differently',
      () => Promise.resolve(generated),
    ],
    ['many statements', () => Promise.resolve(largeDataset(120, 900))],
  ])('makes the graph that an import makes: %s', async (_, make) => {
    const datasets = [await make()].flat();
    const imported = await inStore(neo4j.create(), async ({ engine }) => {
      await openStore(engine);
      for (const dataset of datasets) await importDataset(engine, dataset);
      return contents(engine);
    });
    await inStore(emptied(), async ({ engine }) => {
      expect(await load(await scriptOf(datasets))).toMatchObject({ code: 0, err: '' });
      const loaded = await contents(engine);
      expect(loaded.length).toBeGreaterThan(20);
      expect(loaded).toEqual(imported);
      expect(await openStore(engine)).toMatchObject({ version: datasets.length, swept: [] });
      for (const dataset of datasets) {
        const stored = await engine.read((tx) => readStoredDataset(tx, dataset.id));
        expect(stored).toEqual(sorted(dataset));
        expect((await importDataset(engine, dataset)).changed).toBe(false);
      }
      const { items } = await new Reader(new StoreSource(engine)).datasets();
      expect(items).toHaveLength(datasets.length);
    });
  });

  it('is refused by a database that is not empty, which stays as it was', async () => {
    await inStore(emptied(), async ({ engine }) => {
      await engine.write((tx) => tx.run("CREATE (:Somebody {name: 'else'})"));
      const before = await contents(engine);
      expect(await load(await scriptOf([smallDataset()]))).toMatchObject({
        code: 1,
        err: expect.stringMatching(
          /The database is not empty, so nothing was loaded. It holds Somebody/,
        ),
      });
      expect(await contents(engine)).toEqual(before);
    });
  });

  it('that broke off leaves nothing that the product would show, and is swept', async () => {
    await inStore(emptied(), async ({ engine }) => {
      const script = await scriptOf([smallDataset()]);
      await load(script.slice(0, script.lastIndexOf('MERGE (d:Dataset')));
      expect(await openStore(engine)).toMatchObject({ version: 0, empty: true, swept: ['small'] });
    });
  });
});
