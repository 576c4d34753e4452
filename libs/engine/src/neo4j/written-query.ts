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
  readonly #failed: Promise<never>;
  #cursor: WriterCursor | undefined;
  #finish: () => void = () => undefined;

  constructor(sessions: Neo4jSessions, query: ReaderQuery) {
    let give: (chunk: Chunk) => void = () => undefined;
    let fail: (error: unknown) => void = () => undefined;
    this.#first = new Promise((resolve) => {
      give = resolve;
    });
    this.#failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    // Nobody may be asking for a chunk when it fails.
    this.#failed.catch(() => undefined);
    this.over = this.#transact(sessions, query, give).catch(fail);
  }

  /** Rejects with what ended the transaction. */
  first(): Promise<Chunk> {
    return Promise.race([this.#first, this.#failed]);
  }

  async next(): Promise<Chunk> {
    if (this.#cursor === undefined) return this.first();
    const chunk = await Promise.race([this.#cursor.next(), this.#failed]);
    if (chunk.end !== undefined) this.#finish();
    return chunk;
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
