import type {
  Datasets,
  DeletedSnapshot,
  FileFormat,
  FileQuery as FileOptions,
  Health,
  ImportJob,
  ImportOutcome,
  NamedQuery,
  NewSnapshot,
  Removal,
  Restoration,
  ResultFormat,
  Snapshot,
  SnapshotChange,
  Snapshots,
} from '@stancegraph/contract';
import type { CypherParameters, FreeQueryLimits, FreeQueryResult } from '@stancegraph/engine';
import type { LiveDatasets, SnapshotContents, Taken } from '@stancegraph/graph';
import type { Filter, ForeignMapping } from '@stancegraph/model';
import type { InputFile, InputFormat } from '../input/files.js';

/** What becomes a file: a snapshot, or the store as it is under a filter. */
export interface ExportRequest {
  readonly format: FileFormat;
  /** A snapshot’s id or its first digits; left out, the store as it is. */
  readonly snapshot: string | undefined;
  readonly filter: Filter;
  /** Whether graph files of the store hold its datasets whole too; left out, where no filter is on. */
  readonly content: boolean | undefined;
  readonly options: FileOptions;
  readonly signal: AbortSignal;
}

export interface ImportRequest {
  readonly files: readonly InputFile[];
  readonly format: InputFormat | undefined;
  readonly datasetId: string | undefined;
  /** For a graph of another program; left out, a remembered or the proposed one is taken. */
  readonly mapping?: ForeignMapping | undefined;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Pick<ImportJob, 'phase' | 'done' | 'total'>) => void;
}

/** Takes a file's bytes as they come, and resolves when all are written. Called anew, what it had does not count. */
export type Writer = (bytes: AsyncIterable<string | Uint8Array>) => Promise<void>;

/** A query whose rows become a file. */
export interface FileQuery {
  readonly cypher: string;
  readonly parameters: CypherParameters;
  readonly format: ResultFormat;
  readonly safe: boolean;
  readonly limits: {
    readonly timeoutMs: number;
    /** All where it is left out. */
    readonly rows: number | undefined;
    readonly signal: AbortSignal;
  };
}

/** The snapshots that are kept. An `id` is the whole one, or its first 8 or more digits. */
export interface SnapshotStore extends SnapshotContents {
  take(request: NewSnapshot, signal: AbortSignal): Promise<Taken>;
  list(): Promise<Snapshots>;
  get(id: string): Promise<Snapshot>;
  change(id: string, change: SnapshotChange): Promise<Snapshot>;
  /** Damaged ones too. */
  delete(id: string): Promise<DeletedSnapshot>;
  /** The whole id is needed. */
  undelete(id: string): Promise<Snapshot>;
  /** Makes the store hold a snapshot’s datasets, by its whole id; the state before is kept first. */
  restore(id: string, options: { dryRun: boolean; signal: AbortSignal }): Promise<Restoration>;
}

/**
 * What the commands do to a store, whoever holds it: opened by this process, or through the server that
 * has it. All failures are `StancegraphError`s.
 */
export interface Store {
  /** All or nothing; `cancelled` where the signal came in time. */
  import(request: ImportRequest): Promise<ImportOutcome>;
  /** Writes a file. It is right once this resolves: where the data changes meanwhile, `write` is called again. */
  export(request: ExportRequest, write: Writer): Promise<void>;
  datasets(): Promise<Datasets>;
  /** Whole datasets, all of one state. */
  readonly live: LiveDatasets;
  readonly snapshots: SnapshotStore;
  remove(id: string, signal: AbortSignal): Promise<Removal>;
  query(
    cypher: string,
    parameters: CypherParameters,
    limits: FreeQueryLimits,
  ): Promise<FreeQueryResult>;
  /** All rows as a file, written as they come; it ends with a mark. See `writeResult`. */
  queryFile(query: FileQuery, write: Writer): Promise<void>;
  /** The catalogue's queries, then what readers saved, by title. */
  namedQueries(): Promise<readonly NamedQuery[]>;
  /** One of them, of its latest revision or a certain one; `not-found` where there is none. */
  namedQuery(name: string, revision: number | undefined): Promise<NamedQuery>;
  /** Whether the database answers, and what its settings let through. */
  health(): Promise<Health>;
  close(): Promise<void>;
}
