import {
  filterToQuery,
  MAX_PAGE,
  ROUTES,
  statementsSchema,
  type StatementsPage,
} from '@stancegraph/contract';
import type { Filter } from '@stancegraph/model';
import { withQuery } from '../data/api.js';
import { call } from '../data/call.js';

/** The summaries of all statements under a filter by their addresses, page after page. */
export async function loadSummaries(
  filter: Filter,
  onProgress: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const summaries = new Map<string, string>();
  for (let after: string | undefined, isFirst = true; isFirst || after !== undefined;) {
    const page: StatementsPage = await pageOf(filter, after);
    for (const { key, summary } of page.items) summaries.set(key, summary);
    onProgress(summaries.size, page.total);
    after = page.next;
    isFirst = false;
  }
  return summaries;
}

function pageOf(filter: Filter, after: string | undefined): Promise<StatementsPage> {
  const query = filterToQuery(filter);
  query.set('limit', String(MAX_PAGE));
  if (after !== undefined) query.set('after', after);
  return call(withQuery(ROUTES.statements, query), statementsSchema, undefined);
}
