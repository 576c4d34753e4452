import type { CypherEngine } from '@stancegraph/engine';
import { StancegraphError, throwIfCancelled } from '@stancegraph/model';

const tails = new WeakMap<CypherEngine, Promise<unknown>>();

/**
 * Lets changes of one store through one after the other; a failed one does not stop the next, and one that
 * is cancelled while it waits leaves at once.
 */
export async function exclusively<T>(
  engine: CypherEngine,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const before = tails.get(engine) ?? Promise.resolve();
  const mine = before.then(() => {
    throwIfCancelled(signal);
    return work();
  });
  tails.set(
    engine,
    mine.catch(() => undefined),
  );
  return until(before, mine, signal);
}

/** Gives what `mine` gives; the signal counts only until `before` is over, for then the work minds it itself. */
async function until<T>(
  before: Promise<unknown>,
  mine: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (signal === undefined) return mine;
  let leave: () => void = () => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    leave = () => {
      reject(new StancegraphError('cancelled', 'Cancelled; nothing was changed.'));
    };
  });
  // Whichever of the two loses the race must not count as unhandled.
  cancelled.catch(() => undefined);
  mine.catch(() => undefined);
  signal.addEventListener('abort', leave, { once: true });
  void before.then(() => {
    signal.removeEventListener('abort', leave);
  });
  return Promise.race([mine, cancelled]);
}
