import {
  namedQueriesSchema,
  namedQuerySchema,
  ROUTES,
  routePath,
  type NamedQuery,
  type NamedQueryChange,
  type NewNamedQueryBody,
} from '@stancegraph/contract';
import { call, type CallInit } from '../../data/call.js';
import { postJson } from '../query-api.js';

export const saveQuery = (query: NewNamedQueryBody): Promise<NamedQuery> =>
  call(ROUTES.namedQueries, namedQuerySchema, undefined, postJson(query));

export function changeQuery(name: string, change: NamedQueryChange): Promise<NamedQuery> {
  const init: CallInit = { ...postJson(change), method: 'PATCH' };
  return call(routePath(ROUTES.namedQuery, { name }), namedQuerySchema, undefined, init);
}

export const deleteQuery = (name: string): Promise<NamedQuery> =>
  call(routePath(ROUTES.namedQuery, { name }), namedQuerySchema, undefined, { method: 'DELETE' });

export async function getRevisions(
  name: string,
  signal?: AbortSignal,
): Promise<readonly NamedQuery[]> {
  const path = routePath(ROUTES.namedQueryRevisions, { name });
  return (await call(path, namedQueriesSchema, signal)).items;
}
