import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StancegraphError } from '@stancegraph/model';

type Bytes = AsyncIterable<string | Uint8Array>;

/** Writes to standard output as fast as its reader takes it, or to a file that is there whole or not at all. */
export function writeOut(bytes: Bytes, path: string | undefined): Promise<void> {
  return writingOut(path, (write) => write(bytes));
}

/**
 * The same for work that may write again from the start. The file appears when the work is done; standard output takes
 * nothing back, so that there the second time fails.
 */
export async function writingOut(
  path: string | undefined,
  work: (write: (bytes: Bytes) => Promise<void>) => Promise<void>,
): Promise<void> {
  if (path === undefined || path === '-') {
    let isBegun = false;
    await work((bytes) => {
      if (isBegun) return Promise.reject(writtenAlready());
      return pipeline(Readable.from(noted(bytes, () => (isBegun = true))), process.stdout, {
        end: false,
      });
    });
    return;
  }
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await work((bytes) =>
      onDisk(path, () => pipeline(Readable.from(bytes), createWriteStream(unfinished))),
    );
    await onDisk(path, () => rename(unfinished, path));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Says which file it was that the system refused to write. */
async function onDisk(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StancegraphError || !isOfSystem(error)) throw error;
    throw new StancegraphError('invalid-input', `${path} cannot be written: ${error.message}`);
  }
}

/** Not by `instanceof`: errors of the file system may be of another realm. */
function isOfSystem(error: unknown): error is { message: string } {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'message' in error;
}

async function* noted(bytes: Bytes, onFirst: () => void): AsyncGenerator<string | Uint8Array> {
  for await (const chunk of bytes) {
    onFirst();
    yield chunk;
  }
}

function writtenAlready(): StancegraphError {
  return new StancegraphError(
    'conflict',
    'The data changed while it was written: what was written is not one state of it. Try again, or give -o FILE, which is written anew where that happens.',
  );
}
