/** Every path of the server, relative to its root; `:name` are parameters. */
export const ROUTES = {
  graph: '/api/graph',
  network: '/api/network',
  networkMatches: '/api/network/matches',
  actors: '/api/actors',
  actor: '/api/actors/:id',
  neighbours: '/api/actors/:id/neighbours',
  tie: '/api/ties/:source/:stance/:target',
  statements: '/api/statements',
  statementsByKey: '/api/statements/by-key',
  documents: '/api/documents',
  issues: '/api/issues',
  search: '/api/search',
  datasets: '/api/datasets',
  dataset: '/api/datasets/:id',
  views: '/api/views',
  savedViews: '/api/saved-views',
  savedView: '/api/saved-views/:name',
  savedViewGraph: '/api/saved-views/:name/graph',
  namedQueries: '/api/queries',
  // Before the route that would take the ending for a part of the name.
  namedQueryJson: '/api/queries/:name.json',
  namedQueryCsv: '/api/queries/:name.csv',
  namedQuery: '/api/queries/:name',
  namedQueryRevisions: '/api/queries/:name/revisions',
  imports: '/api/imports',
  importSample: '/api/imports/sample',
  importForeignInspect: '/api/imports/foreign/inspect',
  import: '/api/imports/:id',
  importEvents: '/api/imports/:id/events',
  importProblems: '/api/imports/:id/problems',
  exportJson: '/api/export.json',
  exportGexf: '/api/export.gexf',
  exportCsvZip: '/api/export.csv.zip',
  exportGraphml: '/api/export.graphml',
  exportGraphology: '/api/export.graphology.json',
  exportCypher: '/api/export.cypher',
  exportHtml: '/api/export.html',
  exportSvg: '/api/export.svg',
  exportPng: '/api/export.png',
  snapshots: '/api/snapshots',
  // Before the route that would take the ending for a part of the id.
  snapshotGraphology: '/api/snapshots/:id.graphology.json',
  snapshotJson: '/api/snapshots/:id.json',
  snapshotGexf: '/api/snapshots/:id.gexf',
  snapshotGraphml: '/api/snapshots/:id.graphml',
  snapshotCsvZip: '/api/snapshots/:id.csv.zip',
  snapshotCypher: '/api/snapshots/:id.cypher',
  snapshotHtml: '/api/snapshots/:id.html',
  snapshotSvg: '/api/snapshots/:id.svg',
  snapshotPng: '/api/snapshots/:id.png',
  snapshot: '/api/snapshots/:id',
  snapshotUndelete: '/api/snapshots/:id/undelete',
  snapshotRestore: '/api/snapshots/:id/restore',
  diff: '/api/diff',
  diffCsv: '/api/diff.csv',
  query: '/api/query',
  queryExplain: '/api/query/explain',
  queryDownload: '/api/query/download',
  querySchema: '/api/query/schema',
  runningQuery: '/api/query/:id',
  live: '/api/health/live',
  ready: '/api/health/ready',
  ownerQuery: '/api/owner/query',
  openapi: '/openapi.json',
  docs: '/docs',
} as const;

const NETWORK_ROUTES = [
  ROUTES.graph,
  ROUTES.network,
  ROUTES.actors,
  '/api/ties',
  ROUTES.statements,
  ROUTES.documents,
  ROUTES.issues,
  ROUTES.search,
  ROUTES.datasets,
  ROUTES.views,
];

/** Whether a path, without its query, reads the network: a snapshot answers it too, at `/api/snapshots/ID/data`. */
export function readsNetwork(path: string): boolean {
  return NETWORK_ROUTES.some((route) => path === route || path.startsWith(`${route}/`));
}

/** Fills the parameters of a route; every value is percent-encoded. */
export function routePath(route: string, parameters: Readonly<Record<string, string>>): string {
  return route.replace(/:([a-z]+)/gi, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new TypeError(`route ${route} needs ${name}`);
    return encodeURIComponent(value);
  });
}
