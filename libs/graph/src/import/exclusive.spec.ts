import { describe, expect, it } from '@jest/globals';
import type { CypherEngine } from '@stancegraph/engine';
import { exclusively } from './exclusive.js';

/** Only its identity counts here: nothing is asked of it. */
const someEngine = (): CypherEngine => ({}) as CypherEngine;

function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('exclusively', () => {
  it('lets one work at a time, in the order of asking, also after a failure', async () => {
    const engine = someEngine();
    const order: string[] = [];
    const { opened, open } = gate();
    const first = exclusively(engine, async () => {
      await opened;
      order.push('first');
      throw new Error('first fails');
    });
    const second = exclusively(engine, () => Promise.resolve(order.push('second')));
    const elsewhere = exclusively(someEngine(), () => Promise.resolve(order.push('elsewhere')));
    await elsewhere;
    open();
    await expect(first).rejects.toThrow('first fails');
    await second;
    expect(order).toEqual(['elsewhere', 'first', 'second']);
  });

  it('lets go at once of who is cancelled while waiting, and never runs it', async () => {
    const engine = someEngine();
    const { opened, open } = gate();
    const cancel = new AbortController();
    const first = exclusively(engine, () => opened);
    let hasRun = false;
    const second = exclusively(
      engine,
      () => {
        hasRun = true;
        return Promise.resolve();
      },
      cancel.signal,
    );
    cancel.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    open();
    await first;
    await exclusively(engine, () => Promise.resolve());
    expect(hasRun).toBe(false);
  });

  it('leaves a signal to the work once that has begun', async () => {
    const cancel = new AbortController();
    const work = exclusively(
      someEngine(),
      () => {
        cancel.abort();
        return Promise.resolve('kept');
      },
      cancel.signal,
    );
    expect(await work).toBe('kept');
  });
});
