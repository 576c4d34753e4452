import {
  actorDetailSchema,
  filterToQuery,
  ROUTES,
  searchSchema,
  tieEvidenceSchema,
  type ActorDetail,
  type SearchResults,
  type TieEvidence,
} from '@stancegraph/contract';
import { withQuery } from './api.js';
import { call } from './call.js';

// Loaded with the first evidence: the first page needs none of these schemas.

export const getTie = (path: string, signal?: AbortSignal): Promise<TieEvidence> =>
  call(path, tieEvidenceSchema, signal);

export const getActor = (path: string, signal?: AbortSignal): Promise<ActorDetail> =>
  call(path, actorDetailSchema, signal);

export function searchFor(
  q: string,
  datasets: readonly string[] | undefined,
  signal?: AbortSignal,
): Promise<SearchResults> {
  const query = filterToQuery({ datasets: datasets === undefined ? undefined : [...datasets] });
  query.set('q', q);
  query.set('limit', '30');
  return call(withQuery(ROUTES.search, query), searchSchema, signal);
}
