import { setImmediate } from 'node:timers/promises';

/** Hands out chunks so that other work of the process gets its turn between them. */
export async function* inTurns<T>(chunks: Iterable<T>): AsyncGenerator<T> {
  for (const chunk of chunks) {
    yield chunk;
    await setImmediate();
  }
}
