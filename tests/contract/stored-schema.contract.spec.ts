import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CypherValue } from '@stancegraph/engine';
import { importDataset, openStore, SavedQueryStore, SavedViewStore } from '@stancegraph/graph';
import { STORED_NODES, STORED_RELATIONSHIPS, type StoredType } from '@stancegraph/model';
import { sampleDataset } from './datasets.js';
import { engines, type TestStore } from './engines.js';

/** Whether a value that came from the database is of the type that the schema declares. */
const FITS: Readonly<Record<StoredType, (value: CypherValue) => boolean>> = {
  text: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  'list of text': (value) =>
    Array.isArray(value) && value.every((each: unknown) => typeof each === 'string'),
};

/** The guard of the embedded engine and the query desk believe what the schema declares. */
describe.each(engines)('the declared schema on $name', ({ create }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
    await importDataset(store.engine, await sampleDataset());
    await new SavedViewStore(store.engine).create({
      title: 'One',
      query: 'rollUp=true',
      description: 'x',
    });
    await new SavedQueryStore(store.engine).create({
      title: 'One',
      question: 'Which?',
      cypher: 'MATCH (a:Actor) RETURN a.id AS id',
      parameters: [],
      example: {},
      columns: [],
    });
  });
  afterAll(() => store.dispose());

  const propertiesOf = async (pattern: string): Promise<Record<string, CypherValue>[]> => {
    const { rows } = await store.engine.read((tx) =>
      tx.run(`MATCH ${pattern} RETURN properties(x) AS properties`),
    );
    return rows.map(([value]) => (value as { entries: Record<string, CypherValue> }).entries);
  };
  const expectDeclared = async (
    pattern: string,
    declared: Readonly<Record<string, StoredType>>,
  ): Promise<void> => {
    const stored = await propertiesOf(pattern);
    expect(stored.length).toBeGreaterThan(0);
    for (const [name, value] of stored.flatMap((each) => Object.entries(each))) {
      const type = declared[name];
      expect({ pattern, name, value, fits: type !== undefined && FITS[type](value) }).toEqual({
        ...{ pattern, name, value },
        fits: true,
      });
    }
  };

  it.each(Object.keys(STORED_NODES))('says what a %s carries', async (label) => {
    await expectDeclared(`(x:${label})`, STORED_NODES[label] ?? {});
  });

  it.each(Object.keys(STORED_RELATIONSHIPS))('says what a %s carries', async (type) => {
    await expectDeclared(`()-[x:${type}]->()`, STORED_RELATIONSHIPS[type]?.properties ?? {});
  });

  it('names every label and type there is', async () => {
    const names = async (cypher: string): Promise<unknown[]> => {
      const { rows } = await store.engine.read((tx) => tx.run(cypher));
      return rows.map(([name]) => name).sort();
    };
    expect(await names('MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label')).toEqual(
      Object.keys(STORED_NODES).sort(),
    );
    expect(await names('MATCH ()-[r]->() RETURN DISTINCT type(r) AS type')).toEqual(
      Object.keys(STORED_RELATIONSHIPS).sort(),
    );
  });
});
