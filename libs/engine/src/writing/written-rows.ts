import type { WrittenRows } from '../port.js';
import type { Chunk } from './writer-cursor.js';

/** The other end of a `WriterCursor`: how its next chunk is asked for, and how it is told that no more is wanted. */
export interface ChunkSource {
  readonly next: () => Promise<Chunk>;
  readonly drop: () => Promise<unknown>;
  /** Called when a chunk is handed out. */
  readonly onLeft: () => void;
}

/** What a writer in another process writes, one chunk ahead of who reads it. */
export function writtenRows(first: Chunk, source: ChunkSource): WrittenRows {
  return { columns: first.columns, chunks: chunks(first, source) };
}

async function* chunks(
  first: Chunk,
  { next, drop, onLeft }: ChunkSource,
): AsyncGenerator<Uint8Array, unknown> {
  let ended = first.end !== undefined;
  let ahead: Promise<Chunk> = Promise.resolve(first);
  try {
    for (;;) {
      const { text, end } = await ahead;
      ended = end !== undefined;
      if (!ended) {
        ahead = next();
        // It may fail while nobody waits for it yet.
        ahead.catch(() => undefined);
      }
      if (text.length > 0) {
        onLeft();
        yield text;
      }
      if (end !== undefined) return end.value;
    }
  } finally {
    if (!ended) {
      await ahead.catch(() => undefined);
      await drop().catch(() => undefined);
    }
  }
}
