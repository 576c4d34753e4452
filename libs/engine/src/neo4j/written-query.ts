import { Keys } from '../keys.js';
import { WriterCursor, type Chunk } from '../writing/writer-cursor.js';
import type { ReaderQuery } from './reader-protocol.js';
import type { Neo4jSessions } from './sessions.js';

/** One query in the process that reads: its transaction is open until its last chunk was taken. */
export class WrittenQuery {
  /** Its transaction is over; never rejects. */
  readonly over: Promise<void>;
  readonly #stop = new AbortController();
  readonly #first: Promise<Chunk>;
  #cursor: WriterCursor | undefined;
  #failure: Error | undefined;
  /** Of the call that waits for a chunk. */
  #reject: (error: Error) => void = () => undefined;
  #finish: () => void = () => undefined;

  constructor(sessions: Neo4jSessions, query: ReaderQuery) {
    let give: (chunk: Chunk) => void = () => undefined;
    this.#first = new Promise((resolve) => {
      give = resolve;
    });
    this.over = this.#transact(sessions, query, give).catch((error: unknown) => {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#reject(this.#failure);
    });
  }

  /** Rejects with what ended the transaction. */
  first(): Promise<Chunk> {
    return this.#unlessItFails(this.#first);
  }

  async next(): Promise<Chunk> {
    if (this.#cursor === undefined) return this.first();
    const chunk = await this.#unlessItFails(this.#cursor.next());
    if (chunk.end !== undefined) this.#finish();
    return chunk;
  }

  /** Not by a race with one long promise, which would keep every chunk for as long. */
  #unlessItFails(chunk: Promise<Chunk>): Promise<Chunk> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      chunk.then(resolve, reject);
      if (this.#failure !== undefined) reject(this.#failure);
    });
  }

  stop(): void {
    this.#stop.abort();
  }

  #transact(
    sessions: Neo4jSessions,
    { cypher, parameters, timeoutMs, label, identify, writer }: ReaderQuery,
    give: (chunk: Chunk) => void,
  ): Promise<void> {
    const finished = new Promise<void>((resolve) => {
      this.#finish = resolve;
    });
    return sessions.transact(
      { mode: 'READ', end: 'rollback', retry: false, timeoutMs, label },
      async (tx) => {
        const opened = await tx.open(cypher, parameters, identify ? new Keys() : undefined);
        this.#cursor = await WriterCursor.open(writer, opened);
        const first = await this.#cursor.next();
        give(first);
        if (first.end === undefined) await finished;
      },
      { timeoutMs, signal: this.#stop.signal },
    );
  }
}
