import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewSnapshot, Snapshot } from '@stancegraph/contract';
import {
  importDataset,
  openStore,
  Reader,
  SnapshotLibrary,
  SnapshotSource,
  StoreSource,
} from '@stancegraph/graph';
import { datasetSchema, snapshotContentSchema } from '@stancegraph/model';
import { sampleDataset, smallDataset } from './datasets.js';
import { describeOnNeo4j, embedded, engines, neo4j, type TestStore } from './engines.js';

const PRODUCT = { product: 'test' };
const VIEW: NewSnapshot = {
  title: 'A view',
  view: 'rollUp=true&stances=accuses,opposes',
  unit: 'ties',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stancegraph-snapshots-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sampleStore({ create }: typeof embedded): Promise<TestStore> {
  const store = await create();
  await openStore(store.engine);
  await importDataset(store.engine, await sampleDataset());
  return store;
}

describe.each(engines)('snapshots on $name', (initializer) => {
  let store: TestStore;
  let reader: Reader;
  let library: SnapshotLibrary;
  let taken: Snapshot;
  beforeAll(async () => {
    store = await sampleStore(initializer);
    reader = new Reader(new StoreSource(store.engine));
    library = new SnapshotLibrary(join(folder, initializer.name));
    taken = (await library.take(reader, VIEW, PRODUCT)).snapshot;
  });
  afterAll(() => store.dispose());

  const file = (name: string): string => join(folder, initializer.name, name);

  it('are named by the hash of their file, which holds the whole dataset', async () => {
    const bytes = await readFile(file(`${taken.id}.json`));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(taken.id);
    expect(taken.bytes).toBe(bytes.length);
    const content = snapshotContentSchema.parse(JSON.parse(bytes.toString()));
    expect(content.datasets).toEqual([await reader.exportDataset({})]);
    expect(content.view).toMatchObject({
      filter: { rollUp: true, stances: ['accuses', 'opposes'] },
      layout: 'composed',
    });
    expect(taken.totals).toMatchObject({
      ties: (await reader.graph({ rollUp: true, stances: ['accuses', 'opposes'] }, 1)).totals.ties,
    });
  });

  it('have one name for one content, however the view was written', async () => {
    const again = await library.take(
      reader,
      {
        ...VIEW,
        title: 'Another title',
        view: 'stances=opposes&stances=accuses&rollUp=true&undated=true',
      },
      PRODUCT,
    );
    expect(again).toEqual({ isNew: false, snapshot: taken });
    const other = await library.take(reader, { ...VIEW, view: '' }, PRODUCT);
    expect(other.snapshot.id).not.toBe(taken.id);
    expect((await library.list()).total).toBe(2);
  });

  it('read as the store did when they were taken', async () => {
    const live = new Reader(new StoreSource(store.engine));
    const source = SnapshotSource.of(await library.content(taken.id), taken);
    const kept = new Reader(source);
    const filters = [{}, { rollUp: true }, { text: 'independence' }, { contested: true }];
    for (const filter of filters) {
      const { store: _, ...graph } = await live.graph(filter, 1000);
      expect(await kept.graph(filter, 1000)).toMatchObject(graph);
      const page = { limit: 1000 };
      const { store: __, ...statements } = await live.statements(filter, page);
      expect(await kept.statements(filter, page)).toMatchObject(statements);
    }
    const search = { limit: 50 };
    const found = await live.search('kurdistan', search);
    expect((await kept.search('kurdistan', search)).items).toEqual(found.items);
    expect(await kept.exportDataset({ stances: ['accuses'] })).toEqual(
      await live.exportDataset({ stances: ['accuses'] }),
    );
  });

  it('keep what the data was when it changes', async () => {
    const before = await library.content(taken.id);
    await importDataset(store.engine, { ...smallDataset(), id: 'later' });
    expect(await library.content(taken.id)).toEqual(before);
    const { snapshot } = await library.take(reader, VIEW, PRODUCT);
    expect(snapshot.id).not.toBe(taken.id);
    expect(snapshot.datasets.map(({ id }) => id)).toHaveLength(2);
    const narrowed = `${VIEW.view}&datasets=kurdistan-referendum-2017`;
    expect(await library.take(reader, { ...VIEW, view: narrowed }, PRODUCT)).toEqual({
      isNew: false,
      snapshot: taken,
    });
  });

  it('refuse positions of actors that are not there', async () => {
    const positions: NewSnapshot['positions'] = { nobody: [0, 0] };
    await expect(library.take(reader, { ...VIEW, positions }, PRODUCT)).rejects.toMatchObject({
      code: 'invalid-input',
      details: [{ path: 'positions.nobody' }],
    });
    expect((await readdir(file(''))).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('are found by their first digits, deleted, and brought back', async () => {
    const start = taken.id.slice(0, 10);
    expect(await library.get(start)).toEqual(taken);
    await library.delete(start);
    await expect(library.get(start)).rejects.toMatchObject({ code: 'not-found' });
    await expect(library.content(taken.id)).rejects.toThrow();
    expect((await library.list()).deleted).toContainEqual(taken);
    expect(await library.undelete(taken.id)).toEqual(taken);
    expect(await library.get(start)).toEqual(taken);
  });

  it('take a new title and note, once for each revision', async () => {
    const change = { title: 'Renamed', note: 'Why', revision: 1 };
    const changed = await library.change(taken.id, change);
    expect(changed).toMatchObject({ title: 'Renamed', note: 'Why', revision: 2, id: taken.id });
    await expect(library.change(taken.id, change)).rejects.toMatchObject({ code: 'conflict' });
    const { note, ...without } = changed;
    expect(await library.change(taken.id, { note: '', revision: 2 })).toMatchObject({
      ...without,
      changed: expect.any(String),
      revision: 3,
    });
    expect(await library.get(taken.id)).not.toHaveProperty('note');
  });

  it('are not read once their file was changed', async () => {
    const path = file(`${taken.id}.json`);
    const kept = await readFile(path, 'utf8');
    expect(await text(await library.stream(taken.id))).toBe(kept);
    await writeFile(path, kept.replace('accuses', 'opposes'));
    await expect(library.content(taken.id)).rejects.toThrow(/was changed/);
    await expect(library.stream(taken.id)).rejects.toThrow(/was changed/);
    await writeFile(path, kept);
    expect(await library.content(taken.id)).toBeDefined();
  });
});

/** Of the snapshot with a newcomer: one on every engine. */
let newcomerId: string | undefined;

describe.each(engines)('a snapshot of composed actors and a newcomer on $name', ({ create }) => {
  let store: TestStore;
  const sample = sampleDataset();
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
    const { actors, statements, ...rest } = await sample;
    const said = { id: 'n1', source: 'newcomer', target: 'akar', stance: 'opposes' };
    const dataset = {
      ...rest,
      actors: [...actors, { id: 'newcomer', name: 'Newcomer', kind: 'state' }],
      statements: [
        ...statements,
        { ...said, summary: 'Said so.', documents: statements[0]?.documents },
      ],
    };
    await importDataset(store.engine, datasetSchema.parse(dataset));
  });
  afterAll(() => store.dispose());

  it('leaves everybody where they are, and places the newcomer by its tie', async () => {
    const library = new SnapshotLibrary(join(folder, 'newcomer'));
    const request = { title: 'With a newcomer', view: '', unit: 'ties' as const };
    const reader = new Reader(new StoreSource(store.engine));
    const { snapshot } = await library.take(reader, request, PRODUCT);
    const { view } = await library.content(snapshot.id);
    expect(view.layout).toBe('composed');
    const { newcomer: [x, y] = [NaN, NaN], ...others } = view.positions;
    expect(others).toEqual((await sample).views[0]?.positions.wide);
    const nearest = Object.entries(others)
      .map(([id, at]) => ({ id, away: Math.hypot(at[0] - x, at[1] - y) }))
      .sort((one, other) => one.away - other.away);
    expect(nearest[0]?.id).toBe('akar');
    expect(snapshot.id).toBe((newcomerId ??= snapshot.id));
  });
});
describeOnNeo4j('the same view of the same data on both engines', () => {
  it('has one name', async () => {
    const ids: string[] = [];
    for (const initializer of [embedded, neo4j]) {
      const store = await sampleStore(initializer);
      const library = new SnapshotLibrary(join(folder, 'both'));
      const reader = new Reader(new StoreSource(store.engine));
      ids.push((await library.take(reader, { ...VIEW, layout: 'force' }, PRODUCT)).snapshot.id);
      await store.dispose();
    }
    expect(ids[1]).toBe(ids[0]);
  });
});
