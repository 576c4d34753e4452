import { StancegraphError, throwIfCancelled } from '@stancegraph/model';

const MOST_WAITING = 20;

/** Lets changes of the store take their turns: each is worked out against what the one before left. */
export class ChangeQueue {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Runs the work when all before it have ended. Rejects with `conflict` when too many wait already. */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.waiting >= MOST_WAITING) throw tooManyWaiting();
    const before = this.last;
    const { promise: ended, resolve: end } = turn();
    this.last = before.then(() => ended);
    this.waiting += 1;
    try {
      await reached(before, signal);
    } finally {
      this.waiting -= 1;
      if (signal.aborted) end();
    }
    try {
      throwIfCancelled(signal);
      return await work();
    } finally {
      end();
    }
  }
}

function turn(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Resolves when it is this change's turn, or when nobody wants it any more. */
function reached(before: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
    void before.then(done);
  });
}

function tooManyWaiting(): StancegraphError {
  return new StancegraphError(
    'conflict',
    `${MOST_WAITING} changes of the data are waiting already; try again when some are done.`,
    { retriable: true },
  );
}
