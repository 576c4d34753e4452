import grafeo from '@grafeo-db/js';
import { StancegraphError } from '@stancegraph/model';
import { Keys } from '../keys.js';
import { WriterCursor, type Chunk } from '../writing/writer-cursor.js';
import { arrange } from './arrange.js';
import { ChildCursor } from './child-cursor.js';
import type { ChildRequest, Opened, Page, TransactionMode } from './protocol.js';
import { StoreFolder } from './store-folder.js';

type Database = InstanceType<typeof grafeo.GrafeoDB>;
type Transaction = ReturnType<Database['beginTransaction']>;

/** The log is folded into the main file in the background when it has grown to this. */
const CHECKPOINT = { walBytes: 32 * 1024 * 1024, intervalMs: 10 * 60_000 };

interface OpenTransaction {
  readonly transaction: Transaction;
  readonly mode: TransactionMode;
  /** A statement failed in it: as on Neo4j, nothing more may run and nothing is kept. */
  failed: boolean;
}

/** The database as the child holds it: open transactions and open results, by the parent's numbers. */
export class ChildStore {
  #database: Database | undefined;
  #folder: StoreFolder | undefined;
  #running = 0;
  readonly #transactions = new Map<number, OpenTransaction>();
  readonly #cursors = new Map<number, ChildCursor>();
  readonly #writers = new Map<number, WriterCursor>();

  /** Whether a statement is at work. */
  get busy(): boolean {
    return this.#running > 0;
  }

  /** Whether no transaction is open. */
  get idle(): boolean {
    return !this.busy && this.#transactions.size === 0;
  }

  async answer(request: ChildRequest): Promise<unknown> {
    switch (request.op) {
      case 'open':
        return this.#open(request.folder);
      case 'run':
        this.#cursors.set(request.cursor, await this.#start(request));
        return this.#page(request.cursor, request.rows);
      case 'write':
        return this.#write(request);
      case 'more':
        return this.#chunk(request.cursor);
      case 'next':
        return this.#page(request.cursor, request.rows);
      case 'drop':
        this.#cursors.delete(request.cursor);
        await this.#takeWriter(request.cursor)?.drop();
        return null;
      case 'commit':
        this.#end(request.tx, true);
        return null;
      case 'rollback':
        this.#end(request.tx, false);
        return null;
      case 'schema':
        await this.#working(this.#opened().executeCypher(request.cypher));
        return null;
      case 'close':
        this.close();
        return null;
    }
  }

  /** Leaves the folder whole: the engine folds its log into the main file. */
  close(): void {
    if (this.#database === undefined) return;
    for (const { transaction } of this.#transactions.values()) {
      if (transaction.isActive) transaction.rollback();
    }
    this.#transactions.clear();
    this.#folder?.mark('closing');
    this.#database.close();
    this.#database = undefined;
    this.#folder?.mark('closed');
  }

  #open(path: string): Opened {
    const folder = new StoreFolder(path);
    folder.prepare();
    const database = openLocked(folder);
    folder.mark('open');
    this.#folder = folder;
    this.#database = database;
    database.setCheckpointTriggers(CHECKPOINT);
    return { version: `Grafeo ${database.version()}` };
  }

  #begin(tx: number, mode: TransactionMode): void {
    const transaction = this.#opened().beginTransaction('snapshot');
    this.#transactions.set(tx, { transaction, mode, failed: false });
  }

  async #start(request: ChildRequest & { op: 'run' | 'write' }): Promise<ChildCursor> {
    if (request.begin !== undefined) this.#begin(request.tx, request.begin);
    const open = this.#transaction(request.tx);
    try {
      const result = await this.#working(
        open.transaction.executeCypher(request.cypher, request.parameters),
      );
      if (open.mode === 'read' && Object.values(result.counters).some((count) => count > 0))
        throw new StancegraphError(
          'refused',
          'This statement changes data or settings, and here it may only read.',
        );
      const keys = request.identify ? new Keys() : undefined;
      return new ChildCursor(result, open.transaction, keys);
    } catch (error) {
      open.failed = true;
      throw error;
    }
  }

  async #write(request: ChildRequest & { op: 'write' }): Promise<Chunk> {
    const { cursor, writer, arrangement } = request;
    const stream = arrange((await this.#start(request)).stream(), arrangement);
    this.#writers.set(cursor, await WriterCursor.open(writer, stream));
    return this.#chunk(cursor);
  }

  async #chunk(cursor: number): Promise<Chunk> {
    const writer = this.#writers.get(cursor);
    if (writer === undefined) throw gone();
    const chunk = await writer.next();
    if (chunk.end !== undefined) this.#writers.delete(cursor);
    return chunk;
  }

  #takeWriter(cursor: number): WriterCursor | undefined {
    const writer = this.#writers.get(cursor);
    this.#writers.delete(cursor);
    return writer;
  }

  async #page(cursor: number, rows: number): Promise<Page> {
    const open = this.#cursors.get(cursor);
    if (open === undefined) throw gone();
    const page = await open.next(rows);
    if (!page.more) this.#cursors.delete(cursor);
    return page;
  }

  #end(tx: number, commit: boolean): void {
    const { transaction, failed } = this.#transaction(tx);
    this.#transactions.delete(tx);
    for (const [number, cursor] of this.#cursors)
      if (cursor.transaction === transaction) this.#cursors.delete(number);
    if (commit && !failed) transaction.commit();
    else if (transaction.isActive) transaction.rollback();
    if (commit && failed)
      throw new StancegraphError(
        'engine-failed',
        'A statement of this transaction failed, so nothing was changed.',
      );
  }

  #transaction(tx: number): OpenTransaction {
    const open = this.#transactions.get(tx);
    if (open === undefined) throw gone();
    return open;
  }

  #opened(): Database {
    if (this.#database === undefined) throw gone();
    return this.#database;
  }

  async #working<T>(work: Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work;
    } finally {
      this.#running -= 1;
    }
  }
}

function openLocked(folder: StoreFolder): Database {
  try {
    return grafeo.GrafeoDB.create(folder.mainFile);
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    if (/cannot be locked|lock/i.test(text)) throw folder.inUse();
    throw new StancegraphError(
      'engine-failed',
      `The data folder ${folder.path} cannot be opened: ${text.split('\n', 1)[0] ?? ''}`,
      { cause },
    );
  }
}

function gone(): StancegraphError {
  return new StancegraphError('engine-failed', 'This transaction is over.');
}
