import type { QueryResult, Transaction } from '@grafeo-db/js';
import type { Keys } from '../keys.js';
import { BATCH_ROWS } from '../limits.js';
import type { OpenRows } from '../open-rows.js';
import type { CypherValue } from '../port.js';
import type { Page } from './protocol.js';
import { fromGrafeo, RelationshipEnds } from './values.js';

/** 150 ms for scalars; other calls to the process wait so long. */
const MOST_AT_ONCE = 100_000;

const ENDS_QUERY = 'MATCH (n) WHERE id(n) IN $ends RETURN id(n) AS number, n.id AS id';

/** Hands out a result page by page, so that a big one does not hold the process for long. */
export class ChildCursor {
  #at = 0;
  /** Taken out of the engine at once, which is three times as fast as row by row, and keeps the process for longer. */
  #all: readonly unknown[][] | undefined;

  constructor(
    private readonly result: QueryResult,
    readonly transaction: Transaction,
    private readonly keys: Keys | undefined,
  ) {}

  /** The same as a stream, for a writer in this process. */
  stream(): OpenRows {
    const { columns, length: total } = this.result;
    return {
      columns,
      rows: this.#batches(),
      countAll: () => Promise.resolve({ total, exact: true }),
    };
  }

  async next(count: number): Promise<Page> {
    const { columns, length } = this.result;
    const end = Math.min(this.#at + count, length);
    const raw = length > MOST_AT_ONCE ? this.#rowByRow(end) : this.#slice(end);
    this.#at = end;
    return { columns, rows: await this.#convert(raw), more: end < length, total: length };
  }

  async *#batches(): AsyncGenerator<readonly (readonly CypherValue[])[]> {
    for (let more = true; more;) {
      const page = await this.next(BATCH_ROWS);
      more = page.more;
      yield page.rows;
    }
  }

  #slice(end: number): unknown[][] {
    this.#all ??= this.result.rows();
    return this.#all.slice(this.#at, end);
  }

  #rowByRow(end: number): unknown[][] {
    const { columns } = this.result;
    return Array.from({ length: end - this.#at }, (_, index) =>
      this.#row(columns, this.#at + index),
    );
  }

  #row(columns: readonly string[], index: number): unknown[] {
    const row = this.result.get(index);
    return columns.map((column) => row[column]);
  }

  async #convert(raw: readonly unknown[][]): Promise<CypherValue[][]> {
    if (raw.every((row) => row.every(isScalar))) return raw as CypherValue[][];
    const ends = new RelationshipEnds();
    for (const row of raw) for (const value of row) ends.collect(value);
    if (ends.missing.length > 0 && this.transaction.isActive) {
      const found = await this.transaction.executeCypher(ENDS_QUERY, { ends: ends.missing });
      for (const [number, id] of found.rows())
        ends.known.set(Number(number), typeof id === 'string' ? id : null);
    }
    return raw.map((row) =>
      row.map((value) => fromGrafeo(value, { ends: ends.known, keys: this.keys })),
    );
  }
}

/** What needs no conversion, which is most of what people ask for. */
function isScalar(value: unknown): boolean {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  );
}
