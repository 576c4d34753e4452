import { Worker } from 'node:worker_threads';

/** How a process ends itself whose processor time for one piece of work is used up. */
export const OUT_OF_TIME = 'SIGVTALRM';

const IDLE = -1;

/** Written out, because a thread of its own loads no TypeScript. The main thread's loop stands still meanwhile. */
const WATCH = `
  const { parentPort, workerData: { end, idle, signal } } = require('node:worker_threads');
  setInterval(() => {
    const last = Atomics.load(end, 0);
    const { user, system } = process.cpuUsage();
    if (last !== idle && (user + system) / 1000 > last) process.kill(process.pid, signal);
  }, 20);
  parentPort.postMessage('watching');`;

export interface WorkLimits {
  /** Of processor time for one piece of work, in milliseconds. */
  readonly mostMs: number;
  /** What all pieces together may take beyond that: code that runs for the first time takes many times longer. */
  readonly startUpMs: number;
}

/**
 * Ends this process with `OUT_OF_TIME` when a piece of work takes more processor time than it may; waiting on a busy
 * machine does not count. Gives the way to do such work. On Windows, which lacks the signal, whoever waits for the
 * process must have a limit.
 */
export async function watchedWork({
  mostMs,
  startUpMs,
}: WorkLimits): Promise<<T>(work: () => Promise<T>) => Promise<T>> {
  const end = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  Atomics.store(end, 0, IDLE);
  const watcher = new Worker(WATCH, {
    eval: true,
    workerData: { end, idle: IDLE, signal: OUT_OF_TIME },
  });
  await new Promise((resolve) => watcher.once('message', resolve));
  let left = startUpMs;
  return async (work) => {
    const start = usedMs();
    Atomics.store(end, 0, Math.ceil(start + mostMs + left));
    try {
      return await work();
    } finally {
      Atomics.store(end, 0, IDLE);
      left -= Math.min(left, Math.max(0, usedMs() - start - mostMs));
    }
  };
}

function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
