import { StancegraphError } from '@stancegraph/model';
import { chunksOf } from '../bytes/read-bytes.js';
import type { SourceFile } from '../source.js';

/** The kinds of files that hold the content of a snapshot. */
export type ContentKind = 'json' | 'graph' | 'html';

const HEAD_BYTES = 4096;
/** Canonical JSON puts this name first. */
const CONTENT_START = '{"aggregation":';

/**
 * Which kind of file with a content this is, by its beginning; undefined where it is another file. Opens it once more.
 * Rejects with `cancelled` when the signal is raised.
 */
export async function contentKindOf(
  file: SourceFile,
  signal?: AbortSignal,
): Promise<ContentKind | undefined> {
  const ending = /\.(json|gexf|graphml|html?)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  if (ending.startsWith('htm')) return 'html';
  const head = await headOf(file, ending === 'json' ? CONTENT_START.length : HEAD_BYTES, signal);
  if (ending === 'json') return head.startsWith(CONTENT_START) ? 'json' : undefined;
  return head.includes('<?stancegraph') ? 'graph' : undefined;
}

async function headOf(
  file: SourceFile,
  length: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  let head = '';
  try {
    const meter = { read: 0, maxBytes: Infinity, signal, onProgress: undefined };
    for await (const chunk of chunksOf(file, meter)) {
      head += chunk.toString('latin1');
      if (head.length >= length) break;
    }
  } catch (error) {
    if (error instanceof StancegraphError && error.code === 'cancelled') throw error;
    // The reader that follows says what is wrong.
  }
  return head.slice(0, length);
}
