import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StancegraphError } from '@stancegraph/model';

type Bytes = AsyncIterable<string | Uint8Array>;

/** Writes to standard output as fast as its reader takes it, or to a file that is there whole or not at all. */
export async function writeOut(bytes: Bytes, path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') {
    await pipeline(Readable.from(bytes), process.stdout, { end: false });
    return;
  }
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(bytes), createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (!(error instanceof Error) || !('code' in error) || error instanceof StancegraphError)
      throw error;
    throw new StancegraphError('invalid-input', `${path} cannot be written: ${error.message}`);
  }
}
