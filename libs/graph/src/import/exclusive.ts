import type { CypherEngine } from '@stancegraph/engine';

const tails = new WeakMap<CypherEngine, Promise<unknown>>();

/** Lets changes of one store through one after the other; a failed one does not stop the next. */
export function exclusively<T>(engine: CypherEngine, work: () => Promise<T>): Promise<T> {
  const before = tails.get(engine) ?? Promise.resolve();
  const mine = before.then(work, work);
  tails.set(
    engine,
    mine.catch(() => undefined),
  );
  return mine;
}
