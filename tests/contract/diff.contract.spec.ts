import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DiffReader,
  importDataset,
  openStore,
  Reader,
  StoreSource,
  removeDataset,
  type SnapshotContents,
} from '@stancegraph/graph';
import {
  AGGREGATION_RULE,
  SNAPSHOT_FORMAT,
  snapshotContentSchema,
  StancegraphError,
  type Dataset,
  type Filter,
  type SnapshotContent,
} from '@stancegraph/model';
import { sampleDataset } from './datasets.js';
import { engines, type TestStore } from './engines.js';

const BEFORE = 'a'.repeat(64);

/** The contents of snapshots, one a file that is called by its name. */
function contentsIn(folder: string): SnapshotContents {
  return {
    get: (id) => Promise.resolve({ id, view: '' }),
    async content(id) {
      try {
        const text = await readFile(join(folder, id), 'utf8');
        return snapshotContentSchema.parse(JSON.parse(text));
      } catch (cause) {
        throw new StancegraphError('not-found', `There is no snapshot “${id}”.`, { cause });
      }
    },
  };
}

function snapshotOf(dataset: Dataset, filter: Filter): SnapshotContent {
  return {
    format: SNAPSHOT_FORMAT,
    datasets: [dataset],
    view: { filter, unit: 'ties', layout: 'force', positions: { iran: [1, 2] } },
    aggregation: AGGREGATION_RULE,
    sources: [],
    licences: [],
  };
}

describe.each(engines)('comparing with snapshots on $name', ({ create }) => {
  let store: TestStore;
  let folder: string;
  let sample: Dataset;
  let diffs: DiffReader;
  const filter = { datasets: ['kurdistan-referendum-2017'], rollUp: true };
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
    folder = await mkdtemp(join(tmpdir(), 'stancegraph-diff-'));
    sample = await sampleDataset();
    await importDataset(store.engine, sample);
    await writeFile(join(folder, BEFORE), JSON.stringify(snapshotOf(sample, filter)));
    diffs = new DiffReader(new Reader(new StoreSource(store.engine)), contentsIn(folder));
  });
  afterAll(async () => {
    await store.dispose();
    await rm(folder, { recursive: true });
  });

  it('what was imported is the same as its snapshot', async () => {
    const diff = await diffs.diff({ a: BEFORE, b: 'now' });
    expect(diff).toMatchObject({
      same: true,
      filters: [],
      a: { kind: 'snapshot', name: 'aaaaaaaa' },
    });
    expect(diff.ties.total).toBeGreaterThan(10);
    expect(diff.positions.a).toEqual({ iran: [1, 2] });
    expect(diff.positions.b['iran']).toHaveLength(2);
  });

  it('shows what a change of the data changed, in one state, and keeps what it computed', async () => {
    const [first, ...rest] = sample.statements;
    if (first === undefined) throw new Error('the sample has statements');
    const edited = { ...first, summary: 'Coded anew.' };
    await importDataset(store.engine, { ...sample, statements: [edited, ...rest.slice(1)] });
    const diff = await diffs.diff({ a: BEFORE, b: 'now' });
    expect(diff.statements.gone.total).toBe(1);
    expect(diff.statements.changed.items).toMatchObject([
      { key: `${sample.id}:${first.id}`, fields: ['summary'], after: { summary: 'Coded anew.' } },
    ]);
    expect(await diffs.diff({ a: BEFORE, b: 'now' })).toBe(diff);
    const turned = await diffs.diff({ a: 'now', b: BEFORE });
    expect(turned.statements.new.total).toBe(1);
  });

  it('finds the text of a filter as the explorer does', async () => {
    const text = 'referendum';
    const { statements } = await diffs.diff({ a: 'now', b: 'now', text });
    const { total } = await new Reader(new StoreSource(store.engine)).statements(
      { text },
      { limit: 1 },
    );
    expect(statements.unchanged.total).toBe(total);
    expect(total).toBeGreaterThan(0);
  });

  it('takes a dataset that is gone for gone, and a snapshot that is gone for nothing', async () => {
    await removeDataset(store.engine, sample.id);
    const diff = await diffs.diff({ a: BEFORE, b: 'now' });
    expect(diff.ties.gone.total).toBe(diff.ties.total);
    expect(diff.actors.vanished.items.every(({ inOther }) => !inOther)).toBe(true);
    await rm(join(folder, BEFORE));
    await expect(diffs.diff({ a: BEFORE, b: 'now' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
