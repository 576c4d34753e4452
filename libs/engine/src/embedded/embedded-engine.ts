import type { StancegraphError } from '@stancegraph/model';
import type { TimeLimits } from '../limits.js';
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
import { EmbeddedFreeQueries } from './free-query.js';
import type { Supervisor } from './supervisor.js';
import { Transactions } from './transactions.js';

const HEALTH_MS = 5000;

/** The port over the embedded database in its child process. */
export class EmbeddedEngine implements CypherEngine {
  readonly kind = 'embedded';
  readonly capabilities = { relationshipIndexes: false, statementsPerTransaction: 100_000 };
  readonly #transactions: Transactions;
  readonly #writes = new WriteQueue();
  readonly #guard = new QueryGuard();
  readonly #free: EmbeddedFreeQueries;

  constructor(
    private readonly folder: string,
    private readonly supervisor: Supervisor,
    private readonly limits: TimeLimits,
  ) {
    this.#transactions = new Transactions(supervisor);
    this.#free = new EmbeddedFreeQueries(this.#transactions, this.#guard);
  }

  read<T>(work: (tx: ReadTransaction) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const { timeoutMs = this.limits.readTimeoutMs } = options;
    return this.#transactions.read(work, timeoutMs, options);
  }

  write<T>(
    work: (tx: WriteTransaction) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    const { timeoutMs = this.limits.writeTimeoutMs, signal } = options;
    return this.#writes.run(() => this.#transactions.write(work, timeoutMs, options), {
      signal,
      waitMs: this.limits.writeWaitMs,
    });
  }

  async runSchema(cypher: string): Promise<void> {
    await this.#writes.run(
      () =>
        this.supervisor.writing(async () => {
          const link = await this.supervisor.ready();
          await link.call({ op: 'schema', cypher });
        }),
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
    const address = this.folder;
    try {
      await this.#transactions.read((tx) => tx.run('RETURN 1 AS one'), HEALTH_MS, {});
      return { ok: true, address, version: this.supervisor.version };
    } catch (error) {
      return { ok: false, address, problem: (error as StancegraphError).message };
    }
  }

  /** It has no settings: what it must not do, the guard and its process's limits keep it from. */
  weaknesses(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  close(): Promise<void> {
    this.#guard.close();
    return this.supervisor.close();
  }
}
