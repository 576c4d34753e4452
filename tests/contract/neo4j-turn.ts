import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A suite may have to wait for several others. */
const WAIT_MS = 10 * 60_000;

/**
 * Suites run in parallel, but the community server has one database: whoever listens on its lock
 * port may use it. A process that dies lets go of the port. Gives the way to let go.
 */
export async function takeNeo4j(port: number): Promise<() => Promise<void>> {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const lock = createServer();
    lock.listen(port, '127.0.0.1');
    const taken = await once(lock, 'listening').then(
      () => true,
      () => false,
    );
    if (taken)
      return async () => {
        lock.close();
        await once(lock, 'close');
      };
    if (Date.now() > until)
      throw new Error('Another suite holds Neo4j; was its store disposed of?');
    await pause(50);
  }
}
