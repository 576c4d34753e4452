import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { StancegraphError } from '@stancegraph/model';

/** The text of a file, or of standard input (`-`). */
export async function textOf(path: string): Promise<string> {
  if (path === '-') return withoutMark(await text(process.stdin));
  try {
    return withoutMark(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StancegraphError('invalid-input', `${path} cannot be read: ${reason}`);
  }
}

/** A byte order mark says how a file is encoded, and is no part of its text. */
function withoutMark(read: string): string {
  return read.replace(/^\ufeff/, '');
}
