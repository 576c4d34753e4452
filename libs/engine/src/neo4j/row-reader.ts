import type { Record as Row, Result } from 'neo4j-driver';
import { atMost } from '../deadline.js';
import { BATCH_ROWS, COUNT_MS } from '../limits.js';
import type { CypherValue, RowCount } from '../port.js';
import type { TransactionWatch } from './transaction-watch.js';

type Rows = readonly (readonly CypherValue[])[];

/** Counting ends before the statement's time does: an answer must not be lost for a number. */
const SPARE_MS = 200;

/** Takes the rows of one result: in batches that are converted, and then only counting what is left. */
export class RowReader {
  readonly #records: AsyncIterator<Row, unknown> & { return?: () => Promise<unknown> };
  #seen = 0;
  #finished = false;
  #counting = false;

  constructor(
    private readonly result: Result,
    private readonly watch: TransactionWatch,
    private readonly cypher: string,
    private readonly convert: (batch: readonly Row[]) => Promise<Rows>,
  ) {
    this.#records = result[Symbol.asyncIterator]();
  }

  async *batches(): AsyncGenerator<Rows> {
    while (!this.#finished && !this.#counting) {
      const batch = await this.#batch();
      if (batch.length === 0) break;
      this.#seen += batch.length;
      const rows = await this.convert(batch);
      this.watch.rowsLeft();
      yield rows;
    }
    if (this.#finished) this.watch.remarks(this.result, this.cypher);
  }

  async countAll(): Promise<RowCount> {
    this.#counting = true;
    const ms = Math.min(COUNT_MS, this.watch.remainingMs - SPARE_MS);
    const exact =
      this.#finished || (ms > 0 && (await atMost(ms, this.#countTo(Date.now() + ms))) === true);
    return { total: this.#seen, exact };
  }

  /** Left half way: tells the server to drop the rest, or the next statement of the transaction would wait for it. */
  async drop(): Promise<void> {
    if (!this.#finished) await this.watch.race(Promise.resolve(this.#records.return?.()));
  }

  async #batch(): Promise<Row[]> {
    const batch: Row[] = [];
    while (batch.length < BATCH_ROWS && !this.#finished) {
      const next = await this.watch.race(this.#records.next());
      if (next.done === true) this.#finished = true;
      else batch.push(next.value);
    }
    return batch;
  }

  /** Resolves to whether the end was reached. */
  async #countTo(end: number): Promise<boolean> {
    try {
      while (Date.now() < end) {
        const next = await this.#records.next();
        if (next.done === true) this.#finished = true;
        if (this.#finished) return true;
        this.#seen += 1;
      }
    } catch {
      // The rows that were asked for are there; that more could not be counted is said by `exact`.
    }
    return false;
  }
}
