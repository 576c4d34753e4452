import { createStore, type Store } from '../state/create-store.js';
import { ApiError, isAbort } from './api-error.js';

/** What is known of something that is being loaded. */
export interface Loading<T> {
  /** The last that arrived, and what it answers. It stays while the next one loads. */
  readonly value?: T;
  readonly key?: string;
  readonly isBusy: boolean;
  readonly error?: ApiError;
  /** Seconds until the next try, where there will be one. */
  readonly nextTry?: number;
}

export interface Loader<T> {
  readonly state: Store<Loading<T>>;
  /** Loads what the key names, unless it is there or on its way. */
  readonly ask: (key: string) => void;
  /** Loads it again, now. */
  readonly again: () => void;
  readonly stop: () => void;
}

export interface LoaderOptions<T> {
  readonly load: (key: string, signal: AbortSignal) => Promise<T>;
  /** Resolves after so many seconds; rejects when cancelled. */
  readonly wait?: (seconds: number, signal: AbortSignal) => Promise<void>;
}

const LONGEST_WAIT = 30;

/** Loads one thing at a time: a new key cancels what is under way, what may succeed later is tried again. */
export function createLoader<T>({ load, wait = waitFor }: LoaderOptions<T>): Loader<T> {
  const state = createStore<Loading<T>>({ isBusy: false });
  let asked: string | undefined;
  let running = new AbortController();

  const attempt = async (key: string, { signal }: AbortController): Promise<void> => {
    for (let pause = 1; !signal.aborted; pause = Math.min(LONGEST_WAIT, pause * 2)) {
      try {
        const value = await load(key, signal);
        // A load may finish although it was cancelled.
        if (!isCancelled(signal)) state.set({ value, key, isBusy: false });
        return;
      } catch (error) {
        if (isCancelled(signal)) return;
        const known = asApiError(error);
        state.update((last) => ({
          ...valueOf(last),
          isBusy: false,
          error: known,
          ...(known.retriable ? { nextTry: pause } : {}),
        }));
        if (!known.retriable) return;
      }
      await wait(pause, signal).catch(() => undefined);
    }
  };
  const start = (key: string): void => {
    running.abort();
    running = new AbortController();
    state.update((last) => ({ ...last, isBusy: true }));
    void attempt(key, running);
  };
  return {
    state,
    ask: (key) => {
      if (key === asked) return;
      asked = key;
      state.update(valueOf);
      start(key);
    },
    again: () => {
      if (asked !== undefined) start(asked);
    },
    stop: () => {
      running.abort();
      asked = undefined;
    },
  };
}

function valueOf<T>({ value, key }: Loading<T>): Loading<T> {
  return {
    isBusy: false,
    ...(value === undefined ? {} : { value }),
    ...(key === undefined ? {} : { key }),
  };
}

function isCancelled(signal: AbortSignal): boolean {
  return signal.aborted;
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const message = isAbort(error) || !(error instanceof Error) ? String(error) : error.message;
  return new ApiError('internal', message, false);
}

function waitFor(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1_000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Cancelled', 'AbortError'));
    });
  });
}
