import { describe, expect, it } from '@jest/globals';
import { WriteQueue } from './write-queue.js';

const patient = { waitMs: 10_000 };

describe('WriteQueue', () => {
  it('runs writes one after the other, also after a failure', async () => {
    const queue = new WriteQueue();
    const order: string[] = [];
    const write = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (name === 'a') throw new Error('a failed');
    };
    const [a] = await Promise.allSettled([
      queue.run(write('a'), patient),
      queue.run(write('b'), patient),
    ]);
    expect(a.status).toBe('rejected');
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('lets a waiting write give up without letting the next one overtake', async () => {
    const queue = new WriteQueue();
    let finish = (): void => undefined;
    const first = queue.run(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
      patient,
    );
    const stop = new AbortController();
    const second = queue.run(() => Promise.resolve('never'), { ...patient, signal: stop.signal });
    let third = 'waiting';
    const last = queue.run(() => {
      third = 'ran';
      return Promise.resolve();
    }, patient);
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect(third).toBe('waiting');
    finish();
    await Promise.all([first, last]);
    expect(third).toBe('ran');
  });

  it('does not wait longer than allowed', async () => {
    const queue = new WriteQueue();
    void queue.run(() => new Promise<never>(() => undefined), patient);
    await expect(queue.run(() => Promise.resolve(), { waitMs: 1 })).rejects.toMatchObject({
      code: 'timeout',
      retriable: true,
    });
  });
});
