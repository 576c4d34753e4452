import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listStatements, type CypherStatement } from '@stancegraph/engine';
import { openStore } from '@stancegraph/graph';
import { engines, type TestStore } from './engines.js';

const files = ['read', 'write'].flatMap((folder) => listStatements(folder));

/** A value that does no harm, for a parameter as its header describes it. */
type Harmless = [] | string | number | Record<string, never>;

function harmless(type: string): Harmless {
  if (type.startsWith('list')) return [];
  if (type.startsWith('map')) return {};
  return type.startsWith('integer') ? 1 : 'nothing-is-called-so';
}

const parametersOf = ({ parameters }: CypherStatement): Record<string, Harmless> =>
  Object.fromEntries(parameters.map(({ name, description }) => [name, harmless(description)]));

it.each(files.map((file): [string, CypherStatement] => [file.path, file]))(
  '%s uses the parameters that its header names, and no others',
  (_, { text, parameters }) => {
    const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(parameters.map(({ name }) => name).sort());
  },
);

describe.each(engines)('the files under cypher/ on $name', ({ create }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
  });
  afterAll(() => store.dispose());

  it.each(files.map((file): [string, CypherStatement] => [file.path, file]))(
    '%s runs as it stands, with the columns that its header names',
    async (_, file) => {
      const { columns } = await store.engine.write((tx) => tx.run(file.text, parametersOf(file)));
      if (file.columns.length > 0) expect(columns).toEqual(file.columns.map(({ name }) => name));
    },
  );
});
