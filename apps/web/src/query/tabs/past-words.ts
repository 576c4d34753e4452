import { QUERY_TEXTS } from '../../texts/query.js';
import type { QueryResult } from '../query-api.js';
import { shownOf } from '../results/cut-words.js';
import type { PastQuery } from './desk-state.js';
import type { Run } from './run.js';

type Ended = Exclude<Run<QueryResult>, { readonly state: 'running' }>;
type Outcome = Pick<PastQuery, 'outcome' | 'rows' | 'of' | 'timeMs'>;

/** What the history keeps of how a query ended. */
export function outcomeOf(ended: Ended): Outcome {
  if (ended.state === 'cancelled') return { outcome: 'cancelled' };
  if (ended.state === 'failed') {
    const isStopped = ended.error.code === 'timeout' || ended.error.code === 'too-large';
    return isStopped ? { outcome: 'stopped', timeMs: ended.afterMs } : { outcome: 'failed' };
  }
  const { rows, cut, timeMs } = ended.value;
  const found = { outcome: 'done', rows: rows.length, timeMs } as const;
  return cut === undefined ? found : { ...found, of: { total: cut.total, exact: cut.exact } };
}

/** How a query of the history ended, in parts. */
export function outcomeWords({ outcome, rows, of, timeMs }: Outcome): string[] {
  const time = timeMs === undefined ? '' : QUERY_TEXTS.result.time(timeMs);
  if (outcome === 'stopped') return [QUERY_TEXTS.history.stopped(time)];
  const counted = (all: number): string =>
    of === undefined ? QUERY_TEXTS.result.rows(all) : shownOf(all, of);
  return [
    QUERY_TEXTS.history.outcomes[outcome],
    rows === undefined ? '' : counted(rows),
    time,
  ].filter((part) => part !== '');
}
