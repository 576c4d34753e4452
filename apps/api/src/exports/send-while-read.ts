import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StancegraphError } from '@stancegraph/model';
import type { Call } from '../http/call.decorator.js';
import { startingWith, type Bytes } from './send-file.js';

/** Sends a file's bytes; resolves when all have been taken. */
export type Send = (name: string, type: string, bytes: Bytes) => Promise<void>;

/**
 * Sends a file while the data is read, and ends it only when reading has shown that all of it was of one state: else
 * the connection is cut, so that a mixture is not taken for a file. Before the first byte reading may start anew.
 */
export async function sendWhileRead(
  { response, signal }: Call,
  read: (send: Send) => Promise<void>,
): Promise<void> {
  let isBegun = false;
  try {
    await read(async (name, type, bytes) => {
      if (isBegun)
        throw new StancegraphError(
          'conflict',
          'The data changed while the file was being sent. Ask for it again.',
        );
      const chunks = bytes[Symbol.asyncIterator]();
      const first = await chunks.next();
      isBegun = true;
      response.attachment(name).setHeader('Content-Type', type);
      const rest = Readable.from(startingWith(first, chunks));
      await pipeline(rest, response, { signal, end: false });
    });
    response.end();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
