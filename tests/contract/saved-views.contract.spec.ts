import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  importDataset,
  openStore,
  Reader,
  StoreSource,
  removeDataset,
  SavedViewStore,
} from '@stancegraph/graph';
import { sampleDataset } from './datasets.js';
import { engines, type TestStore } from './engines.js';

describe.each(engines)('saved views on $name', ({ create }) => {
  let store: TestStore;
  let saved: SavedViewStore;
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
    saved = new SavedViewStore(store.engine);
  });
  afterAll(() => store.dispose());

  it('keep their names when they are renamed, and get others where names are taken', async () => {
    const one = await saved.create({ title: 'Iran and Turkey', query: 'rollUp=true' });
    const other = await saved.create({ title: 'Iran & Turkey', query: 'rollUp=false' });
    const third = await saved.create({ title: 'iran, turkey', query: 'rollUp=false' });
    expect([one.name, other.name, third.name]).toEqual([
      'iran-and-turkey',
      'iran-turkey',
      'iran-turkey-2',
    ]);
    const renamed = await saved.change(one.name, { title: 'Two', revision: one.revision });
    expect(renamed).toMatchObject({ name: 'iran-and-turkey', title: 'Two', revision: 2 });
    expect(await saved.get(one.name)).toEqual(renamed);
  });

  it('are not changed by somebody who has not seen the latest change', async () => {
    const { name } = await saved.create({ title: 'Shared', query: 'rollUp=true' });
    await saved.change(name, { query: 'rollUp=false', revision: 1 });
    await expect(saved.change(name, { title: 'Mine', revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await saved.get(name)).toMatchObject({ title: 'Shared', query: 'rollUp=false' });
  });

  it('stay while datasets come and go, and do not count as a change of the data', async () => {
    const { total } = await saved.list();
    const sample = await sampleDataset();
    await importDataset(store.engine, sample);
    const reader = new Reader(new StoreSource(store.engine));
    const before = await reader.store();
    await saved.create({ title: 'After import', query: 'contested=true' });
    expect(await reader.store()).toEqual(before);
    await removeDataset(store.engine, sample.id);
    expect((await saved.list()).total).toBe(total + 1);
  });

  it('go when they are deleted, and are not found then', async () => {
    const { name } = await saved.create({ title: 'Short-lived', query: 'rollUp=true' });
    await saved.delete(name);
    await expect(saved.get(name)).rejects.toMatchObject({ code: 'not-found' });
    await expect(saved.delete(name)).rejects.toMatchObject({ code: 'not-found' });
  });
});
