import type { OwnerNote } from '@stancegraph/api/store';
import {
  datasetsSchema,
  fromWire,
  healthSchema,
  namedQueriesSchema,
  namedQuerySchema,
  ownerQueryResultSchema,
  removalSchema,
  ROUTES,
  routePath,
  type Datasets,
  type Health,
  type ImportOutcome,
  type NamedQuery,
  type Removal,
} from '@stancegraph/contract';
import type {
  CypherParameters,
  CypherValue,
  FreeQueryLimits,
  FreeQueryResult,
} from '@stancegraph/engine';
import type { LiveDatasets } from '@stancegraph/graph';
import { RemoteServer } from './remote-call.js';
import { wholeDatasetsThrough } from './remote-datasets.js';
import { bytesThrough } from './remote-export.js';
import { importThrough } from './remote-import.js';
import { snapshotsThrough } from './remote-snapshots.js';
import type {
  ExportRequest,
  FileQuery,
  ImportRequest,
  SnapshotStore,
  Store,
  Writer,
} from './store.js';

/** The store through the server that holds it. */
export class RemoteStore implements Store {
  readonly #server: RemoteServer;
  readonly snapshots: SnapshotStore;

  constructor(owner: OwnerNote) {
    this.#server = new RemoteServer(owner);
    this.snapshots = snapshotsThrough(this.#server);
  }

  import(request: ImportRequest): Promise<ImportOutcome> {
    return importThrough(this.#server, request);
  }

  export(request: ExportRequest, write: Writer): Promise<void> {
    return write(bytesThrough(this.#server, request));
  }

  datasets(): Promise<Datasets> {
    return this.#server.json(ROUTES.datasets, datasetsSchema);
  }

  readonly live: LiveDatasets = {
    wholeDatasets: (ids, options) => wholeDatasetsThrough(this.#server, ids, options),
  };

  remove(id: string, signal: AbortSignal): Promise<Removal> {
    const path = routePath(ROUTES.dataset, { id });
    return this.#server.json(path, removalSchema, { method: 'DELETE', signal });
  }

  async query(
    cypher: string,
    parameters: CypherParameters,
    { maxRows, timeoutMs, signal }: FreeQueryLimits,
  ): Promise<FreeQueryResult> {
    const { rows, ...answer } = await this.#server.json(ROUTES.ownerQuery, ownerQueryResultSchema, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ cypher, parameters, maxRows, timeoutMs }),
      ...(signal !== undefined && { signal }),
    });
    return { ...answer, rows: rows.map((row) => row.map(fromWire) as CypherValue[]) };
  }

  queryFile({ cypher, parameters, format, safe, limits }: FileQuery, write: Writer): Promise<void> {
    const query = new URLSearchParams({ format, ...(safe && { safe: 'true' }) });
    const { timeoutMs, rows, signal } = limits;
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ cypher, params: parameters, limits: { timeoutMs, rows } }),
      signal,
    };
    return write(this.#server.bytes(`${ROUTES.queryDownload}?${query.toString()}`, init));
  }

  async namedQueries(): Promise<readonly NamedQuery[]> {
    return (await this.#server.json(ROUTES.namedQueries, namedQueriesSchema)).items;
  }

  namedQuery(name: string, revision: number | undefined): Promise<NamedQuery> {
    const query = revision === undefined ? '' : `?revision=${String(revision)}`;
    return this.#server.json(`${routePath(ROUTES.namedQuery, { name })}${query}`, namedQuerySchema);
  }

  health(): Promise<Health> {
    return this.#server.json(ROUTES.ready, healthSchema);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
