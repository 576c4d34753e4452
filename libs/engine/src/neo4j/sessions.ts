import { StancegraphError } from '@stancegraph/model';
import neo4j, {
  Neo4jError,
  type BookmarkManager,
  type Driver,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { atMost, Deadline } from '../deadline.js';
import type { EngineLogger } from '../logger.js';
import type { TransactionOptions } from '../port.js';
import { unknownOutcome } from '../unknown-outcome.js';
import { isTransient, toStancegraphError, type Place } from './errors.js';
import { RemarkLog } from './remarks.js';
import { Neo4jTransaction } from './transaction.js';
import type { TransactionWatch } from './transaction-watch.js';

/** How much longer than its time limit the server gets to say that it stopped. */
const GRACE_MS = 2000;
const CLOSE_MS = 2000;
const COMMIT_MS = 120_000;
const FIRST_PAUSE_MS = 50;
/** A server that is away for longer is not waited for. */
const RETRY_MS = 15_000;

export interface TransactionKind {
  readonly mode: 'READ' | 'WRITE';
  readonly end: 'commit' | 'rollback';
  readonly retry: boolean;
  readonly timeoutMs: number;
  /** By which the server's list of transactions tells this one. */
  readonly label?: string;
}

/** Runs transactions over one driver: retries, time limits, cancelling, closing. */
export class Neo4jSessions {
  readonly #remarks: RemarkLog;

  constructor(
    private readonly driver: Driver,
    readonly bookmarks: BookmarkManager,
    private readonly place: Place,
    logger: EngineLogger,
  ) {
    this.#remarks = new RemarkLog(logger);
  }

  async transact<T>(
    kind: TransactionKind,
    work: (tx: Neo4jTransaction) => Promise<T>,
    { signal, timeoutMs = kind.timeoutMs }: TransactionOptions = {},
  ): Promise<T> {
    const deadline = new Deadline(timeoutMs + GRACE_MS, signal, timeoutMs);
    try {
      const until = Date.now() + RETRY_MS;
      for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
        const attempt = new Attempt(this.#remarks, deadline);
        try {
          return await this.#once(kind, work, attempt);
        } catch (error) {
          if (error instanceof StancegraphError) throw error;
          if (deadline.reason !== undefined) throw deadline.reason;
          const again = kind.retry && !attempt.rowsHaveLeft && isTransient(error);
          const time = deadline.remainingMs > pause + GRACE_MS && Date.now() + pause < until;
          if (!again || !time) throw toStancegraphError(error, this.place);
          await deadline.race(rest(pause));
        }
      }
    } finally {
      deadline.clear();
    }
  }

  async #once<T>(
    kind: TransactionKind,
    work: (tx: Neo4jTransaction) => Promise<T>,
    attempt: Attempt,
  ): Promise<T> {
    if (attempt.deadline.reason !== undefined) throw attempt.deadline.reason;
    const session = this.session(kind.mode);
    // Closing the session stops a running query; rolling back would wait for it.
    const forget = attempt.deadline.onEnd(() => void session.close().catch(ignore));
    try {
      const timeout = Math.max(1, attempt.deadline.remainingMs - GRACE_MS);
      const begun = session.beginTransaction(settingsOf(kind, timeout));
      const tx = await attempt.race(Promise.resolve(begun));
      const value = await attempt.race(work(new Neo4jTransaction(tx, attempt)));
      if (kind.end === 'commit' && !tx.isOpen())
        throw new neo4j.Neo4jError('The transaction ended early', 'N/A', '', '');
      forget();
      if (kind.end === 'commit') await commit(tx, kind.mode);
      return value;
    } finally {
      forget();
      // What was only read is answered first and rolled back then: closing the session does that.
      const closed = atMost(CLOSE_MS, session.close().catch(ignore));
      if (kind.end === 'commit' || attempt.isOver) await closed;
    }
  }

  session(mode: 'READ' | 'WRITE'): Session {
    return this.driver.session({
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.bookmarks,
      ...(this.place.database === undefined ? {} : { database: this.place.database }),
    });
  }
}

function settingsOf(
  { label }: TransactionKind,
  timeout: number,
): { timeout: number; metadata?: { stancegraph: string } } {
  return label === undefined ? { timeout } : { timeout, metadata: { stancegraph: label } };
}

/** One try of a transaction. */
class Attempt implements TransactionWatch {
  rowsHaveLeft = false;

  constructor(
    private readonly log: RemarkLog,
    readonly deadline: Deadline,
  ) {}

  /** Whether it was given up. */
  get isOver(): boolean {
    return this.deadline.reason !== undefined;
  }

  get remainingMs(): number {
    return Math.max(0, this.deadline.remainingMs - GRACE_MS);
  }

  race<T>(work: Promise<T>): Promise<T> {
    return this.deadline.race(work);
  }

  rowsLeft(): void {
    this.rowsHaveLeft = true;
  }

  remarks(...[result, cypher]: Parameters<TransactionWatch['remarks']>): void {
    void result.summary().then((summary) => {
      this.log.add(summary, cypher);
    }, ignore);
  }
}

/** Past this point the signal and the time limit come too late: half a commit there is not. */
async function commit(tx: Transaction, mode: 'READ' | 'WRITE'): Promise<void> {
  const committed = tx.commit().then(
    () => true,
    (error: unknown) => {
      const answered = error instanceof Neo4jError && error.code.startsWith('Neo.');
      throw answered || mode === 'READ' ? error : unknownOutcome(error);
    },
  );
  if ((await atMost(COMMIT_MS, committed)) !== true) throw unknownOutcome();
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function ignore(): void {
  // The work has ended already; its own failure is what the caller hears of.
}
