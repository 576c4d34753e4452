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
  import: '/api/imports/:id',
  importEvents: '/api/imports/:id/events',
  importProblems: '/api/imports/:id/problems',
  exportJson: '/api/export.json',
  exportGexf: '/api/export.gexf',
  exportCsvZip: '/api/export.csv.zip',
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

/** Fills the parameters of a route; every value is percent-encoded. */
export function routePath(route: string, parameters: Readonly<Record<string, string>>): string {
  return route.replace(/:([a-z]+)/gi, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new TypeError(`route ${route} needs ${name}`);
    return encodeURIComponent(value);
  });
}
