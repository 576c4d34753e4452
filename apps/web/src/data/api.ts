import {
  MAX_PAGE,
  ROUTES,
  datasetsSchema,
  filterToQuery,
  issuesSchema,
  routePath,
  viewsSchema,
  type Datasets,
  type IssuesPage,
  type Views,
} from '@stancegraph/contract';
import type { Filter } from '@stancegraph/model';
import type { TieRef } from '../state/view-state.js';
import { call } from './call.js';

type Signal = AbortSignal | undefined;

export const withQuery = (path: string, query: URLSearchParams): string =>
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
export function tiePath(tie: TieRef, filter: Filter, after?: string, limit?: number): string {
  const { source, stance, target } = tie;
  const query = paged(filter, after);
  if (limit !== undefined) query.set('limit', String(limit));
  return withQuery(routePath(ROUTES.tie, { source, stance, target }), query);
}

export const actorPath = (id: string, filter: Filter): string =>
  withQuery(routePath(ROUTES.actor, { id }), filterToQuery(filter));

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
