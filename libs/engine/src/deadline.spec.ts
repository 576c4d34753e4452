import { describe, expect, it } from '@jest/globals';
import { atMost, Deadline } from './deadline.js';

const never = new Promise<string>(() => undefined);

describe('Deadline', () => {
  it('gives the result of work that is in time', async () => {
    const deadline = new Deadline(10_000);
    expect(await deadline.race(Promise.resolve('done'))).toBe('done');
    deadline.clear();
  });

  it('ends work that never answers', async () => {
    await expect(new Deadline(1).race(never)).rejects.toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('0.001 s'),
    });
  });

  it('ends work at the signal, and everything after it', async () => {
    const stop = new AbortController();
    const deadline = new Deadline(10_000, stop.signal);
    const work = deadline.race(never);
    stop.abort();
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    await expect(deadline.race(never)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('no longer calls who stopped listening', () => {
    const stop = new AbortController();
    const deadline = new Deadline(10_000, stop.signal);
    let calls = 0;
    const forget = deadline.onEnd(() => {
      calls += 1;
    });
    forget();
    stop.abort();
    expect(calls).toBe(0);
  });
});

describe('atMost', () => {
  it('gives undefined when the time is over', async () => {
    expect(await atMost(1, never)).toBeUndefined();
    expect(await atMost(10_000, Promise.resolve(1))).toBe(1);
  });
});
