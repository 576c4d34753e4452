import { setFlagsFromString } from 'node:v8';

/**
 * How much may gather before V8 collects it, in percent of what is in use. Left to itself it lets as much gather again
 * as is in use, and writing a hundred thousand statements makes that many short-lived texts.
 */
const GATHERING = 25;

let running = 0;

/** Runs work that passes much data on without holding it, in little more memory than is in use; it takes longer. */
export async function inSteadyMemory<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  setFlagsFromString(`--heap-growing-percent=${String(GATHERING)}`);
  try {
    return await work();
  } finally {
    running -= 1;
    // V8's own choice again.
    if (running === 0) setFlagsFromString('--heap-growing-percent=0');
  }
}
