import {
  MAX_PAGE,
  ROUTES,
  actorDetailSchema,
  datasetsSchema,
  filterToQuery,
  issuesSchema,
  routePath,
  searchSchema,
  statementsSchema,
  tieEvidenceSchema,
  viewsSchema,
  type ActorDetail,
  type Datasets,
  type IssuesPage,
  type SearchResults,
  type StatementsPage,
  type TieEvidence,
  type Views,
} from '@stancegraph/contract';
import type { Filter } from '@stancegraph/model';
import type { TieRef } from '../state/view-state.js';
import { call } from './call.js';

type Signal = AbortSignal | undefined;

const withQuery = (path: string, query: URLSearchParams): string =>
  query.size === 0 ? path : `${path}?${query.toString()}`;

export const getDatasets = (signal?: Signal): Promise<Datasets> =>
  call(ROUTES.datasets, datasetsSchema, signal);

export const getViews = (signal?: Signal): Promise<Views> =>
  call(ROUTES.views, viewsSchema, signal);

export const getIssues = (signal?: Signal): Promise<IssuesPage> =>
  call(
    withQuery(ROUTES.issues, new URLSearchParams({ limit: String(MAX_PAGE) })),
    issuesSchema,
    signal,
  );

/** The address of what stands behind a tie; `after` for a further page. */
export function tiePath(tie: TieRef, filter: Filter, after?: string): string {
  const { source, stance, target } = tie;
  return withQuery(routePath(ROUTES.tie, { source, stance, target }), paged(filter, after));
}

export const getTie = (path: string, signal?: Signal): Promise<TieEvidence> =>
  call(path, tieEvidenceSchema, signal);

export const actorPath = (id: string, filter: Filter): string =>
  withQuery(routePath(ROUTES.actor, { id }), filterToQuery(filter));

export const getActor = (path: string, signal?: Signal): Promise<ActorDetail> =>
  call(path, actorDetailSchema, signal);

export function getStatements(
  filter: Filter,
  after?: string,
  signal?: Signal,
): Promise<StatementsPage> {
  const query = paged(filter, after);
  query.set('limit', String(MAX_PAGE));
  return call(withQuery(ROUTES.statements, query), statementsSchema, signal);
}

export function searchFor(
  q: string,
  datasets: readonly string[] | undefined,
  signal?: Signal,
): Promise<SearchResults> {
  const query = filterToQuery({ datasets: datasets === undefined ? undefined : [...datasets] });
  query.set('q', q);
  query.set('limit', '30');
  return call(withQuery(ROUTES.search, query), searchSchema, signal);
}

function paged(filter: Filter, after: string | undefined): URLSearchParams {
  const query = filterToQuery(filter);
  if (after !== undefined) query.set('after', after);
  return query;
}

/** Where a dataset can be downloaded. */
export function exportPath(form: 'json' | 'csv', dataset: string): string {
  const route = form === 'json' ? ROUTES.exportJson : ROUTES.exportCsvZip;
  return withQuery(route, new URLSearchParams({ datasets: dataset }));
}
