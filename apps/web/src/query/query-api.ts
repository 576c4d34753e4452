import {
  namedQueriesSchema,
  freeQueryResultSchema,
  fromWire,
  queryPlanSchema,
  querySchemaSchema,
  ROUTES,
  routePath,
  type NamedQueries,
  type QueryPlanBody,
  type QuerySchema,
  type Truncation,
} from '@stancegraph/contract';
import { call, failed, reach, type CallInit } from '../data/call.js';
import type { Value } from './values/value.js';

/** A statement that can be run as it stands. */
export interface Statement {
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Why rows are missing. `total` counts all there are; where not `exact`, there are at least so many. */
export type Cut = Truncation;

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly timeMs: number;
  readonly cut: Cut | undefined;
}

export const postJson = (body: object): CallInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Runs a statement; `id` is what `cancelQuery` names it by. */
export async function runQuery(
  { cypher, params }: Statement,
  id: string,
  signal?: AbortSignal,
): Promise<QueryResult> {
  const body = postJson({ cypher, params, id });
  const { columns, rows, summary } = await call(ROUTES.query, freeQueryResultSchema, signal, body);
  return {
    columns,
    // `fromWire` leaves exactly the shapes that the contract lists.
    rows: rows.map((row) => row.map(fromWire) as Value[]),
    timeMs: summary.timeMs,
    cut: summary.truncated ?? undefined,
  };
}

export function explainQuery(
  { cypher, params }: Statement,
  id: string,
  { profile, signal }: { readonly profile: boolean; readonly signal: AbortSignal },
): Promise<QueryPlanBody> {
  const body = postJson({ cypher, params, id, profile });
  return call(ROUTES.queryExplain, queryPlanSchema, signal, body);
}

/** Calls a query off. False where the database still works on it; true too where it had ended. */
export async function cancelQuery(id: string): Promise<boolean> {
  const init: CallInit = { method: 'DELETE' };
  const response = await reach(routePath(ROUTES.runningQuery, { id }), undefined, init);
  if (!response.ok && response.status !== 404) throw await failed(response);
  return response.status !== 202;
}

export const getQuerySchema = (signal?: AbortSignal): Promise<QuerySchema> =>
  call(ROUTES.querySchema, querySchemaSchema, signal);

export const getQuestions = (signal?: AbortSignal): Promise<NamedQueries> =>
  call(ROUTES.namedQueries, namedQueriesSchema, signal);
