import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CypherEngine } from '@stancegraph/engine';
import { createNeo4jEngine } from '@stancegraph/engine/neo4j';
import { importDataset, openStore, removeDataset, type ImportProgress } from '@stancegraph/graph';
import type { StancegraphError, Dataset } from '@stancegraph/model';
import { largeDataset, smallDataset } from './datasets.js';
import { engines, neo4jAccess, type TestStore } from './engines.js';
import { ageWriters, count, leftOvers, sorted, stored } from './stored-checks.js';

const IN_GENERATIONS = { maxWritesAtOnce: 0 };
const named = (title: string): Dataset => ({ ...smallDataset(), title });

/** Starts an import and gives it once its first batch is written; it goes on at `release`. */
async function halfWay(
  engine: CypherEngine,
  dataset: Dataset,
): Promise<{ importing: Promise<unknown>; release: () => void }> {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  let isWriting = false;
  const held: CypherEngine = {
    kind: engine.kind,
    capabilities: engine.capabilities,
    read: (...call) => engine.read(...call),
    async write(work, options) {
      if (isWriting) await gate;
      return engine.write(work, options);
    },
    runSchema: (cypher) => engine.runSchema(cypher),
    query: (...call) => engine.query(...call),
    streamQuery: (...call) => engine.streamQuery(...call),
    writeQuery: (...call) => engine.writeQuery(...call),
    explainQuery: (...call) => engine.explainQuery(...call),
    health: () => engine.health(),
    weaknesses: () => engine.weaknesses(),
    close: () => engine.close(),
  };
  const onProgress = ({ phase }: ImportProgress): void => {
    isWriting = phase === 'writing';
    if (isWriting) reach();
  };
  const importing = importDataset(held, dataset, { ...IN_GENERATIONS, onProgress });
  importing.catch(() => undefined);
  await Promise.race([reached, importing]);
  return { importing, release };
}

describe.each(engines)('changes at the same time on $name', ({ name, create }) => {
  let store: TestStore;
  /** As another server has it; the embedded store has one owner, so there it is the same. */
  let rival: CypherEngine;
  beforeEach(async () => {
    store = await create();
    rival = name === 'neo4j' ? createNeo4jEngine(neo4jAccess()) : store.engine;
    await openStore(store.engine);
    await importDataset(store.engine, smallDataset());
  });
  afterEach(async () => {
    if (rival !== store.engine) await rival.close();
    await store.dispose();
  });

  it('come one after the other, and each is done whole or refused', async () => {
    const all = [store.engine, rival].flatMap((engine, server) =>
      [{}, IN_GENERATIONS].flatMap((options) => [
        importDataset(engine, named(`By ${server}`), options),
        importDataset(
          engine,
          { ...largeDataset(20, 200, 'other'), title: `By ${server}` },
          options,
        ),
        importDataset(engine, smallDataset({ id: 'third' }), options).then(() =>
          removeDataset(engine, 'third', options),
        ),
      ]),
    );
    const results = await Promise.allSettled(all);
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      const { code } = result.reason as StancegraphError;
      // One server may have removed what the other was about to.
      expect({ code, reason: String(result.reason) }).toMatchObject({
        code: expect.stringMatching(name === 'neo4j' ? /^(conflict|not-found)$/ : /^not-found$/),
      });
    }
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    // What was refused is only waiting to be done again.
    await importDataset(rival, named('At last'));
    await importDataset(store.engine, largeDataset(20, 200, 'other'));
    expect(await stored(rival, 'small')).toEqual(sorted(named('At last')));
    expect(await stored(rival, 'other')).toEqual(sorted(largeDataset(20, 200, 'other')));
    await removeDataset(rival, 'third').catch(() => undefined);
    expect(await leftOvers(rival)).toEqual([]);
    expect(await count(rival, '(a:Actor)')).toBe(23);
  });

  it('wait for an import that is being cancelled, and are cancelled while they wait', async () => {
    const { engine } = store;
    const cancel = new AbortController();
    const first = importDataset(engine, named('First'), IN_GENERATIONS);
    const second = importDataset(engine, named('Second'), { signal: cancel.signal });
    const third = importDataset(engine, named('Third'));
    cancel.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    await first;
    expect(await third).toMatchObject({ changed: true, version: 3 });
    expect(await stored(engine, 'small')).toEqual(sorted(named('Third')));
  });

  if (name !== 'neo4j') return;

  it('are refused while another server is writing, with its dataset named', async () => {
    const { importing, release } = await halfWay(store.engine, named('Slow'));
    for (const work of [
      importDataset(rival, named('Fast')),
      importDataset(rival, smallDataset({ id: 'other' }), IN_GENERATIONS),
      removeDataset(rival, 'small'),
    ]) {
      await expect(work).rejects.toMatchObject({
        code: 'conflict',
        retriable: true,
        message: expect.stringContaining('“small” is being imported by another Stancegraph'),
      });
    }
    expect(await openStore(rival)).toMatchObject({ swept: [], version: 1 });
    release();
    expect(await importing).toMatchObject({ version: 2 });
    expect(await stored(rival, 'small')).toEqual(sorted(named('Slow')));
    expect(await leftOvers(rival)).toEqual([]);
  });

  it('take over from a server that has died, which cannot write any more should it live', async () => {
    const { importing, release } = await halfWay(store.engine, named('Thought dead'));
    await ageWriters(rival);
    expect(await importDataset(rival, named('Heir'), IN_GENERATIONS)).toMatchObject({ version: 2 });
    release();
    await expect(importing).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('took it for dead'),
    });
    expect(await stored(rival, 'small')).toEqual(sorted(named('Heir')));
    expect(await leftOvers(rival)).toEqual([]);
  });
});
