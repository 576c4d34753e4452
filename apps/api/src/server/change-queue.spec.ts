import { describe, expect, it } from '@jest/globals';
import { ChangeQueue } from './change-queue.js';

const calm = (): AbortSignal => new AbortController().signal;

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('ChangeQueue', () => {
  it('runs one at a time, in order, failures included', async () => {
    const queue = new ChangeQueue();
    const seen: string[] = [];
    const { opened, open } = gate();
    const first = queue.run(async () => {
      await opened;
      seen.push('first');
    }, calm());
    const second = queue.run(() => Promise.reject(new Error('second')), calm());
    const third = queue.run(() => Promise.resolve(seen.push('third')), calm());
    expect(seen).toEqual([]);
    open();
    await first;
    await expect(second).rejects.toThrow('second');
    await third;
    expect(seen).toEqual(['first', 'third']);
  });

  it('lets a cancelled one leave its place, and nobody overtake what still runs', async () => {
    const queue = new ChangeQueue();
    const { opened, open } = gate();
    const seen: string[] = [];
    const first = queue.run(async () => {
      await opened;
      seen.push('first');
    }, calm());
    const leaving = new AbortController();
    const second = queue.run(() => Promise.resolve(seen.push('second')), leaving.signal);
    const third = queue.run(() => Promise.resolve(seen.push('third')), calm());
    leaving.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([]);
    open();
    await Promise.all([first, third]);
    expect(seen).toEqual(['first', 'third']);
  });

  it('refuses more than can wait', async () => {
    const queue = new ChangeQueue();
    const { opened, open } = gate();
    const { opened: begun, open: begin } = gate();
    const running = queue.run(() => {
      begin();
      return opened;
    }, calm());
    await begun;
    const all = Array.from({ length: 20 }, () => queue.run(() => opened, calm()));
    await expect(queue.run(() => opened, calm())).rejects.toMatchObject({ code: 'conflict' });
    open();
    await Promise.all([running, ...all]);
  });
});
