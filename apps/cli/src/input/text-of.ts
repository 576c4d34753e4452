import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { StancegraphError } from '@stancegraph/model';

/** The text of a file, or of standard input (`-`). */
export async function textOf(path: string): Promise<string> {
  if (path === '-') return text(process.stdin);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StancegraphError('invalid-input', `${path} cannot be read: ${reason}`);
  }
}
