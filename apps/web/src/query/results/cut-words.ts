import { formatCount } from '../../format/counts.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import type { Cut } from '../query-api.js';

/** How many of how many rows are here, and why not all. */
export function cutWords(
  rows: number,
  { by, total, exact }: Cut,
): { readonly shown: string; readonly why: string } {
  const limit = QUERY_TEXTS.result.limits[by];
  const all = exact ? formatCount(total) : `at least ${formatCount(total)}`;
  return {
    shown: `${formatCount(rows)} of ${all} rows`,
    why: `stopped at the ${limit}. The downloads have ${exact ? `all ${formatCount(total)}` : 'all of them'}.`,
  };
}
