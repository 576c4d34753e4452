import { layoutForceAtlas2, mergePositions, type Positions } from '@stancegraph/analysis';
import type { Filter, SnapshotView } from '@stancegraph/model';
import type { NetworkView } from '@stancegraph/network';
import type { LoadedState } from '../state/loaded-state.js';

type Places = Pick<SnapshotView, 'layout' | 'positions'>;

/** More would keep the server from answering while they are laid out. */
const MOST_ACTORS = 2_000;

/**
 * Where actors stand when nobody said so: where the first view of the datasets places them (in a wide window), and
 * whom that leaves out near those they are tied to; all by force where it places nobody. Deterministic. Of more than
 * 2,000 actors nobody else gets a place: whoever opens the view lays them out.
 */
export function placesOf(
  state: LoadedState,
  filter: Filter,
  layout: SnapshotView['layout'] | undefined,
): Places {
  const base = state.base(filter).columns;
  const ids = Array.from(base.actors, (actor) => idOf(base, actor));
  const composed: Positions = layout === 'force' ? new Map() : composedIn(state, filter);
  const isPlaced = (id: string): boolean => composed.has(id);
  const isLaidOut = !ids.every(isPlaced) && ids.length <= MOST_ACTORS;
  const places = isLaidOut ? laidOut(base, ids, composed) : composed;
  return {
    layout: ids.some(isPlaced) ? 'composed' : 'force',
    positions: Object.fromEntries(
      ids.flatMap((id) => {
        const place = places.get(id);
        return place === undefined ? [] : [[id, [place.x, place.y]]];
      }),
    ),
  };
}

function idOf({ network }: NetworkView, actor: number | undefined): string {
  return network.actors[actor ?? 0]?.id ?? '';
}

function composedIn(state: LoadedState, filter: Filter): Positions {
  const wanted = new Set(filter.datasets ?? []);
  const view = state.views.find(({ dataset }) => wanted.size === 0 || wanted.has(dataset));
  const { wide, tall } = view?.positions ?? {};
  return new Map(Object.entries(wide ?? tall ?? {}).map(([id, [x, y]]) => [id, { x, y }]));
}

function laidOut(base: NetworkView, ids: readonly string[], composed: Positions): Positions {
  const { index, ties } = base;
  const edges = Array.from(ties.order, (tie) => ({
    source: idOf(base, index.source[tie]),
    target: idOf(base, index.target[tie]),
    weight: ties.count[tie] ?? 1,
  }));
  return mergePositions(composed, layoutForceAtlas2(ids, edges), edges);
}
