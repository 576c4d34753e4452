import neo4j, { type Plan, type Record as Row, type Result, type Transaction } from 'neo4j-driver';
import type { Keys } from '../keys.js';
import { prepareParameters } from '../parameters.js';
import type { OpenRows } from '../open-rows.js';
import type { CypherParameters, CypherResult, CypherValue, ReadTransaction } from '../port.js';
import type { Profile } from './plan.js';
import { ENDS_QUERY, RelationshipEnds } from './relationship-ends.js';
import { RowReader } from './row-reader.js';
import type { TransactionWatch } from './transaction-watch.js';
import { fromDriver } from './values.js';

type Rows = readonly (readonly CypherValue[])[];

/** The port's transaction over one of the driver's. */
export class Neo4jTransaction implements ReadTransaction {
  constructor(
    private readonly transaction: Transaction,
    private readonly watch: TransactionWatch,
  ) {}

  async run(cypher: string, parameters: CypherParameters = {}): Promise<CypherResult> {
    const result = this.#send(cypher, parameters);
    const { records } = await this.watch.race(Promise.resolve(result));
    const columns = (await this.watch.race(result.keys())).map(String);
    this.watch.remarks(result, cypher);
    return { columns, rows: await this.#convert(records) };
  }

  async *stream(cypher: string, parameters: CypherParameters = {}): AsyncGenerator<Rows> {
    const reader = this.#reader(this.#send(cypher, parameters), cypher);
    try {
      yield* reader.batches();
    } finally {
      await reader.drop();
    }
  }

  /** Starts a statement and gives its columns, and its rows in batches. What is not taken ends with the transaction. */
  async open(cypher: string, parameters: CypherParameters, keys?: Keys): Promise<OpenRows> {
    const result = this.#send(cypher, parameters);
    const columns = (await this.watch.race(result.keys())).map(String);
    const reader = this.#reader(result, cypher, keys);
    return { columns, rows: reader.batches(), countAll: () => reader.countAll() };
  }

  /** The server's name and version, such as `Neo4j/5.26.31`. */
  async serverVersion(): Promise<string> {
    const result = this.transaction.run('RETURN 1 AS one');
    const { summary } = await this.watch.race(Promise.resolve(result));
    return summary.server.agent ?? 'Neo4j';
  }

  /** How the server would run a statement, without running it. */
  async explain(
    cypher: string,
    parameters: CypherParameters,
  ): Promise<{ readonly kind: string; readonly plan: Plan | false }> {
    const result = this.#send(`EXPLAIN ${cypher}`, parameters);
    const { summary } = await this.watch.race(Promise.resolve(result));
    return { kind: summary.queryType, plan: summary.plan };
  }

  /** Runs a statement to its end, throws its rows away, and tells what was counted; false where the server does not. */
  async profile(cypher: string, parameters: CypherParameters): Promise<Profile | false> {
    const result = this.#send(`PROFILE ${cypher}`, parameters);
    const records = result[Symbol.asyncIterator]();
    while ((await this.watch.race(records.next())).done !== true);
    return (await this.watch.race(result.summary())).queryProfile;
  }

  #reader(result: Result, cypher: string, keys?: Keys): RowReader {
    return new RowReader(result, this.watch, cypher, (batch) => this.#convert(batch, keys));
  }

  #send(cypher: string, parameters: CypherParameters): Result {
    return this.transaction.run(cypher, prepareParameters(parameters, neo4j.int));
  }

  async #convert(records: readonly Row[], keys?: Keys): Promise<Rows> {
    const ends = new RelationshipEnds();
    const rows = records.map(fieldsOf);
    rows.forEach((row) => {
      ends.collect(row);
    });
    if (ends.missing.length > 0) await this.#learn(ends);
    return rows.map((row) => row.map((value) => fromDriver(value, { ends: ends.known, keys })));
  }

  async #learn(ends: RelationshipEnds): Promise<void> {
    const found = await this.watch.race(
      Promise.resolve(this.transaction.run(ENDS_QUERY, { ends: ends.missing })),
    );
    for (const row of found.records) {
      const id: unknown = row.get('id');
      ends.known.set(String(row.get('elementId')), typeof id === 'string' ? id : null);
    }
  }
}

/** Values by position: a column named like a member of objects must not hurt. */
function fieldsOf(row: Row): unknown[] {
  return row.keys.map((_, index): unknown => row.get(index));
}
