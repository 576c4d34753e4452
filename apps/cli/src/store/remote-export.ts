import { filterToQuery, ROUTES, routePath, type FileFormat } from '@stancegraph/contract';
import type { RemoteServer } from './remote-call.js';
import type { ExportRequest } from './store.js';

const FILE_ROUTES: Readonly<Record<FileFormat, { live: string; kept: string }>> = {
  json: { live: ROUTES.exportJson, kept: ROUTES.snapshotJson },
  'graphology.json': { live: ROUTES.exportGraphology, kept: ROUTES.snapshotGraphology },
  gexf: { live: ROUTES.exportGexf, kept: ROUTES.snapshotGexf },
  graphml: { live: ROUTES.exportGraphml, kept: ROUTES.snapshotGraphml },
  'csv.zip': { live: ROUTES.exportCsvZip, kept: ROUTES.snapshotCsvZip },
  cypher: { live: ROUTES.exportCypher, kept: ROUTES.snapshotCypher },
  html: { live: ROUTES.exportHtml, kept: ROUTES.snapshotHtml },
  svg: { live: ROUTES.exportSvg, kept: ROUTES.snapshotSvg },
  png: { live: ROUTES.exportPng, kept: ROUTES.snapshotPng },
};

/** A file as the server writes it. */
export async function* bytesThrough(
  server: RemoteServer,
  request: ExportRequest,
): AsyncGenerator<Uint8Array> {
  const { format, snapshot, filter, content, options, signal } = request;
  const routes = FILE_ROUTES[format];
  const query = snapshot === undefined ? filterToQuery(filter) : new URLSearchParams();
  for (const [name, value] of Object.entries({ ...options, content }))
    if (value !== undefined) query.set(name, String(value));
  const path = snapshot === undefined ? routes.live : routePath(routes.kept, { id: snapshot });
  yield* server.bytes(withQuery(path, query), { signal });
}

function withQuery(path: string, query: URLSearchParams): string {
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
