import type { BookmarkManager } from 'neo4j-driver';
import { atMost, Deadline } from '../deadline.js';
import type { EngineLogger } from '../logger.js';
import type { WriteOptions, WrittenRows } from '../port.js';
import { ChildLost, ProcessLink } from '../process-link.js';
import type { Chunk } from '../writing/writer-cursor.js';
import { writtenRows } from '../writing/written-rows.js';
import type { Neo4jAccess } from './open-driver.js';
import type { ReaderQuery, ReaderRequest } from './reader-protocol.js';

/** The reader itself gives the server two seconds beyond the time limit; past these it is stuck. */
const LATE_MS = 3000;
/** How long the reader may take to hear that a query is to stop: longer, and a row keeps it from listening. */
const HEAR_MS = 1000;
const LEAVE_MS = 1000;
const ATTEMPTS = 3;

type Link = ProcessLink<ReaderRequest>;
type Work<T> = (written: WrittenRows) => Promise<T>;

/** Keeps the process that reads people's queries: started with the first, started again when it had to be ended. */
export class Neo4jReader {
  #link: Link | undefined;
  #queries = 0;

  constructor(
    private readonly access: Neo4jAccess,
    private readonly logger: EngineLogger,
  ) {}

  /** Starts the process if there is none. */
  warm(): Link {
    if (this.#link?.lost === false) return this.#link;
    const link: Link = new ProcessLink<ReaderRequest>({
      base: import.meta.url,
      entry: 'reader-child',
      name: 'The reader of Neo4j',
      logger: this.logger,
    });
    // Messages keep their order, so nobody waits for this one; if it fails, so will those behind it.
    link.call({ op: 'open', access: this.access }).catch(() => undefined);
    this.#link = link;
    return link;
  }

  /** Started again where the process is lost by no fault of the query, unless a chunk has left. */
  async write<T>(
    query: ReaderQuery,
    options: WriteOptions & { readonly bookmarks: BookmarkManager },
    work: Work<T>,
  ): Promise<T> {
    const { timeoutMs, signal } = options;
    const deadline = new Deadline(timeoutMs + LATE_MS, signal, timeoutMs);
    try {
      for (let attempt = 1; ; attempt += 1) {
        const run = new Run(this.warm(), (this.#queries += 1), deadline, options.repeatable);
        try {
          const bookmarks = [...(await options.bookmarks.getBookmarks())];
          return await run.write({ ...query, bookmarks }, work);
        } catch (error) {
          if (!(error instanceof ChildLost) || run.hasLeft || attempt === ATTEMPTS) throw error;
        }
      }
    } finally {
      deadline.clear();
    }
  }

  async close(): Promise<void> {
    const link = this.#link;
    if (link === undefined || link.lost) return;
    await atMost(LEAVE_MS, link.leave());
    await link.kill(new ChildLost('The database was closed.'));
  }
}

/** One try of a query. */
class Run {
  hasLeft = false;

  constructor(
    private readonly link: Link,
    private readonly number: number,
    private readonly deadline: Deadline,
    private readonly repeatable = false,
  ) {}

  async write<T>(
    query: ReaderQuery & { readonly bookmarks: readonly string[] },
    work: Work<T>,
  ): Promise<T> {
    const forget = this.deadline.onEnd(() => void this.#stop());
    try {
      const first = await this.#ask({ op: 'write', query: this.number, ...query });
      const written = writtenRows(first, {
        next: () => this.#ask({ op: 'more', query: this.number }),
        drop: () => this.#stop(),
        onLeft: () => {
          this.hasLeft ||= !this.repeatable;
        },
      });
      try {
        return await this.deadline.race(work(written));
      } finally {
        void written.chunks.return(undefined);
      }
    } finally {
      forget();
    }
  }

  #ask(request: ReaderRequest): Promise<Chunk> {
    if (this.deadline.reason !== undefined) return Promise.reject(this.deadline.reason);
    return this.deadline.race(this.link.call(request) as Promise<Chunk>);
  }

  /** A reader that does not hear is ended: its connections close, and the server stops what they asked for. */
  async #stop(): Promise<void> {
    const heard = this.link.call({ op: 'stop', query: this.number }).then(
      () => true,
      () => true,
    );
    if ((await atMost(HEAR_MS, heard)) === true) return;
    await this.link.kill(
      new ChildLost(
        'The reader of Neo4j was kept by another query and is started again; try once more.',
      ),
    );
  }
}
