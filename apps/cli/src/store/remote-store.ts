import type { OwnerNote } from '@stancegraph/api/store';
import {
  datasetsSchema,
  filterToQuery,
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
import type { Filter } from '@stancegraph/model';
import { RemoteServer } from './remote-call.js';
import { importThrough } from './remote-import.js';
import type { ExportFormat, FileQuery, ImportRequest, Store, Writer } from './store.js';

const EXPORT_ROUTES: Readonly<Record<ExportFormat, string>> = {
  json: ROUTES.exportJson,
  gexf: ROUTES.exportGexf,
  'csv.zip': ROUTES.exportCsvZip,
};

/** The store through the server that holds it. */
export class RemoteStore implements Store {
  readonly #server: RemoteServer;

  constructor(owner: OwnerNote) {
    this.#server = new RemoteServer(owner);
  }

  import(request: ImportRequest): Promise<ImportOutcome> {
    return importThrough(this.#server, request);
  }

  export(format: ExportFormat, filter: Filter, signal: AbortSignal): AsyncIterable<Uint8Array> {
    const query = filterToQuery(filter).toString();
    return this.#server.bytes(`${EXPORT_ROUTES[format]}${query && `?${query}`}`, { signal });
  }

  datasets(): Promise<Datasets> {
    return this.#server.json(ROUTES.datasets, datasetsSchema);
  }

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
