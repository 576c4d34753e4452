import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { importDataset, openStore, Reader, removeDataset, StoreSource } from '@stancegraph/graph';
import type { Dataset } from '@stancegraph/model';
import { largeDataset, smallDataset } from './datasets.js';
import { engines, type TestStore } from './engines.js';
import { sorted } from './stored-checks.js';

/** Two contents that differ in nearly everything, large enough to be written in several transactions. */
const before = largeDataset(150, 1_500);
const after: Dataset = {
  ...before,
  title: 'Everything is new',
  actors: before.actors.map((each) => ({ ...each, name: `${each.name} anew` })),
  statements: before.statements
    .slice(0, 1_200)
    .map((each) => ({ ...each, summary: 'Said something else.' })),
};

const WAYS = [
  { way: 'at once', options: { maxWritesAtOnce: 1_000_000 } },
  { way: 'in generations', options: { maxWritesAtOnce: 0 } },
];

/** Does something over and over until the change is over; hands on what either throws. */
async function repeatDuring(change: Promise<unknown>, look: () => Promise<void>): Promise<void> {
  const progress = { isOver: false };
  const ended = change.finally(() => {
    progress.isOver = true;
  });
  const looking = async (): Promise<void> => {
    while (!progress.isOver) await look();
  };
  const results = await Promise.allSettled([ended, looking()]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

describe.each(engines)('readers during an import on $name', ({ create }) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await create();
    await openStore(store.engine);
  });
  afterEach(() => store.dispose());

  /** Reads until the change is over; gives every content that was seen, in order, without repetition. */
  async function seenDuring(change: Promise<unknown>): Promise<unknown[]> {
    const seen: string[] = [];
    const look = async (): Promise<void> => {
      // A reader of its own each time, as another server has one: nothing is held from before.
      const content = await new Reader(new StoreSource(store.engine)).exportDataset({
        datasets: ['large'],
      });
      const text = JSON.stringify(content);
      if (seen.at(-1) !== text) seen.push(text);
    };
    await repeatDuring(change, look);
    await look();
    return seen.map((text) => JSON.parse(text) as unknown);
  }

  it.each(WAYS)('see the old content or the new, $way', async ({ options }) => {
    const { engine } = store;
    await importDataset(engine, before);
    await importDataset(engine, smallDataset({ id: 'bystander' }));
    const seen = await seenDuring(importDataset(engine, after, options));
    expect(seen.length).toBeLessThanOrEqual(2);
    if (seen.length === 2) expect(seen[0]).toEqual(sorted(before));
    expect(seen.at(-1)).toEqual(sorted(after));
  });

  it.each(WAYS)('see a dataset whole until it is removed, $way', async ({ options }) => {
    const { engine } = store;
    await importDataset(engine, before);
    const totals = new Set<number>();
    await repeatDuring(removeDataset(engine, 'large', options), async () => {
      const graph = await new Reader(new StoreSource(engine)).graph({}, 1_000_000);
      totals.add(graph.ties.reduce((sum, tie) => sum + tie.count, 0));
    });
    for (const total of totals) expect([0, 1_500]).toContain(total);
  });
});
