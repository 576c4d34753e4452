import type {
  Datasets,
  Health,
  ImportJob,
  ImportOutcome,
  NamedQuery,
  Removal,
  ResultFormat,
} from '@stancegraph/contract';
import type { CypherParameters, FreeQueryLimits, FreeQueryResult } from '@stancegraph/engine';
import type { Format } from '@stancegraph/formats';
import type { Filter } from '@stancegraph/model';
import type { InputFile } from '../input/files.js';

export const EXPORT_FORMATS = ['json', 'gexf', 'csv.zip'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ImportRequest {
  readonly files: readonly InputFile[];
  readonly format: Format | undefined;
  readonly datasetId: string | undefined;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Pick<ImportJob, 'phase' | 'done' | 'total'>) => void;
}

/** Takes a file's bytes as they come, and resolves when all are written. */
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

/**
 * What the commands do to a store, whoever holds it: opened by this process, or through the server that
 * has it. All failures are `StancegraphError`s.
 */
export interface Store {
  /** All or nothing; `cancelled` where the signal came in time. */
  import(request: ImportRequest): Promise<ImportOutcome>;
  /** The file's bytes. What fails before the first one rejects before anything was written. */
  export(
    format: ExportFormat,
    filter: Filter,
    signal: AbortSignal,
  ): AsyncIterable<string | Uint8Array>;
  datasets(): Promise<Datasets>;
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
