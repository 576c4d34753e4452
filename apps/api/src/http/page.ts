import type { Page } from '@stancegraph/graph';

interface PageQuery {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Takes the page out of a query; what is left is the filter. */
export function splitPage<Q extends PageQuery>(query: Q): [Omit<Q, keyof PageQuery>, Page] {
  const { limit, after, ...filter } = query;
  return [filter, after === undefined ? { limit } : { limit, after }];
}
