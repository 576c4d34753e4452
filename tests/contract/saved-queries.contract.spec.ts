import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueQueries, openStore, SavedQueryStore } from '@stancegraph/graph';
import type { NewNamedQuery } from '@stancegraph/contract';
import { engines, type TestStore } from './engines.js';

const QUERY: NewNamedQuery = {
  title: 'Who accuses whom',
  cypher: 'MATCH (a:Actor)-[r:ACCUSES]->(b:Actor) WHERE a.id = $who RETURN b.id AS whom',
  parameters: [{ name: 'who', type: 'actor', description: 'who accuses' }],
  example: { who: 'iran' },
  columns: [{ name: 'whom', description: 'the accused' }],
};

describe.each(engines)('saved queries on $name', ({ create }) => {
  let store: TestStore;
  let saved: SavedQueryStore;
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
    saved = new SavedQueryStore(store.engine);
  });
  afterAll(() => store.dispose());

  it('come back as they were saved, under names of their own', async () => {
    const one = await saved.create(QUERY);
    const other = await saved.create(QUERY);
    expect([one.name, other.name]).toEqual(['who-accuses-whom', 'who-accuses-whom-2']);
    expect(one).toMatchObject({ ...QUERY, question: '', group: 'Saved' });
    expect(one.saved).toMatchObject({ revision: 1, latest: true });
    expect(await saved.find(one.name)).toEqual(one);
    expect(await saved.list()).toEqual([one, other]);
  });

  it('keep every revision', async () => {
    const first = await saved.create({ ...QUERY, title: 'Kept' });
    const cypher = 'MATCH (a:Actor) WHERE a.id = $who RETURN a.name AS whom';
    const second = await saved.change('kept', { cypher, question: 'Who?', revision: 1 });
    expect(second).toMatchObject({ title: 'Kept', cypher, question: 'Who?' });
    expect(second.saved).toMatchObject({ revision: 2, created: first.saved?.created });
    expect(await saved.find('kept')).toEqual(second);
    const before = { ...first, saved: { ...first.saved, latest: false } };
    expect(await saved.find('kept', 1)).toEqual(before);
    expect(await saved.revisions('kept')).toEqual([second, before]);
    expect(await saved.find('kept', 3)).toBeUndefined();
  });

  it('are not changed by somebody who has not seen the latest change', async () => {
    const { name } = await saved.create({ ...QUERY, title: 'Shared' });
    await saved.change(name, { title: 'Theirs', revision: 1 });
    await expect(saved.change(name, { title: 'Mine', revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    const rivals = await Promise.allSettled(
      ['a', 'b', 'c'].map((title) => saved.change(name, { title, revision: 2 })),
    );
    expect(rivals.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect((await saved.find(name))?.saved?.revision).toBe(3);
  });

  it('are gone when they are deleted, but for their revisions, and can be taken up again', async () => {
    const { name } = await saved.create({ ...QUERY, title: 'Short-lived' });
    await saved.delete(name);
    expect(await saved.find(name)).toBeUndefined();
    expect((await saved.list()).map((query) => query.name)).not.toContain(name);
    await expect(saved.delete(name)).rejects.toMatchObject({ code: 'not-found' });
    await expect(saved.change(name, { title: 'x', revision: 2 })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await saved.find(name, 1)).toMatchObject({ title: 'Short-lived' });
    const again = await saved.create({ ...QUERY, title: 'Back', name });
    expect(again).toMatchObject({ name, saved: { revision: 3 } });
    expect(await saved.find(name)).toEqual(again);
  });

  it('cannot take a name that is there', async () => {
    const [first] = catalogueQueries();
    const { name } = await saved.create({ ...QUERY, title: 'Mine' });
    for (const taken of [first?.name ?? '', name])
      await expect(saved.create({ ...QUERY, name: taken })).rejects.toMatchObject({
        code: 'conflict',
        details: [{ path: 'name' }],
      });
    await expect(saved.delete(first?.name ?? '')).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each<[string, Partial<NewNamedQuery>, object]>([
    [
      'without a value for what must be given',
      { example: {} },
      { code: 'invalid-input', details: [{ path: 'example.who' }] },
    ],
    [
      'with a default of another type',
      { parameters: [{ name: 'who', type: 'integer', description: 'x', default: 'a' }] },
      { code: 'invalid-input', details: [{ path: 'parameters.0.default' }] },
    ],
    [
      'whose statement is no Cypher',
      { cypher: 'MATCH (a RETURN a' },
      { code: 'invalid-input', details: [{ line: 1 }] },
    ],
    [
      'whose statement writes',
      { cypher: 'MATCH (a) WHERE a.id = $who DETACH DELETE a' },
      { code: 'refused' },
    ],
  ])('are not saved %s', async (_, change, error) => {
    const before = await saved.list();
    await expect(saved.create({ ...QUERY, ...change })).rejects.toMatchObject(error);
    expect(await saved.list()).toEqual(before);
  });
});
