import { StancegraphError, type Filter } from '@stancegraph/model';
import { normalFilter } from '../snapshots/normal-view.js';

/**
 * For files that hold datasets whole and show no view: throws `invalid-input` for a filter that leaves anything out of
 * them or rolls them up. `what` begins the message, as in “A Cypher script”.
 */
export function checkWholeDatasets(filter: Filter, what: string): void {
  const narrowing = Object.keys(normalFilter(filter));
  if (narrowing.length === 0) return;
  throw new StancegraphError(
    'invalid-input',
    `${what} holds datasets whole: leave ${narrowing.join(', ')} out (datasets may stay), or export GEXF or GraphML, which hold the view.`,
    {
      details: narrowing.map((path) => ({
        path,
        message: 'does not apply to whole datasets',
        expected: 'nothing but datasets',
      })),
    },
  );
}
