import { diffSchema, ROUTES, type Diff } from '@stancegraph/contract';
import { z } from 'zod';
import { ApiError } from '../data/api-error.js';
import { withQuery } from '../data/api.js';
import { call } from '../data/call.js';

/** So many items of each list are asked for; what there are more is said. */
export const MOST_LISTED = 2_000;

const limited = (
  query: string,
  limit: number,
  more: Readonly<Record<string, string>> = {},
): string => {
  const asked = new URLSearchParams(query);
  for (const [key, value] of Object.entries(more)) asked.set(key, value);
  asked.set('limit', String(limit));
  return withQuery(ROUTES.diff, asked);
};

export const getDiff = (query: string, signal?: AbortSignal): Promise<Diff> =>
  call(limited(query, MOST_LISTED), diffSchema, signal);

const MOST_STATEMENTS = 200;

/** The statements of one tie, on both sides. The key is a question, a blank and the tie. */
export function getEvidence(key: string, signal?: AbortSignal): Promise<Diff> {
  const at = key.indexOf(' ');
  const more = { tie: key.slice(at + 1) };
  return call(limited(key.slice(0, at), MOST_STATEMENTS, more), diffSchema, signal);
}

export const evidenceKey = (query: URLSearchParams, tie: string): string =>
  `${query.toString()} ${tie}`;

export const jsonPath = (query: URLSearchParams): string => limited(query.toString(), 200_000);
export const csvPath = (query: URLSearchParams): string => withQuery(ROUTES.diffCsv, query);

/** A snapshot that can be chosen. */
export interface ListedSnapshot {
  readonly id: string;
  readonly title?: string | undefined;
}

const SNAPSHOTS = '/api/snapshots';
/** Of whatever the list says of a snapshot, this is what a choice needs. */
const listSchema = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string().optional() })),
});

/** All snapshots; none where the server keeps none. */
export async function getSnapshots(signal?: AbortSignal): Promise<readonly ListedSnapshot[]> {
  try {
    return (await call(SNAPSHOTS, listSchema, signal)).items;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not-found') return [];
    throw error;
  }
}
