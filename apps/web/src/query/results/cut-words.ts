import { formatCount } from '../../format/counts.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import type { Cut } from '../query-api.js';

/** How many of how many rows are here, and why not all. */
export function cutWords(rows: number, cut: Cut): { readonly shown: string; readonly why: string } {
  const { by, total, exact } = cut;
  const limit = QUERY_TEXTS.result.limits[by];
  return {
    shown: shownOf(rows, cut),
    why: `stopped at the ${limit}. The downloads have ${exact ? `all ${formatCount(total)}` : 'all of them'}.`,
  };
}

export function shownOf(rows: number, { total, exact }: Pick<Cut, 'total' | 'exact'>): string {
  const all = exact ? formatCount(total) : `at least ${formatCount(total)}`;
  return `${formatCount(rows)} of ${all} rows`;
}
