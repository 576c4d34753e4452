import type { Graph } from '@stancegraph/contract';
import type { Filter } from '@stancegraph/model';
import { actorAt, FACET_KEYS, facetOf, timelineOf, totalsOf } from '@stancegraph/network';
import type { LoadedState } from '../state/loaded-state.js';
import type { View } from './view.js';

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Builds the picture of a filter: its `limit` strongest ties, and the totals of all. */
export function graphOf(state: LoadedState, filter: Filter, limit: number): Graph {
  const view = state.view(filter);
  const base = state.base(filter);
  const { from, to, ...ofAllTime } = filter;
  return {
    store: state.store,
    ...drawn(view, limit),
    totals: totalsOf(view.columns, base.columns),
    filters: [...view.columns.steps],
    facets: facetsOf(view, base),
    timeline: timelineOf(state.view(ofAllTime).columns),
  };
}

/** The strongest ties, and the actors at their ends by id. */
function drawn({ ties, columns }: View, limit: number): Pick<Graph, 'actors' | 'ties'> {
  const shown = ties.slice(0, limit);
  const ends = new Set(shown.flatMap(({ source, target }) => [source, target]));
  const actors = Array.from(columns.actors, (number) => number)
    .filter((number) => ends.has(columns.network.actors[number]?.id ?? ''))
    .map((number) => {
      const { aliases, ...actor } = actorAt(columns, number);
      return { ...actor, aliases: [...aliases] };
    });
  return { actors, ties: shown };
}

function facetsOf(view: View, base: View): Graph['facets'] {
  const facets = FACET_KEYS.map((key) => [key, facetOf(view.columns, base.columns, key)]);
  return Object.fromEntries(facets) as Graph['facets'];
}
