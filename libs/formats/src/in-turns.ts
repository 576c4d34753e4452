import { setImmediate } from 'node:timers/promises';

/** Hands out chunks so that other work of the process gets its turn between them. */
export async function* inTurns<T>(chunks: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  for await (const chunk of chunks) {
    yield chunk;
    await setImmediate();
  }
}
