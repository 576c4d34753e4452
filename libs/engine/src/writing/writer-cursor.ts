import { Buffer } from 'node:buffer';
import type { FreeQueryStream, RowWriter, WriteRows } from '../port.js';

/** Text that goes over in one message: few messages, none that holds either process for long. */
const CHUNK_BYTES = 256 * 1024;
/** Rows that come slowly are handed on after so long, in milliseconds. */
const CHUNK_MS = 200;

/** Part of what a writer wrote. */
export interface Chunk {
  readonly columns: readonly string[];
  readonly text: Uint8Array;
  /** What the writer said of its end; not there while there is more. */
  readonly end?: { readonly value: unknown };
}

/** Runs a writer over rows of this process, a chunk each time one is asked for. */
export class WriterCursor {
  #working: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly columns: readonly string[],
    private readonly text: AsyncGenerator<string, unknown>,
  ) {}

  /** Loads the writer's module, which is remembered by the runtime, and starts it. */
  static async open(
    { module, options }: RowWriter,
    stream: FreeQueryStream,
  ): Promise<WriterCursor> {
    const { write } = (await import(module)) as { write: WriteRows };
    return new WriterCursor(stream.columns, write(stream, options));
  }

  next(): Promise<Chunk> {
    const chunk = this.#chunk();
    this.#working = chunk.catch(() => undefined);
    return chunk;
  }

  /** Ends the writer; resolves when it works no more. */
  async drop(): Promise<void> {
    await this.#working;
    await this.text.return(undefined);
  }

  async #chunk(): Promise<Chunk> {
    const { columns } = this;
    const parts: string[] = [];
    const until = performance.now() + CHUNK_MS;
    let length = 0;
    for (;;) {
      const next = await this.text.next();
      if (next.done === true)
        return { columns, text: Buffer.from(parts.join('')), end: { value: next.value } };
      parts.push(next.value);
      length += next.value.length;
      if (length >= CHUNK_BYTES || performance.now() > until)
        return { columns, text: Buffer.from(parts.join('')) };
    }
  }
}
