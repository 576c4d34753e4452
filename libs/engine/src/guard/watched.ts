import { Worker } from 'node:worker_threads';

/** How a process ends itself whose processor time for one piece of work is used up. */
export const OUT_OF_TIME = 'SIGVTALRM';

const IDLE = -1;

/** Written out, because a thread of its own loads no TypeScript. The main thread's loop stands still meanwhile. */
const WATCH = `
  const { parentPort, workerData: { begun, mostMs, idle, signal } } = require('node:worker_threads');
  setInterval(() => {
    const start = Atomics.load(begun, 0);
    const { user, system } = process.cpuUsage();
    if (start !== idle && (user + system) / 1000 - start > mostMs) process.kill(process.pid, signal);
  }, 20);
  parentPort.postMessage('watching');`;

/**
 * Ends this process with `OUT_OF_TIME` when a piece of work takes more than so many milliseconds of processor
 * time; waiting on a busy machine does not count. Gives the way to do such work. On Windows, which lacks
 * the signal, whoever waits for the process must have a limit.
 */
export async function watchedWork(
  mostMs: number,
): Promise<<T>(work: () => Promise<T>) => Promise<T>> {
  const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  Atomics.store(begun, 0, IDLE);
  const watcher = new Worker(WATCH, {
    eval: true,
    workerData: { begun, mostMs, idle: IDLE, signal: OUT_OF_TIME },
  });
  await new Promise((resolve) => watcher.once('message', resolve));
  return async (work) => {
    const { user, system } = process.cpuUsage();
    Atomics.store(begun, 0, Math.round((user + system) / 1000));
    try {
      return await work();
    } finally {
      Atomics.store(begun, 0, IDLE);
    }
  };
}
