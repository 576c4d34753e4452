import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CypherEngine } from '@stancegraph/engine';
import { engines, type TestStore } from './engines.js';

const FOR_EVER =
  'UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j WITH i * j AS k WHERE k = -1 RETURN k AS k';

async function ids(engine: CypherEngine): Promise<unknown> {
  const { rows } = await engine.read((tx) =>
    tx.run('MATCH (n:Issue) RETURN n.id AS id ORDER BY id'),
  );
  return rows.flat();
}

describe.each(engines)('transactions on $name', ({ create }) => {
  let store: TestStore;
  let engine: CypherEngine;
  beforeAll(async () => {
    store = await create();
    engine = store.engine;
  }, 600_000);
  beforeEach(() => engine.write((tx) => tx.run('MATCH (n:Issue) DETACH DELETE n')));
  afterAll(() => store.dispose());

  it('keeps what a write did, and gives its value', async () => {
    const value = await engine.write(async (tx) => {
      await tx.run("CREATE (:Issue {id: 'a'})");
      await tx.run("CREATE (:Issue {id: 'b'})");
      return 'done';
    });
    expect(value).toBe('done');
    expect(await ids(engine)).toEqual(['a', 'b']);
  });

  it('undoes everything when the work fails, and hands the failure on', async () => {
    const failure = new Error('changed my mind');
    await expect(
      engine.write(async (tx) => {
        await tx.run("CREATE (:Issue {id: 'a'})");
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect(await ids(engine)).toEqual([]);
  });

  it('undoes everything when a statement fails, even if the work looks away', async () => {
    const work = engine.write(async (tx) => {
      await tx.run("CREATE (:Issue {id: 'a'})");
      await tx.run('RETURN nonsense').catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ code: 'engine-failed' });
    expect(await ids(engine)).toEqual([]);
  });

  it('calls a taken key a conflict, in words', async () => {
    await engine.write((tx) => tx.run("CREATE (:Issue {id: 'a'})"));
    await expect(engine.write((tx) => tx.run("CREATE (:Issue {id: 'a'})"))).rejects.toMatchObject({
      code: 'conflict',
      retriable: false,
      message: ':Issue with id "a" is stored already; id must be unique.',
    });
  });

  it('refuses to change anything in a read', async () => {
    await expect(engine.read((tx) => tx.run("CREATE (:Issue {id: 'a'})"))).rejects.toMatchObject({
      code: 'refused',
    });
    expect(await ids(engine)).toEqual([]);
  });

  it('shows a reader nothing of a write that is open', async () => {
    await engine.write((tx) => tx.run("CREATE (:Issue {id: 'a', n: 1})"));
    await engine.write(async (tx) => {
      await tx.run("CREATE (:Issue {id: 'b'})");
      await tx.run("MATCH (n:Issue {id: 'a'}) SET n.n = 2");
      const outside = await engine.read((reader) =>
        reader.run('MATCH (n:Issue) RETURN n.id AS id, n.n AS n'),
      );
      expect(outside.rows).toEqual([['a', 1]]);
    });
    expect(await ids(engine)).toEqual(['a', 'b']);
  });

  it('lets one write run at a time', async () => {
    let open = 0;
    let most = 0;
    const one = (): Promise<void> =>
      engine.write(async (tx) => {
        most = Math.max(most, (open += 1));
        await tx.run("MERGE (n:Issue {id: 'counter'}) SET n.n = coalesce(n.n, 0) + 1");
        open -= 1;
      });
    await Promise.all(Array.from({ length: 20 }, one));
    const { rows } = await engine.read((tx) => tx.run('MATCH (n:Issue) RETURN n.n AS n'));
    expect(rows).toEqual([[20]]);
    expect(most).toBe(1);
  });

  it('stops a read at its time limit, and the next works', async () => {
    await expect(engine.read((tx) => tx.run(FOR_EVER), { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'timeout',
    });
    expect(await ids(engine)).toEqual([]);
  });

  it('stops a write at its time limit, undoes it, and the next works', async () => {
    const work = engine.write(
      async (tx) => {
        await tx.run("CREATE (:Issue {id: 'a'})");
        await tx.run(FOR_EVER);
      },
      { timeoutMs: 300 },
    );
    await expect(work).rejects.toMatchObject({ code: 'timeout' });
    await engine.write((tx) => tx.run("CREATE (:Issue {id: 'b'})"));
    expect(await ids(engine)).toEqual(['b']);
  });

  it.each(['read', 'write'] as const)('cancels a %s by its signal', async (kind) => {
    const stop = new AbortController();
    const work = engine[kind](
      async (tx) => {
        const long = tx.run(FOR_EVER);
        stop.abort();
        return long;
      },
      { signal: stop.signal },
    );
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(await ids(engine)).toEqual([]);
  });

  it('does not begin what was cancelled before', async () => {
    let began = false;
    const work = engine.write(
      () => {
        began = true;
        return Promise.resolve();
      },
      { signal: AbortSignal.abort() },
    );
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(began).toBe(false);
  });

  it('lets a write go on while a read runs out of time', async () => {
    await engine.write(async (tx) => {
      await tx.run("CREATE (:Issue {id: 'kept'})");
      await expect(
        engine.read((reader) => reader.run(FOR_EVER), { timeoutMs: 200 }),
      ).rejects.toMatchObject({ code: 'timeout' });
      await tx.run("CREATE (:Issue {id: 'too'})");
    });
    expect(await ids(engine)).toEqual(['kept', 'too']);
  });

  it('starts reads again that were caught in the end of another', async () => {
    const doomed = engine.read((tx) => tx.run(FOR_EVER), { timeoutMs: 200 });
    const innocent = engine.read((tx) => tx.run('RETURN 1 AS one'));
    await expect(doomed).rejects.toMatchObject({ code: 'timeout' });
    expect((await innocent).rows).toEqual([[1]]);
    const next = await Promise.all([1, 2, 3].map(() => ids(engine)));
    expect(next).toEqual([[], [], []]);
  });
});
