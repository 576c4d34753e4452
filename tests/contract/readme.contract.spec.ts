import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FreeQueryResult } from '@stancegraph/engine';
import { importDataset, openStore } from '@stancegraph/graph';
import { sampleDataset } from './datasets.js';
import { engines, type TestStore } from './engines.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The queries that README shows, each under its comment. */
const queries = (/```cypher\n([\s\S]*?)```/.exec(readme)?.[1] ?? '')
  .split('\n\n')
  .map((query): [string, string] => [query.split('\n')[0] ?? '', query]);

const answers = new Map<string, FreeQueryResult>();

describe.each(engines)('README’s queries on $name', ({ create }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
    await importDataset(store.engine, await sampleDataset());
  });
  afterAll(() => store.dispose());

  it.each(queries)('%s', async (title, query) => {
    const answer = await store.engine.query(query, {}, { timeoutMs: 20_000, maxRows: 100 });
    expect(answer.rows.length).toBeGreaterThan(0);
    const before = answers.get(title) ?? answer;
    answers.set(title, before);
    expect(withoutOrderInLists(answer)).toEqual(withoutOrderInLists(before));
  });
});

/** `collect` gives its values in whatever order the engine met them. */
function withoutOrderInLists({ columns, rows }: FreeQueryResult): unknown {
  return {
    columns,
    rows: rows.map((row) =>
      row.map((value) => (Array.isArray(value) ? [...(value as unknown[])].sort() : value)),
    ),
  };
}
