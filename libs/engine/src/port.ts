/** A node as a query returned it. Its id is the application's own property; no engine's internal id leaves here. */
export interface GraphNode {
  readonly type: 'node';
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, CypherValue>>;
  /** Where asked for (`identify`): the same for the same node within one answer, and without meaning outside it. */
  readonly key?: string;
}

/** A relationship as a query returned it; the ends are given by their `id` property (null where they have none). */
export interface GraphRelationship {
  readonly type: 'relationship';
  readonly relationshipType: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly properties: Readonly<Record<string, CypherValue>>;
  /** Where asked for (`identify`): keys of the relationship and of its ends within one answer, as a node's `key`. */
  readonly key?: string;
  readonly sourceKey?: string;
  readonly targetKey?: string;
}

export interface GraphPath {
  readonly type: 'path';
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

/** A map as a query returned it; wrapped, so that a map with a key `type` is never taken for a node. */
export interface CypherMap {
  readonly type: 'map';
  readonly entries: Readonly<Record<string, CypherValue>>;
}

/**
 * What comes back in a row, the same from both engines. Integers are numbers while they are safe and
 * bigint beyond; dates and times are ISO 8601 strings.
 */
export type CypherValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly CypherValue[]
  | CypherMap
  | GraphNode
  | GraphRelationship
  | GraphPath;

/** What may go in: JSON-like values. Dates go as strings and are wrapped in `date($d)` by the statement. */
export type CypherParameter =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly CypherParameter[]
  | { readonly [key: string]: CypherParameter };

export type CypherParameters = Readonly<Record<string, CypherParameter>>;

/** Columns in the order of the RETURN clause; a row has one value for each column. */
export interface CypherResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
}

export interface ReadTransaction {
  /** Runs one statement and gives all its rows. */
  run(cypher: string, parameters?: CypherParameters): Promise<CypherResult>;
  /** Runs one statement and gives its rows in batches, with back-pressure. One at a time in a transaction. */
  stream(
    cypher: string,
    parameters?: CypherParameters,
  ): AsyncIterable<readonly (readonly CypherValue[])[]>;
}

export type WriteTransaction = ReadTransaction;

export interface TransactionOptions {
  /** Stops the work; the transaction is rolled back and the call rejects with `cancelled`. */
  readonly signal?: AbortSignal;
  /** Milliseconds; past it the work is stopped and the call rejects with `timeout`. Default: the engine's own. */
  readonly timeoutMs?: number;
}

/** What was found out about the store; `problem` says in one line what is wrong, where something is. */
export interface EngineHealth {
  readonly ok: boolean;
  readonly version?: string;
  readonly address: string;
  readonly problem?: string;
}

/** How a query that a person wrote is run. */
export interface FreeQueryOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Gives nodes and relationships their keys. Costs memory for each different one. */
  readonly identify?: boolean;
  /**
   * Called when the query was given up and the database has not stopped working on it yet; `over` resolves
   * when it has, and never rejects.
   */
  readonly onStillRunning?: (over: Promise<unknown>) => void;
}

/** The same with a limit for rows. */
export interface FreeQueryLimits extends FreeQueryOptions {
  readonly maxRows: number;
}

/** How many rows a query gives. */
export interface RowCount {
  /** All rows; where `exact` is false, as many as were seen. */
  readonly total: number;
  readonly exact: boolean;
}

/** Rows of a free query as they come, in batches; the next is asked for only when the one before was taken. */
export interface FreeQueryStream {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly CypherValue[])[]>;
  /**
   * Counts all rows, those handed out included, without converting the rest: for `COUNT_MS` at most, within the
   * query's own time. Never rejects. After it `rows` gives nothing more, so whoever calls it is done with them.
   */
  readonly countAll: () => Promise<RowCount>;
}

/**
 * Turns rows into text where they are: a module, by its URL, that exports `write` (`WriteRows`). It is loaded in the
 * process that has the rows, so that only text comes over to this one.
 */
export interface RowWriter {
  readonly module: string;
  /** Handed to `write`; must survive a structured clone. */
  readonly options: unknown;
}

/** Yields text, and returns what is to be told of its end; both as it goes, since it is run only as fast as it is read. */
export type WriteRows = (
  stream: FreeQueryStream,
  options: unknown,
) => AsyncGenerator<string, unknown>;

