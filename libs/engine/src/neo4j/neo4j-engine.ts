import neo4j, { type Driver } from 'neo4j-driver';
import type { StancegraphError } from '@stancegraph/model';
import { atMost } from '../deadline.js';
import type { TimeLimits } from '../limits.js';
import type { EngineLogger } from '../logger.js';
import type {
  CypherEngine,
  CypherParameters,
  EngineHealth,
  FreeQueryLimits,
  FreeQueryOptions,
  FreeQueryResult,
  FreeQueryStream,
  QueryPlan,
  ReadTransaction,
  RowWriter,
  TransactionOptions,
  WriteOptions,
  WriteTransaction,
  WrittenRows,
} from '../port.js';
import { QueryGuard } from '../guard/query-guard.js';
import { takeRows } from '../open-rows.js';
import { WriteQueue } from '../write-queue.js';
import type { Place } from './errors.js';
import { Neo4jFreeQueries } from './free-query.js';
import type { Neo4jReader } from './reader.js';
import { Neo4jSessions } from './sessions.js';
import { weaknessesOf } from './weaknesses.js';

const HEALTH_MS = 5000;
const SCHEMA_MS = 120_000;

/** The port over a Neo4j server. */
export class Neo4jEngine implements CypherEngine {
  readonly kind = 'neo4j';
  /** About 2 kB of server memory a statement: 30,000 stay below a limit of 64 MB for a transaction. */
  readonly capabilities = { relationshipIndexes: true, statementsPerTransaction: 30_000 };
  readonly #sessions: Neo4jSessions;
  readonly #writes = new WriteQueue();
  readonly #guard = new QueryGuard();
  readonly #free: Neo4jFreeQueries;

  constructor(
    private readonly driver: Driver,
    private readonly place: Place,
    private readonly limits: TimeLimits,
    logger: EngineLogger,
    private readonly reader: Neo4jReader,
  ) {
    this.#sessions = new Neo4jSessions(driver, neo4j.bookmarkManager(), place, logger);
    this.#free = new Neo4jFreeQueries(this.#sessions, this.#guard, reader);
  }

  read<T>(work: (tx: ReadTransaction) => Promise<T>, options?: TransactionOptions): Promise<T> {
    const timeoutMs = this.limits.readTimeoutMs;
    return this.#sessions.transact(
      { mode: 'READ', end: 'commit', retry: true, timeoutMs },
      work,
      options,
    );
  }

  write<T>(work: (tx: WriteTransaction) => Promise<T>, options?: TransactionOptions): Promise<T> {
    const timeoutMs = this.limits.writeTimeoutMs;
    return this.#writes.run(
      () =>
        this.#sessions.transact(
          { mode: 'WRITE', end: 'commit', retry: true, timeoutMs },
          work,
          options,
        ),
      { signal: options?.signal, waitMs: this.limits.writeWaitMs },
    );
  }

  async runSchema(cypher: string): Promise<void> {
    await this.#writes.run(
      () =>
        this.#sessions.transact(
          { mode: 'WRITE', end: 'commit', retry: true, timeoutMs: SCHEMA_MS },
          (tx) => tx.run(cypher),
        ),
      { waitMs: this.limits.writeWaitMs },
    );
  }

  query(
    cypher: string,
    parameters: CypherParameters,
    limits: FreeQueryLimits,
  ): Promise<FreeQueryResult> {
    return this.streamQuery(cypher, parameters, limits, (stream) =>
      takeRows(stream, limits.maxRows),
    );
  }

  streamQuery<T>(
    cypher: string,
    parameters: CypherParameters,
    options: FreeQueryOptions,
    work: (stream: FreeQueryStream) => Promise<T>,
  ): Promise<T> {
    return this.#free.stream({ cypher, parameters, options }, work);
  }

  writeQuery<T>(
    cypher: string,
    parameters: CypherParameters,
    options: WriteOptions,
    writer: RowWriter,
    work: (written: WrittenRows) => Promise<T>,
  ): Promise<T> {
    return this.#free.write({ cypher, parameters, options }, writer, work);
  }

  explainQuery(
    cypher: string,
    parameters: CypherParameters,
    options: FreeQueryOptions & { readonly profile?: boolean },
  ): Promise<QueryPlan> {
    return this.#free.explain({ cypher, parameters, options }, options.profile === true);
  }

  async health(): Promise<EngineHealth> {
    const { address } = this.place;
    try {
      const version = await this.#sessions.transact(
        { mode: 'READ', end: 'rollback', retry: false, timeoutMs: HEALTH_MS },
        (tx) => tx.serverVersion(),
      );
      return { ok: true, address, version };
    } catch (error) {
      return { ok: false, address, problem: (error as StancegraphError).message };
    }
  }

  weaknesses(): Promise<readonly string[]> {
    return weaknessesOf(this.#sessions);
  }

  async close(): Promise<void> {
    this.#guard.close();
    // A server that does not answer must not keep us from leaving.
    await Promise.all([atMost(3000, this.driver.close()), this.reader.close()]);
  }
}
