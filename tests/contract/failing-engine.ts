import type {
  CypherEngine,
  CypherParameters,
  FreeQueryOptions,
  FreeQueryStream,
  QueryPlan,
  ReadTransaction,
  RowWriter,
  TransactionOptions,
  WriteOptions,
  WriteTransaction,
  WrittenRows,
} from '@stancegraph/engine';

/** What a `FailingEngine` throws. */
export class Injected extends Error {}

export interface FailingOptions {
  /** Which of the calls fails, counted from 1: statements, and the ends of writes. */
  readonly at: number;
  /** `once`: later calls are let through. `from then on`: the database is gone for good. */
  readonly fails: 'once' | 'from then on';
  /** A write's end fails before it is committed, or after: nobody answered, but it is done. */
  readonly commit?: 'before' | 'after';
}

/** A real engine of which the n-th call fails. */
export class FailingEngine implements CypherEngine {
  readonly kind;
  readonly capabilities;
  #calls = 0;
  hasFailed = false;

  constructor(
    private readonly engine: CypherEngine,
    private readonly options: FailingOptions,
  ) {
    this.kind = engine.kind;
    this.capabilities = engine.capabilities;
  }

  read<T>(work: (tx: ReadTransaction) => Promise<T>, options?: TransactionOptions): Promise<T> {
    return this.engine.read((tx) => work(this.#watched(tx)), options);
  }

  async write<T>(
    work: (tx: WriteTransaction) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T> {
    const { commit = 'before' } = this.options;
    const value = await this.engine.write(async (tx) => {
      const done = await work(this.#watched(tx));
      if (commit === 'before') this.#call();
      return done;
    }, options);
    if (commit === 'after') this.#call();
    return value;
  }

  runSchema(cypher: string): Promise<void> {
    return this.engine.runSchema(cypher);
  }

  query(...call: Parameters<CypherEngine['query']>): ReturnType<CypherEngine['query']> {
    return this.engine.query(...call);
  }

  streamQuery<T>(
    cypher: string,
    parameters: CypherParameters,
    options: FreeQueryOptions,
    work: (stream: FreeQueryStream) => Promise<T>,
  ): Promise<T> {
    return this.engine.streamQuery(cypher, parameters, options, work);
  }

  writeQuery<T>(
    cypher: string,
    parameters: CypherParameters,
    options: WriteOptions,
    writer: RowWriter,
    work: (written: WrittenRows) => Promise<T>,
  ): Promise<T> {
    return this.engine.writeQuery(cypher, parameters, options, writer, work);
  }

  explainQuery(...call: Parameters<CypherEngine['explainQuery']>): Promise<QueryPlan> {
    return this.engine.explainQuery(...call);
  }

  health(): ReturnType<CypherEngine['health']> {
    return this.engine.health();
  }

  weaknesses(): ReturnType<CypherEngine['weaknesses']> {
    return this.engine.weaknesses();
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  #watched(tx: ReadTransaction): ReadTransaction {
    const call = (): void => {
      this.#call();
    };
    return {
      run: async (...statement) => {
        call();
        return tx.run(...statement);
      },
      async *stream(...statement) {
        call();
        yield* tx.stream(...statement);
      },
    };
  }

  #call(): void {
    const { at, fails } = this.options;
    this.#calls += 1;
    if (this.#calls < at || (this.hasFailed && fails === 'once')) return;
    this.hasFailed = true;
    throw new Injected(`call ${String(at)} fails`);
  }
}
