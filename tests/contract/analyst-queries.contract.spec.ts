import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NamedQuery } from '@stancegraph/contract';
import type { FreeQueryResult } from '@stancegraph/engine';
import { catalogueQueries, importDataset, openStore, readyQuery } from '@stancegraph/graph';
import neo4j from 'neo4j-driver';
import { format, resolveConfig } from 'prettier';
import { ACTORS } from './analyst/actors.js';
import { ALIGNMENT } from './analyst/alignment.js';
import { CHANGE } from './analyst/change.js';
import { CONFLICT } from './analyst/conflict.js';
import { ISSUES } from './analyst/issues.js';
import { GHOST, quarrel } from './analyst/quarrel.js';
import { SOURCES } from './analyst/sources.js';
import { worldOf, type Answer, type Params, type Row, type World } from './analyst/world.js';
import { sampleDataset } from './datasets.js';
import { engines, neo4jAccess, type TestStore } from './engines.js';

const ANSWERS: Readonly<Record<string, Answer>> = {
  ...{ ...ALIGNMENT, ...CONFLICT, ...CHANGE, ...SOURCES, ...ACTORS, ...ISSUES },
};
const LIMITS = { timeoutMs: 20_000, maxRows: 1_000 };
const queries = catalogueQueries().map((query): [string, NamedQuery] => [query.name, query]);

/** Parameters of the quarrel, for queries that must be told whom or what they are about. */
const QUARREL: Readonly<Record<string, string>> = {
  ...{ actor: 'north', one: 'north', other: 'south', issue: 'water' },
};

const ready = (query: NamedQuery, given: Params): ReturnType<typeof readyQuery> =>
  readyQuery(query, given, { written: false });

function answer(query: NamedQuery, world: World, given: Params): Row[] {
  const work = ANSWERS[query.name];
  if (work === undefined) throw new Error(`nobody worked out what ${query.name} must answer`);
  return work(world, ready(query, given).params);
}

/** Rows on the sample, a file for each query, for people to read. */
const fixture = (name: string): URL => new URL(`./analyst/rows/${name}.json`, import.meta.url);
function expectedRows(name: string): unknown {
  return JSON.parse(readFileSync(fixture(name), 'utf8'));
}

/** The example; what is asked without it; the quarrel alone, seen both ways. */
function variants({ parameters, example }: NamedQuery): Params[] {
  const names = parameters.map(({ name }) => name);
  const needed = parameters.filter((each) => each.default === undefined).map(({ name }) => name);
  const pick = (from: Params): Params =>
    Object.fromEntries(needed.map((name) => [name, from[name]]));
  return [
    example,
    pick(example),
    pick(QUARREL),
    ...[true, false].map((rollUp) => ({
      ...pick(QUARREL),
      dataset: 'quarrel',
      ...(names.includes('rollUp') && { rollUp }),
      ...(names.includes('fewest') && { fewest: 1 }),
    })),
    { ...pick(QUARREL), dataset: 'none-is-called-so' },
  ];
}

describe('the rows that the examples give on the sample', () => {
  it.each(queries)('%s, worked out anew; UPDATE_ROWS=1 writes them', async (name, query) => {
    const rows = answer(query, worldOf([await sampleDataset()]), query.example);
    if (process.env['UPDATE_ROWS'] === '1') {
      const options = await resolveConfig(fixture(name));
      const text = await format(JSON.stringify(rows), { ...options, parser: 'json' });
      writeFileSync(fixture(name), text);
    }
    expect(existsSync(fixture(name))).toBe(true);
    expect(rows).toEqual(expectedRows(name));
  });
});

describe.each(engines)('the catalogue on $name', ({ name: engine, create }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
    await importDataset(store.engine, await sampleDataset());
  });
  afterAll(() => store.dispose());

  async function ask(query: NamedQuery, given: Params): Promise<FreeQueryResult> {
    const { cypher, params } = ready(query, given);
    const result = await store.engine.query(cypher, params, LIMITS);
    expect(result.truncated).toBe(false);
    return result;
  }

  it.each(queries)('%s gives the expected rows and columns', async (name, query) => {
    const { columns, rows } = await ask(query, query.example);
    expect(columns).toEqual(query.columns.map((column) => column.name));
    expect(rows).toEqual(expectedRows(name));
  });

  describe('with a second dataset and a generation that is not active', () => {
    let world: World;
    beforeAll(async () => {
      const datasets = [await sampleDataset(), quarrel()];
      world = worldOf(datasets);
      await importDataset(store.engine, quarrel());
      await store.engine.write((tx) => tx.run(GHOST));
    });

    it.each(queries)('%s gives what was worked out', async (_, query) => {
      const seen: number[] = [];
      for (const given of variants(query)) {
        // Past the guard, which takes most of the time: whether it lets them pass is asked once each, above.
        const { cypher, params } = ready(query, given);
        const { rows } = await store.engine.read((tx) => tx.run(cypher, params));
        expect({ given, rows }).toEqual({ given, rows: answer(query, world, given) });
        seen.push(rows.length);
      }
      expect(Math.max(...seen)).toBeGreaterThan(0);
      expect(seen.at(-1)).toBe(0);
    });
  });

  if (engine === 'neo4j')
    describe('with the bare driver', () => {
      it.each(queries)('%s runs as it stands', async (name, query) => {
        const { uri, user, password } = neo4jAccess();
        const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
        try {
          const text = readFileSync(
            new URL(`../../cypher/analyst/${name}.cypher`, import.meta.url),
            'utf8',
          );
          const { params } = ready(query, { ...query.example });
          const { keys } = await driver.executeQuery(text, params, { routing: 'READ' });
          expect(keys).toEqual(query.columns.map((column) => column.name));
        } finally {
          await driver.close();
        }
      });
    });
});
