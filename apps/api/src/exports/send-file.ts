import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Call } from '../http/call.decorator.js';

export type Bytes = AsyncIterable<string | Uint8Array>;

/**
 * Sends a file to be saved, as fast as it is taken. What fails before the first byte is an error like any
 * other; what fails later cuts the connection, so that half a file is not taken for a whole one.
 */
export async function sendFile(
  { response, signal }: Call,
  name: string,
  type: string,
  bytes: Bytes,
): Promise<void> {
  const chunks = bytes[Symbol.asyncIterator]();
  const first = await chunks.next();
  response.attachment(name).setHeader('Content-Type', type);
  try {
    await pipeline(Readable.from(startingWith(first, chunks)), response, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Chunks of which the first was taken already. */
export async function* startingWith<T>(
  first: IteratorResult<T>,
  rest: AsyncIterator<T>,
): AsyncGenerator<T> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
}
