import { describe, expect, it } from '@jest/globals';
import { ApiError } from './api-error.js';
import { createLoader, type Loader, type Loading } from './loader.js';

const gone = new ApiError('unreachable', 'The server does not answer.', true);

function until<T>(
  { state }: Loader<T>,
  test: (loading: Loading<T>) => boolean,
): Promise<Loading<T>> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!test(state.get())) return;
      stop();
      resolve(state.get());
    };
    const stop = state.subscribe(look);
    queueMicrotask(look);
  });
}

describe('a loader', () => {
  it('keeps the last value while the next one loads', async () => {
    let release = (): void => undefined;
    const loader = createLoader({
      load: async (key: string) => {
        if (key === 'b') await new Promise<void>((resolve) => (release = resolve));
        return key.toUpperCase();
      },
    });
    loader.ask('a');
    await until(loader, ({ value }) => value === 'A');
    loader.ask('b');
    expect(loader.state.get()).toMatchObject({ value: 'A', key: 'a', isBusy: true });
    release();
    expect(await until(loader, ({ value }) => value === 'B')).toMatchObject({
      key: 'b',
      isBusy: false,
    });
  });

  it('cancels what is no longer wanted, and never shows it', async () => {
    const signals: AbortSignal[] = [];
    const releases: (() => void)[] = [];
    const loader = createLoader({
      load: async (key: string, signal) => {
        signals.push(signal);
        await new Promise<void>((resolve) => releases.push(resolve));
        return key;
      },
    });
    loader.ask('a');
    loader.ask('b');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    for (const release of releases) release();
    expect((await until(loader, ({ value }) => value !== undefined)).value).toBe('b');
  });

  it('tries again later what may succeed later, waiting longer each time', async () => {
    const waits: number[] = [];
    let calls = 0;
    const loader = createLoader({
      load: () => {
        calls += 1;
        return calls < 4 ? Promise.reject(gone) : Promise.resolve('there');
      },
      wait: (seconds) => {
        waits.push(seconds);
        return Promise.resolve();
      },
    });
    loader.ask('a');
    const { error, value } = await until(loader, (loading) => loading.value !== undefined);
    expect([value, error, waits]).toEqual(['there', undefined, [1, 2, 4]]);
  });

  it('shows what is for good, keeps the picture, and tries once more when asked', async () => {
    let isWrong = false;
    const loader = createLoader({
      load: () =>
        isWrong ? Promise.reject(new ApiError('invalid-input', 'no', false)) : Promise.resolve(1),
    });
    loader.ask('a');
    await until(loader, ({ value }) => value === 1);
    isWrong = true;
    loader.ask('b');
    const failed = await until(loader, ({ error }) => error !== undefined);
    expect(failed).toMatchObject({ value: 1, key: 'a', isBusy: false });
    expect(failed.nextTry).toBeUndefined();
    isWrong = false;
    loader.again();
    expect((await until(loader, ({ key }) => key === 'b')).error).toBeUndefined();
  });
});
