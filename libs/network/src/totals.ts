import { lookupOf } from './lookup.js';
import type { NetworkView } from './view.js';

export interface ShownOf {
  readonly shown: number;
  readonly total: number;
}

export interface Totals {
  readonly actors: ShownOf;
  readonly ties: ShownOf;
  readonly statements: ShownOf;
  /** Contested ties. */
  readonly contested: ShownOf;
  /** Statements without a date. */
  readonly undated: ShownOf;
  /** Statements inside one rolled-up government: counted, not drawn. */
  readonly inner: number;
  /** Actors of the datasets viewed that have no tie even without a filter. */
  readonly silent: number;
}

/** How much of what `base` holds a view shows. */
export function totalsOf(view: NetworkView, base: NetworkView): Totals {
  return {
    actors: { shown: view.actors.length, total: base.actors.length },
    ties: { shown: view.ties.length, total: base.ties.length },
    statements: { shown: view.statements, total: base.statements },
    contested: { shown: view.ties.contestedCount, total: base.ties.contestedCount },
    undated: { shown: view.undated, total: base.undated },
    inner: view.inner,
    silent: silentIn(base),
  };
}

const silent = new WeakMap<NetworkView, number>();

/** Counted once for a base, which stands beside many views. */
function silentIn(base: NetworkView): number {
  const count = silent.get(base) ?? silentActors(base);
  silent.set(base, count);
  return count;
}

function silentActors({ network, index, filter, actors }: NetworkView): number {
  const { dataset } = lookupOf(network);
  const viewed = filter.datasets?.length
    ? filter.datasets.flatMap((id) => dataset(id) ?? [])
    : network.datasets.map((_, at) => at);
  const isDrawn = new Uint8Array(network.actors.length);
  for (let at = 0; at < actors.length; at += 1) isDrawn[actors[at] ?? 0] = 1;
  const found = new Set<number>();
  for (const each of viewed) {
    for (const actor of network.mentions[each] ?? []) {
      const shown = index.shown[actor] ?? actor;
      if (isDrawn[shown] !== 1) found.add(shown);
    }
  }
  return found.size;
}
