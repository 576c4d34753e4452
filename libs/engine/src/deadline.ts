import { StancegraphError } from '@stancegraph/model';

/** The end of one piece of work: its time limit and its caller's signal, whichever comes first. */
export class Deadline {
  readonly #timer: NodeJS.Timeout;
  readonly #endsAt: number;
  readonly #signal: AbortSignal | undefined;
  readonly #listeners = new Set<(reason: StancegraphError) => void>();
  #reason: StancegraphError | undefined;
  readonly #onAbort = (): void => {
    this.#end(new StancegraphError('cancelled', 'Cancelled; nothing was changed.'));
  };

  constructor(
    readonly timeoutMs: number,
    signal?: AbortSignal,
    /** What is said to be the limit, where a server that knows it gets a little longer to stop by itself. */
    saidMs = timeoutMs,
  ) {
    this.#endsAt = Date.now() + timeoutMs;
    this.#signal = signal;
    this.#timer = setTimeout(() => {
      this.#end(timedOut(saidMs));
    }, timeoutMs);
    if (signal?.aborted === true) this.#onAbort();
    else signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  get remainingMs(): number {
    return Math.max(0, this.#endsAt - Date.now());
  }

  /** Why the work must stop, once it must. */
  get reason(): StancegraphError | undefined {
    return this.#reason;
  }

  /** Calls back when the work must stop; at once if that was before. Gives the way to stop listening. */
  onEnd(callback: (reason: StancegraphError) => void): () => void {
    if (this.#reason !== undefined) callback(this.#reason);
    else this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  /** Waits for the work, but not past the end of the time; a late result or failure is dropped. */
  async race<T>(work: Promise<T>): Promise<T> {
    let forget: () => void = () => undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        work.then(resolve, reject);
        forget = this.onEnd(reject);
      });
    } finally {
      forget();
    }
  }

  /** Must be called when the work is over, or the timer keeps the process alive. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#listeners.clear();
  }

  #end(reason: StancegraphError): void {
    clearTimeout(this.#timer);
    this.#reason ??= reason;
    for (const listener of this.#listeners) listener(this.#reason);
    this.#listeners.clear();
  }
}

export function timedOut(timeoutMs: number, cause?: unknown): StancegraphError {
  return new StancegraphError(
    'timeout',
    `Stopped after ${seconds(timeoutMs)}, the time limit; ask for less or allow more time.`,
    cause === undefined ? {} : { cause },
  );
}

function seconds(ms: number): string {
  return ms < 10_000 ? `${String(ms / 1000)} s` : `${String(Math.round(ms / 1000))} s`;
}

/** Waits for something that may never answer; resolves to `undefined` when the time is over. */
export async function atMost<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
