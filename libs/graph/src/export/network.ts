import type { GexfInput } from '@stancegraph/formats';
import type { Filter } from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';

/** The actors and ties of a view, for formats of graph tools: actors by id, ties by strength. */
export function networkOf(state: LoadedState, filter: Filter): GexfInput {
  const ties = [...state.view(filter).ties];
  const ids = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const datasets = [...state.datasets.values()].filter(
    ({ id }) => filter.datasets === undefined || filter.datasets.includes(id),
  );
  return {
    title: datasets.map(({ title }) => title).join('; '),
    actors: [...ids].sort().flatMap((id) => state.actors.get(id) ?? []),
    ties,
  };
}
