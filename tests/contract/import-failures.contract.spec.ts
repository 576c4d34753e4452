import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { importDataset, openStore, removeDataset } from '@stancegraph/graph';
import type { Dataset } from '@stancegraph/model';
import { smallDataset, statement } from './datasets.js';
import { engines, type TestStore } from './engines.js';
import { FailingEngine, Injected, type FailingOptions } from './failing-engine.js';
import { ageWriters, leftOvers, sorted, stored } from './stored-checks.js';

const before = smallDataset();
/** Something to add, change and remove of every kind; its actor “c” is described by another dataset too. */
const after = smallDataset({
  title: 'Renamed',
  actors: [
    { id: 'a', name: 'Alpha!', kind: 'state', aliases: [], memberOf: 'd' },
    { id: 'c', name: 'Gamma', kind: 'person', aliases: [] },
    { id: 'd', name: 'Delta', kind: 'alliance', aliases: [] },
  ],
  issues: [{ id: 'i', title: 'Another title', events: [] }],
  documents: [
    ...before.documents,
    { id: 'y', title: 'Later', outlet: 'The outlet', date: '2020-03-01' },
  ],
  statements: [
    statement({ id: 's1', target: 'd' }),
    statement({ id: 's4', source: 'd', target: 'c', documents: ['y'] }),
  ],
  views: [{ id: 'w', title: 'Another view', filter: {}, positions: {} }],
});
/** Describes “c” in its own way, and is there all the time. */
const other = smallDataset({
  id: 'other',
  actors: before.actors.map((each) => (each.id === 'c' ? { ...each, name: 'C.' } : each)),
  views: [],
});

const WAYS = [
  { way: 'at once', options: {} },
  { way: 'in generations', options: { maxWritesAtOnce: 0 } },
];
const FAILURES: Omit<FailingOptions, 'at'>[] = [
  { fails: 'once' },
  { fails: 'once', commit: 'after' },
  { fails: 'from then on' },
];

/** Every call is made to fail on the embedded engine; on Neo4j, where a try takes seconds, every seventh, each way others. */
const STEPS: Readonly<Record<string, number>> = { neo4j: 7 };

describe.each(engines)('an import that fails on $name', ({ name, create }) => {
  const step = STEPS[name] ?? 1;
  let store: TestStore;
  beforeEach(async () => {
    store = await create();
    await openStore(store.engine);
    await importDataset(store.engine, before);
    await importDataset(store.engine, other);
  });
  afterEach(() => store.dispose());

  /** Lets a change fail at one call after the other, until one comes through; gives how far the calls went. */
  async function failEverywhere(
    how: Omit<FailingOptions, 'at'>,
    work: (engine: FailingEngine) => Promise<unknown>,
    check: (error: unknown) => Promise<void>,
  ): Promise<number> {
    const { engine } = store;
    const first = 1 + ((2 * FAILURES.indexOf(how)) % step);
    for (let at = first; ; at += step) {
      const failing = new FailingEngine(engine, { ...how, at });
      const error = await work(failing).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (error !== undefined) expect(error).toBeInstanceOf(Injected);
      await check(error);
      await ageWriters(engine);
      await openStore(engine);
      expect({ at, left: await leftOvers(engine) }).toEqual({ at, left: [] });
      expect(await stored(engine, 'other')).toEqual(sorted(other));
      if (!failing.hasFailed) return at - 1;
      await importDataset(engine, before);
    }
  }

  describe.each(WAYS)('$way', ({ options }) => {
    it.each(FAILURES)(
      'leaves the old content or the new, never a mixture: $fails, $commit',
      async (how) => {
        const { engine } = store;
        const isOneOf = async (expected: (Dataset | undefined)[]): Promise<void> => {
          expect(expected.map((each) => each && sorted(each))).toContainEqual(
            await stored(engine, 'small'),
          );
        };
        const failed = await failEverywhere(
          how,
          (failing) => importDataset(failing, after, options),
          (error) =>
            isOneOf(
              error === undefined ? [after] : how.commit === 'after' ? [before, after] : [before],
            ),
        );
        expect(failed).toBeGreaterThan(20);
        await importDataset(engine, before);
        await failEverywhere(
          how,
          (failing) => removeDataset(failing, 'small', options),
          (error) =>
            isOneOf(
              error === undefined
                ? [undefined]
                : how.commit === 'after'
                  ? [before, undefined]
                  : [before],
            ),
        );
      },
      300_000,
    );
  });
});
