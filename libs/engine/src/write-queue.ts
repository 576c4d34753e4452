import { StancegraphError, throwIfCancelled } from '@stancegraph/model';

/** Lets one write run at a time, in the order of asking. */
export class WriteQueue {
  #tail: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** Whether a write runs or waits. */
  get busy(): boolean {
    return this.#waiting > 0;
  }

  /** Runs `write` when all earlier ones are over; gives up waiting at the signal or after `waitMs`. */
  async run<T>(
    write: () => Promise<T>,
    { signal, waitMs }: { signal?: AbortSignal | undefined; waitMs: number },
  ): Promise<T> {
    throwIfCancelled(signal);
    const before = this.#tail;
    let leave: () => void = () => undefined;
    this.#tail = new Promise((resolve) => {
      leave = resolve;
    });
    this.#waiting += 1;
    const done = (): void => {
      this.#waiting -= 1;
      leave();
    };
    try {
      await turn(before, signal, waitMs);
    } catch (error) {
      // Whoever waits behind us still has to wait for those before us.
      void before.then(done);
      throw error;
    }
    try {
      return await write();
    } finally {
      done();
    }
  }
}

async function turn(
  before: Promise<void>,
  signal: AbortSignal | undefined,
  waitMs: number,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      settle(() => {
        reject(waitedTooLong(waitMs));
      });
    }, waitMs);
    const onAbort = (): void => {
      settle(() => {
        reject(new StancegraphError('cancelled', 'Cancelled; nothing was changed.'));
      });
    };
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      finish();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    void before.then(() => {
      settle(resolve);
    });
  });
}

function waitedTooLong(waitMs: number): StancegraphError {
  return new StancegraphError(
    'timeout',
    `Another change has been going on for more than ${String(Math.round(waitMs / 1000))} s; try again when it is over.`,
    { retriable: true },
  );
}
