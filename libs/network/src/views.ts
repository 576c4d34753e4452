import type { Filter } from '@stancegraph/model';
import { contestedStatements } from './contested.js';
import { lookupOf } from './lookup.js';
import type { Network } from './network.js';
import type { TextMatches } from './statement-filter.js';
import { createTieIndex, type TieIndex } from './tie-index.js';
import { computeView, type NetworkView } from './view.js';

/** Computes views of one network, and keeps what several of them need. */
export interface Views {
  readonly network: Network;
  /** `matches` for a filter that holds a text. */
  readonly view: (filter: Filter, matches?: TextMatches) => NetworkView;
  /** The same datasets and roll-up with nothing else filtered: what "of all" beside a number means. */
  readonly base: (filter: Filter) => NetworkView;
}

/** A network never changes, so that views of it can be kept: at most so many, the least lately used going first. */
export function createViews(network: Network, most = 8): Views {
  const indexes = new Map<boolean, TieIndex>();
  const contested = createCache<Uint8Array>(4);
  const views = createCache<NetworkView>(most);
  const indexOf = (rollUp: boolean): TieIndex => {
    const index = indexes.get(rollUp) ?? createTieIndex(network, rollUp);
    indexes.set(rollUp, index);
    return index;
  };
  const view: Views['view'] = (filter, matches) =>
    views(canonical(filter), () =>
      computeView({
        index: indexOf(filter.rollUp === true),
        filter,
        matches,
        contested: contested(canonical({ datasets: filter.datasets }), () =>
          contestedStatements(network, scopeOf(network, filter.datasets)),
        ),
      }),
    );
  return { network, view, base: (filter) => view(baseFilterOf(filter)) };
}

export function baseFilterOf({ datasets, rollUp }: Filter): Filter {
  return {
    ...(datasets === undefined ? {} : { datasets }),
    ...(rollUp === undefined ? {} : { rollUp }),
  };
}

function scopeOf(network: Network, datasets: Filter['datasets']): Uint8Array | undefined {
  if (datasets === undefined || datasets.length === 0) return undefined;
  const wanted = new Set(datasets.map(lookupOf(network).dataset));
  return Uint8Array.from(network.statements.dataset, (dataset) => (wanted.has(dataset) ? 1 : 0));
}

/** Equal filters in equal words. */
function canonical(filter: Filter): string {
  return JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function createCache<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    const value = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, value);
    const oldest = kept.keys().next();
    if (kept.size > most && oldest.done !== true) kept.delete(oldest.value);
    return value;
  };
}
