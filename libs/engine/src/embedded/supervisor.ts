import { StancegraphError } from '@stancegraph/model';
import { atMost } from '../deadline.js';
import type { EngineLogger } from '../logger.js';
import { ChildLost, ProcessLink, SharedLoss, type MemoryReport } from '../process-link.js';
import type { ChildRequest, Opened } from './protocol.js';

/** The process that owns the database. */
export type ChildLink = ProcessLink<ChildRequest>;

export interface SupervisorOptions {
  readonly folder: string;
  readonly memoryBytes: number;
  readonly keptBytes: number;
  readonly openMs: number;
  readonly logger: EngineLogger;
}

/** As many abandoned queries as may burn on while a write is going on. */
const MOST_ABANDONED = 4;
const CLOSE_MS = 60_000;
/** A big result becomes values all at once; taking 100,000 rows out is a third faster where the young ones have room. */
const ROOM_FOR_ROWS = '--max-semi-space-size=32';

/** Keeps one child process at work: starts it, ends it when it must be stopped, starts it again. */
export class Supervisor {
  #link: ChildLink | undefined;
  #starting: Promise<ChildLink> | undefined;
  #closed = false;
  #writing = false;
  #version = '';
  /** What the process held when it had just opened the database. */
  #openedBytes = Infinity;
  readonly #abandoned = new Set<symbol>();

  constructor(private readonly options: SupervisorOptions) {}

  /** What the engine calls itself; known once it was open. */
  get version(): string {
    return this.#version;
  }

  /** The process, open and ready. Starts one if there is none. */
  async ready(): Promise<ChildLink> {
    if (this.#closed) throw closedError();
    if (this.#link?.lost === false) return this.#link;
    this.#starting ??= this.#start().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  /** While a write is open, a query that ran out of time is left alone: killing it would undo the write. */
  async writing<T>(write: () => Promise<T>): Promise<T> {
    this.#writing = true;
    try {
      return await write();
    } finally {
      this.#writing = false;
      this.#reap();
    }
  }

  /** Gives up on a query that its caller no longer waits for; the process is ended as soon as it may be. */
  abandon(link: ChildLink, settled: Promise<unknown>): void {
    const query = Symbol('query');
    if (link !== this.#link) return;
    this.#abandoned.add(query);
    void settled.then(() => this.#abandoned.delete(query));
    this.#reap();
  }

  async kill(link: ChildLink, message: string): Promise<void> {
    this.options.logger.warn('The embedded database is stopped and started again', { message });
    await link.kill(new ChildLost(message));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#starting?.catch(() => undefined);
    const link = this.#link;
    if (link === undefined || link.lost) return;
    const closed = await atMost(
      CLOSE_MS,
      link.call({ op: 'close' }).then(
        () => true,
        () => false,
      ),
    );
    if (closed === true) await atMost(5000, link.leave());
    await link.kill(new ChildLost('The database was closed.'));
  }

  async #start(): Promise<ChildLink> {
    // The folder's lock goes with the process before.
    await this.#link?.exited;
    const { folder, logger, openMs } = this.options;
    const link: ChildLink = new ProcessLink<ChildRequest>({
      base: import.meta.url,
      entry: 'child',
      name: 'The embedded database',
      environment: { UV_THREADPOOL_SIZE: '8' },
      flags: [ROOM_FOR_ROWS],
      logger,
      onMemory: (report) => {
        this.#watchMemory(report, link);
      },
    });
    this.#abandoned.clear();
    this.#openedBytes = Infinity;
    try {
      const opened = await atMost(openMs, link.call({ op: 'open', folder }));
      if (opened === undefined) throw tooSlow(folder, openMs);
      this.#version = (opened as Opened).version;
      this.#link = link;
      return link;
    } catch (error) {
      await link.kill(new ChildLost('The database could not be opened.'));
      throw error;
    }
  }

  #watchMemory({ memory, idle }: MemoryReport, link: ChildLink): void {
    if (link.lost) return;
    if (idle) this.#restAfterWork(memory, link);
    else if (memory > this.options.memoryBytes) this.#endGreedy(link);
  }

  /** A process that nobody waits for is started anew where it holds much more than the database needs. */
  #restAfterWork(bytes: number, link: ChildLink): void {
    if (this.#openedBytes === Infinity) this.#openedBytes = bytes;
    if (link.waiting > 0 || this.#writing || bytes <= this.#openedBytes + this.options.keptBytes)
      return;
    void this.kill(link, 'The embedded database gives back the memory that its work took.')
      .then(() => this.ready())
      .catch(() => undefined);
  }

  #endGreedy(link: ChildLink): void {
    const limit = `${String(Math.round(this.options.memoryBytes / 1024 / 1024))} MB`;
    const [message, loss] =
      link.waiting > 1
        ? [
            `Stopped because queries together took more than ${limit} of memory; try again.`,
            SharedLoss,
          ]
        : [`Stopped because it took more than ${limit} of memory; ask for less.`, ChildLost];
    this.options.logger.warn('The embedded database is stopped and started again', { message });
    void link.kill(new loss(message, { retriable: loss === SharedLoss }));
  }

  #reap(): void {
    const link = this.#link;
    if (link === undefined || link.lost || this.#abandoned.size === 0) return;
    if (this.#writing && this.#abandoned.size < MOST_ABANDONED) return;
    void this.kill(
      link,
      'The embedded database had to be stopped; it is started again, so try once more.',
    );
  }
}

function closedError(): StancegraphError {
  return new StancegraphError('engine-unavailable', 'The embedded database is closed.');
}

function tooSlow(folder: string, openMs: number): StancegraphError {
  return new StancegraphError(
    'engine-unavailable',
    `The data folder ${folder} could not be opened within ${String(Math.round(openMs / 1000))} s.`,
    { retriable: true },
  );
}