/** What a writer wrote: UTF-8, cut anywhere; the generator returns what the writer returned. */
export interface WrittenRows {
  readonly columns: readonly string[];
  readonly chunks: AsyncGenerator<Uint8Array, unknown>;
}

export interface WriteOptions extends FreeQueryOptions {
  /** `work` has no side effects and may be started again where the process that has the rows is lost. */
  readonly repeatable?: boolean;
}

/** How an engine runs a query, from the operator that gives the rows down to those that read. */
export interface QueryPlan {
  /** The engine's own name for what is done. */
  readonly operator: string;
  readonly details?: string;
  /** What the planner expects. */
  readonly estimatedRows?: number;
  /** What was counted; only of a query that was run for it. */
  readonly rows?: number;
  readonly dbHits?: number;
  readonly timeMs?: number;
  readonly children: readonly QueryPlan[];
}

export interface FreeQueryResult extends CypherResult {
  /** Whether rows were left out at `maxRows`. */
  readonly truncated: boolean;
  /** How many there are with those left out. */
  readonly counted: RowCount;
}

export interface EngineCapabilities {
  /** Schema files marked `engine: neo4j` can be applied. */
  readonly relationshipIndexes: boolean;
  /** A transaction's size in statements up to which one is safe on this engine. */
  readonly statementsPerTransaction: number;
}

/**
 * The one way to a store. Every statement is Cypher; the same statement gives the same rows on every
 * engine. All failures are `StancegraphError`s: `engine-unavailable` (retriable when the server may come
 * back), `timeout`, `cancelled`, `refused` (a change in a read, a query that the guard stops), `conflict`
 * (a unique key is taken), `invalid-input` (a parameter that cannot be sent; a person's faulty query),
 * `engine-failed`. What `work` itself throws passes unchanged.
 */
export interface CypherEngine {
  readonly kind: 'neo4j' | 'embedded';
  readonly capabilities: EngineCapabilities;
  /**
   * Read-only work. Never sees a write that is not committed. On the embedded engine all its statements see
   * one snapshot; on Neo4j each sees what is committed when it runs. May be started again, so it must have
   * no side effects, but not after a stream in it has handed out rows.
   */
  read<T>(work: (tx: ReadTransaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * Commits when `work` resolves, rolls back when it rejects or one of its statements fails. Writes of one
   * engine never overlap. May be retried on transient failures. Once the commit is sent, neither signal nor
   * time limit count any more.
   */
  write<T>(work: (tx: WriteTransaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Runs a schema command (constraint, index) outside a transaction of ours. */
  runSchema(cypher: string): Promise<void>;
  /**
   * Runs a statement that a person wrote: read-only, guarded, always rolled back, bounded.
   * Refuses with `refused` what is not a single read statement, and on the embedded engine what that
   * engine would answer differently from Neo4j; the message names the construct and a way out.
   */
  query(
    cypher: string,
    parameters: CypherParameters,
    limits: FreeQueryLimits,
  ): Promise<FreeQueryResult>;
  /**
   * The same, without a limit for rows: `work` takes them as they come and is called once, when the first
   * of them (or the end) is there. The time limit counts until `work` is done.
   */
  streamQuery<T>(
    cypher: string,
    parameters: CypherParameters,
    options: FreeQueryOptions,
    work: (stream: FreeQueryStream) => Promise<T>,
  ): Promise<T>;
  /**
   * The same, with rows written as text where they are. `work` is called when the first chunk (or the end) is there.
   * Where the process that has the rows is lost, the query is started again unless a chunk has left.
   */
  writeQuery<T>(
    cypher: string,
    parameters: CypherParameters,
    options: WriteOptions,
    writer: RowWriter,
    work: (written: WrittenRows) => Promise<T>,
  ): Promise<T>;
  /** How the engine would run a person's query, under the same guard; with `profile` it is run, and rows are counted. */
  explainQuery(
    cypher: string,
    parameters: CypherParameters,
    options: FreeQueryOptions & { readonly profile?: boolean },
  ): Promise<QueryPlan>;
  health(): Promise<EngineHealth>;
  /** What the server's own settings let queries do that they should not, a sentence each; none where all is well. */
  weaknesses(): Promise<readonly string[]>;
  close(): Promise<void>;
}
