import type { CypherEngine } from '@stancegraph/engine';
import { StancegraphError, throwIfCancelled } from '@stancegraph/model';

const tails = new WeakMap<CypherEngine, Promise<unknown>>();

/**
 * Lets changes of one store through one after the other; a failed one does not stop the next, and one that
 * is cancelled while it waits leaves at once. Once the work has begun it minds the signal itself.
 */
export function exclusively<T>(
  engine: CypherEngine,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const before = tails.get(engine) ?? Promise.resolve();
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(new StancegraphError('cancelled', 'Cancelled; nothing was changed.'));
    };
    signal?.addEventListener('abort', leave, { once: true });
    const mine = before.then(() => {
      signal?.removeEventListener('abort', leave);
      throwIfCancelled(signal);
      return work();
    });
    tails.set(
      engine,
      mine.catch(() => undefined),
    );
    mine.then(resolve, reject);
  });
}
