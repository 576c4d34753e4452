import type { Result } from 'neo4j-driver';

/** What a transaction tells its owner while it works. */
export interface TransactionWatch {
  /** Waits for the driver, but not longer than the work may take. */
  race<T>(work: Promise<T>): Promise<T>;
  /** What is left of the statement's own time, in milliseconds. */
  readonly remainingMs: number;
  /** Rows have left through a stream: from here on the work cannot be started again unseen. */
  rowsLeft(): void;
  /** The server's remarks about a statement. */
  remarks(result: Result, cypher: string): void;
}
